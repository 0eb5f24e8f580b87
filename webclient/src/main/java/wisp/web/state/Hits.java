package wisp.web.state;

import java.util.List;
import java.util.Optional;
import wisp.lib.client.Search;

/** Messages of the open conversation that were looked for, newest first; {@code at} one of them. */
public record Hits(List<Search.Hit> all, int at) {
  private static final int MOST = 999;

  public static Hits of(AppState state, Messenger messenger) {
    Finding finding = state.finding();
    List<Search.Hit> all =
        messenger
            .at(state.place())
            .map(open -> Search.find(List.of(open), finding.query(), MOST).messages())
            .orElse(List.of());
    int at = all.size() - 1;
    while (at > 0 && !finding.at().equals(Optional.of(all.get(at).message().ref()))) {
      at--;
    }
    return new Hits(all, Math.max(0, at));
  }

  public Optional<Search.Hit> current() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(at));
  }

  /** To the hit that is so many before; from the first to the last. */
  public Optional<Action> step(int earlier) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Search.Hit hit = all.get(Math.floorMod(at + earlier, all.size()));
    return Optional.of(new Action.Reveal(hit.contact(), hit.message().ref(), 0));
  }
}
