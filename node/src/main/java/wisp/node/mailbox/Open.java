package wisp.node.mailbox;

import java.util.List;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/** What an open question is about. */
sealed interface Open {
  /** Where does a client's request go? */
  record RouteSearch(Route route) implements Open {}

  record RouteCall(Route route) implements Open {}

  /** Who has the card? */
  record CardSearch(CardQuery query) implements Open {}

  record CardCall(CardQuery query) implements Open {}

  /** Where is a box of a poll? */
  record PollSearch(Poll poll, Leg leg) implements Open {}

  record PollCall(Poll poll, List<Leg> legs, boolean owner) implements Open {}

  /** Hold this with us. */
  record HoldCall(Replication replication, Peer holder) implements Open {}

  /** Who holds the mailbox, and who the return box? */
  record CloseSearch(Closing closing) implements Open {}

  record CloseCall(Closing closing, Peer holder) implements Open {}

  record ReturnSearch(Closing closing) implements Open {}

  record RangeCall(Sync sync) implements Open {}

  record ItemsCall(Sync sync) implements Open {}

  record PushCall(Sync sync) implements Open {}

  record StraySearch(Stray stray) implements Open {}

  /** Boxes at which a watcher was told to look again. */
  record ArrivedCall(Peer watcher, List<Id> boxes, int attempt) implements Open {}

  /** Nothing depends on the answer. */
  record Nothing() implements Open {}
}
