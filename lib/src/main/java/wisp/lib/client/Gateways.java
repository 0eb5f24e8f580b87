package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wisp.lib.bytes.Lists;

/**
 * The nodes that this client can go through: those it was started with, then those it learned of. A
 * failure moves on to the next; when all failed it is offline until one answers.
 */
final class Gateways {
  private static final int LEARNED_MAX = 16;
  private static final int URL_MAX_CHARS = 255;

  private final List<String> urls = new ArrayList<>();
  private final List<String> learned;
  private final Set<String> failing = new HashSet<>();
  private final Set<String> doubted = new HashSet<>();
  private final Set<String> foreign = new HashSet<>();
  private String current = "";
  private boolean answered;

  Gateways(List<String> learned) {
    this.learned = new ArrayList<>(learned);
  }

  void start(List<String> bootstrap) {
    urls.clear();
    add(bootstrap);
    add(learned);
    failing.clear();
    foreign.clear();
    current = urls.isEmpty() ? "" : urls.get(0);
  }

  private void add(List<String> more) {
    for (String url : more) {
      if (!urls.contains(url)) {
        urls.add(url);
      }
    }
  }

  boolean isEmpty() {
    return urls.isEmpty();
  }

  int size() {
    return urls.size();
  }

  List<String> all() {
    return List.copyOf(urls);
  }

  List<String> learned() {
    return List.copyOf(learned);
  }

  String current() {
    return current;
  }

  /** The gateway for another attempt: the current one, or one further on for each refusal. */
  String at(int shift) {
    int index = Math.max(0, urls.indexOf(current)) + shift;
    return urls.get(index % urls.size());
  }

  boolean isOffline() {
    return failing.containsAll(urls);
  }

  boolean isFailing(String url) {
    return failing.contains(url);
  }

  boolean isOnline() {
    return answered && !isOffline();
  }

  /** Whether the current one left a question unanswered. */
  boolean isDoubtful() {
    return doubted.contains(current);
  }

  void doubt(String url) {
    doubted.add(url);
  }

  void answered(String url) {
    if (!urls.contains(url)) {
      return;
    }
    answered = true;
    failing.remove(url);
    doubted.remove(url);
    if (failing.contains(current)) {
      current = url;
    }
  }

  void failed(String url) {
    failing.add(url);
    doubted.remove(url);
    if (url.equals(current)) {
      moveOn();
    }
  }

  /** It belongs to another network. */
  void exclude(String url) {
    foreign.add(url);
    failed(url);
    learned.remove(url);
    urls.remove(url);
    failing.remove(url);
    if (url.equals(current)) {
      current = urls.isEmpty() ? "" : urls.get(0);
    }
  }

  /** Whether something new was among {@code newUrls}. */
  boolean learn(List<String> newUrls) {
    boolean changed = false;
    for (String url : newUrls) {
      changed |= isUseful(url) && learn(url);
    }
    return changed;
  }

  private boolean learn(String url) {
    if (learned.size() >= LEARNED_MAX && !dropOneFailing()) {
      return false;
    }
    learned.add(url);
    urls.add(url);
    return true;
  }

  private boolean dropOneFailing() {
    Optional<String> dead = Lists.first(learned, failing::contains);
    dead.ifPresent(
        url -> {
          learned.remove(url);
          urls.remove(url);
          failing.remove(url);
        });
    return dead.isPresent();
  }

  private boolean isUseful(String url) {
    return url.length() <= URL_MAX_CHARS
        && (url.startsWith("http://") || url.startsWith("https://"))
        && !url.endsWith("/")
        && !urls.contains(url)
        && !foreign.contains(url);
  }

  /** To the next one that is not failing; if all are, to the next. */
  private void moveOn() {
    int at = urls.indexOf(current);
    int next = at + 1;
    while (next < at + urls.size() && failing.contains(urls.get(next % urls.size()))) {
      next++;
    }
    boolean allFail = next == at + urls.size();
    current = urls.get((allFail ? at + 1 : next) % urls.size());
  }
}
