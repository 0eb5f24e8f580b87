package wisp.web.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of bootstrap nodes as a person changes them. */
public final class Nodes {
  static final int MAX_NODES = 16;
  static final int MAX_CHARS = 255;

  private Nodes() {}

  /** Origin of what was typed, {@code https} unless said; empty if it is none. */
  public static Optional<String> url(String typed) {
    String text = typed.trim();
    boolean schemed = text.contains("://");
    String url = schemed ? text : "https://" + text;
    int host = url.indexOf("://") + 3;
    int end = url.indexOf('/', host);
    String origin = end < 0 ? url : url.substring(0, end);
    boolean web = origin.startsWith("http://") || origin.startsWith("https://");
    boolean sound = web && origin.length() > host && origin.length() <= MAX_CHARS;
    return sound && isPlain(origin) ? Optional.of(origin) : Optional.empty();
  }

  private static boolean isPlain(String origin) {
    for (int i = 0; i < origin.length(); i++) {
      char letter = origin.charAt(i);
      if (letter <= ' ' || letter > '~' || "\"'<>\\^`{|},@?#".indexOf(letter) >= 0) {
        return false;
      }
    }
    return true;
  }

  public static List<String> with(List<String> nodes, String url) {
    List<String> more = new ArrayList<>(nodes);
    if (!nodes.contains(url) && nodes.size() < MAX_NODES) {
      more.add(url);
    }
    return List.copyOf(more);
  }

  public static List<String> without(List<String> nodes, String url) {
    List<String> fewer = new ArrayList<>(nodes);
    fewer.remove(url);
    return List.copyOf(fewer);
  }
}
