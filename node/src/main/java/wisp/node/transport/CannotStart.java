package wisp.node.transport;

/** Why a node does not start, in one line for a person. */
public final class CannotStart extends Exception {
  private static final long serialVersionUID = 1;

  CannotStart(String reason) {
    super(reason, null, false, false);
  }
}
