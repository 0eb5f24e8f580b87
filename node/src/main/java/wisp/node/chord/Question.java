package wisp.node.chord;

import wisp.lib.message.Peer;

/** What an open call is about. */
sealed interface Question {
  /** Joining: dial me back. */
  record Introduction() implements Question {}

  /** Joining: the lists of the member before me. */
  record Copy() implements Question {}

  /** Stabilize: my successor's lists. */
  record Head() implements Question {}

  /** Stabilize: the lists of a member that may stand between me and my successor. */
  record Newer() implements Question {}

  /** Rectify: does my predecessor live, which is nearer than this candidate? */
  record Rival(Peer candidate) implements Question {}

  /** Who stands before my predecessor? */
  record Check() implements Question {}

  /** Does this neighbour live, of whom somebody heard nothing? */
  record Probe() implements Question {}

  /** What does this successor's clock show? */
  record Clock() implements Question {}

  /** I only told. */
  record Notice() implements Question {}

  /** News, which nobody needs to confirm. */
  record Telling() implements Question {}

  /** Whom does my successor know? */
  record Learning() implements Question {}

  /** A newcomer, dialled back; once more if the first time nothing was heard. */
  record DialBack(long ticket, boolean last) implements Question {}

  /** One step of a search. */
  record Step(Search search) implements Question {}

  /** Whether the answer changes what others rely on: while such a one is open others wait. */
  default boolean changesState() {
    return this instanceof Head || this instanceof Newer || this instanceof Rival;
  }
}
