package wisp.web.state;

import java.util.List;
import java.util.Optional;

/**
 * What this browser can do and keeps. {@code shares}: it has a share sheet; {@code films}: it has a
 * camera; {@code nodes}: one's own choice of bootstrap nodes, URLs, none: the page's; {@code
 * store}: empty until it is known.
 */
public record Device(boolean shares, boolean films, List<String> nodes, Optional<Store> store) {
  public static final Device PLAIN = new Device(false, false, List.of(), Optional.empty());

  /** {@code lasting}: the browser does not drop it by itself. */
  public record Store(long usedBytes, boolean lasting) {}

  Device after(Action action) {
    return switch (action) {
      case Action.UseNodes(List<String> chosen) -> new Device(shares, films, chosen, store);
      case Action.StoreSeen(Store seen) -> new Device(shares, films, nodes, Optional.of(seen));
      default -> this;
    };
  }
}
