package wisp.node.sim;

/** Every acknowledged envelope ends collected or NACKed. */
final class NoSilentEnd implements Invariant {
  @Override
  public void over(Letter letter) {
    if (!letter.isNacked() && !letter.isTaken()) {
      broken("a silent end of " + letter);
    }
  }
}
