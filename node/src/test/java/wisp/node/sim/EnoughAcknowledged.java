package wisp.node.sim;

/** A ring that takes nothing in loses nothing: so much it must take. */
final class EnoughAcknowledged implements Invariant {
  private final int percent;

  EnoughAcknowledged(int percent) {
    this.percent = percent;
  }

  @Override
  public void end(Outcome outcome) {
    if (100L * outcome.acknowledged() < (long) percent * outcome.written()) {
      broken("only " + outcome.acknowledged() + " of " + outcome.written() + " acknowledged");
    }
  }
}
