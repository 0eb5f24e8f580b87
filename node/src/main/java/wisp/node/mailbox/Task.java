package wisp.node.mailbox;

import java.util.List;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/** What waits for its time. */
sealed interface Task {
  /** An entry is over, or goes on as less. */
  record EntryDue(Id place, Id id) implements Task {}

  /** It may be this node's turn to close. */
  record CloseDue(Closing closing) implements Task {}

  /** A waiting poll asks again or is answered. */
  record PollDue(long ticket) implements Task {}

  /** Try again to hand that range over, to the first of these. */
  record HandOverDue(Arc arc, List<Peer> heirs) implements Task {}

  /** Look for copies that are missing. */
  record RepairDue() implements Task {}

  /** Look for entries that belong elsewhere. */
  record SweepDue() implements Task {}

  /** Others have had these for a while. */
  record DropDue(Stray stray) implements Task {}

  /** Forget watches whose lease is over. */
  record LeasesDue() implements Task {}
}
