package wisp.node.sim;

import java.util.List;
import java.util.Set;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.BoxKind;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;

/** An envelope, and what its sender and its recipient saw of it; -1: not yet. */
final class Letter implements Matter {
  final String name;
  final Mailbox to;
  final Envelope envelope;
  final Id id;
  final KeyPair returnKey;
  final boolean toCollect;
  final long writtenMillis;
  long acknowledgedMillis = -1;
  List<Id> holders = List.of();
  long readMillis = -1;
  long deletingMillis = -1;
  long deletedMillis = -1;
  long deleteSentMillis = -1;
  long nackedMillis = -1;

  Letter(
      String name,
      Mailbox to,
      Envelope envelope,
      Id id,
      KeyPair returnKey,
      boolean toCollect,
      long writtenMillis) {
    this.name = name;
    this.to = to;
    this.envelope = envelope;
    this.id = id;
    this.returnKey = returnKey;
    this.toCollect = toCollect;
    this.writtenMillis = writtenMillis;
  }

  boolean isAcknowledged() {
    return acknowledgedMillis >= 0;
  }

  boolean isNacked() {
    return nackedMillis >= 0;
  }

  /** Its recipient has it and began to delete it. */
  boolean isTaken() {
    return deletingMillis >= 0;
  }

  boolean isDeleted() {
    return deletedMillis >= 0;
  }

  long endMillis() {
    return envelope.endOfLifeMillis();
  }

  @Override
  public List<Id> places(Labels labels) {
    return List.of(to.place, BoxKind.RETURN.place(labels, returnKey.publicKey()));
  }

  @Override
  public Set<String> gateways() {
    return to.gateways;
  }

  @Override
  public String toString() {
    return "letter "
        + name
        + " to "
        + to.name
        + " (written "
        + seconds(writtenMillis)
        + ", acknowledged "
        + seconds(acknowledgedMillis)
        + ", read "
        + seconds(readMillis)
        + ", deleting "
        + seconds(deletingMillis)
        + ", Delete sent "
        + seconds(deleteSentMillis)
        + ", deleted "
        + seconds(deletedMillis)
        + ", end "
        + seconds(endMillis())
        + ", nacked "
        + seconds(nackedMillis)
        + ")";
  }

  private static String seconds(long millis) {
    return millis < 0 ? "-" : World.seconds(millis);
  }
}
