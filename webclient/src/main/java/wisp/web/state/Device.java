package wisp.web.state;

import java.util.List;
import java.util.Optional;

/**
 * What this browser can do and keeps. {@code shares}: it has a share sheet; {@code films}: it has a
 * camera; {@code own}: the page's bootstrap nodes, URLs; {@code chosen}: those to use instead, if
 * any; {@code store}: empty until it is known.
 */
public record Device(
    boolean shares, boolean films, List<String> own, List<String> chosen, Optional<Store> store) {
  public static final Device PLAIN =
      new Device(false, false, List.of(), List.of(), Optional.empty());

  /** {@code lasting}: the browser does not drop it by itself. */
  public record Store(long usedBytes, boolean lasting) {}

  Device after(Action action) {
    return switch (action) {
      case Action.UseNodes(List<String> nodes) -> new Device(shares, films, own, nodes, store);
      case Action.StoreSeen(Store seen) ->
          new Device(shares, films, own, chosen, Optional.of(seen));
      default -> this;
    };
  }

  /** Bootstrap nodes in use. */
  public List<String> nodes() {
    return chosen.isEmpty() ? own : chosen;
  }
}
