package wisp.web.state;

import java.util.Optional;
import wisp.lib.client.Notice;

/** Whose notifications end: those of an address, or all. */
public final class Silence {
  public static final String ALL = "";

  private Silence() {}

  public static Optional<String> after(Action action) {
    return switch (action) {
      case Action.Open open -> Optional.of(open.contact().text());
      case Action.Reveal reveal -> Optional.of(reveal.contact().text());
      case Action.Block block -> Optional.of(block.contact().text());
      case Action.DeleteConversation deletion -> Optional.of(deletion.contact().text());
      case Action.Settle(Tenancy tenancy) when tenancy != Tenancy.HERE -> Optional.of(ALL);
      default -> Optional.empty();
    };
  }

  /** What a notification shows of a message may be that which was taken back. */
  public static Optional<String> after(Notice notice) {
    return notice instanceof Notice.Revised revised
        ? Optional.of(revised.from().text())
        : Optional.empty();
  }
}
