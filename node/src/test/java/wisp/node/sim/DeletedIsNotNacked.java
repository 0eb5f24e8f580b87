package wisp.node.sim;

/**
 * Where nodes reach each other, an acknowledged deletion means that there is no NACK, however late.
 */
final class DeletedIsNotNacked implements Invariant {
  private final Troubles troubles;

  DeletedIsNotNacked(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void over(Letter letter) {
    if (letter.isNacked()
        && letter.isDeleted()
        && !troubles.isCutBetween(letter.writtenMillis, letter.nackedMillis)) {
      broken("deleted and NACKed: " + letter);
    }
  }
}
