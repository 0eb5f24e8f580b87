package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
    bootstrap.stream().filter(url -> !urls.contains(url)).forEach(urls::add);
    learned.stream().filter(url -> !urls.contains(url)).forEach(urls::add);
    failing.clear();
    foreign.clear();
    current = urls.isEmpty() ? "" : urls.get(0);
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
    int index = urls.indexOf(current) + shift;
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
    Optional<String> dead = learned.stream().filter(failing::contains).findFirst();
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
    current =
        IntStream.range(1, urls.size())
            .mapToObj(i -> urls.get((at + i) % urls.size()))
            .filter(url -> !failing.contains(url))
            .findFirst()
            .orElse(urls.get((at + 1) % urls.size()));
  }
}
