package wisp.web.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Lists;

/**
 * What this browser can do and keeps. {@code shares}: it has a share sheet; {@code films}: it has a
 * camera; {@code own}: the page's bootstrap nodes, URLs; {@code chosen}: those to use instead, if
 * any; {@code store}: empty until it is known; {@code recent}: emoji used last, the latest first.
 */
public record Device(
    boolean shares,
    boolean films,
    List<String> own,
    List<String> chosen,
    Optional<Store> store,
    List<String> recent) {
  private static final int RECENT_MAX = 24;
  public static final Device PLAIN =
      new Device(false, false, List.of(), List.of(), Optional.empty(), List.of());

  /** {@code lasting}: the browser does not drop it by itself. */
  public record Store(long usedBytes, boolean lasting) {}

  Device after(Action action) {
    return switch (action) {
      case Action.UseNodes(List<String> nodes) ->
          new Device(shares, films, own, nodes, store, recent);
      case Action.StoreSeen(Store seen) ->
          new Device(shares, films, own, chosen, Optional.of(seen), recent);
      case Action.InsertEmoji(String emoji) -> used(emoji);
      case Action.React react when !react.emoji().isEmpty() -> used(react.emoji());
      case Action.DeleteAccount deletion -> used(List.of());
      case Action.Forget forget -> used(List.of());
      default -> this;
    };
  }

  private Device used(String emoji) {
    List<String> now = new ArrayList<>(List.of(emoji));
    now.addAll(Lists.filter(recent, each -> !each.equals(emoji)));
    return used(Lists.limit(now, RECENT_MAX));
  }

  private Device used(List<String> emoji) {
    return new Device(shares, films, own, chosen, store, emoji);
  }

  /** Bootstrap nodes in use. */
  public List<String> nodes() {
    return chosen.isEmpty() ? own : chosen;
  }
}
