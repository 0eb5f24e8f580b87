package wisp.node.step;

/** What a line for the operator is about. */
public enum Occasion {
  FOUNDED,
  JOINED,
  LEFT,
  SUSPECTED,
  SPOKE_AGAIN,
  DIED,
  CAME_BACK,
  DEPARTED,
  MERGING,
  NOT_HANDED_OVER,
  NACK_GIVEN_UP,
  OTHER
}
