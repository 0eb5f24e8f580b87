package wisp.node.sim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.SignedRecord;

/** A record, and what its owner saw of it; -1: not yet. */
final class Card implements Matter {
  final Person person;
  final int number;
  final SignedRecord signed;
  final Id id;
  final long writtenMillis;
  long acknowledgedMillis = -1;
  boolean isBeaten;
  private final Set<String> gateways = new HashSet<>();

  Card(Person person, int number, SignedRecord signed, Id id, long writtenMillis) {
    this.person = person;
    this.number = number;
    this.signed = signed;
    this.id = id;
    this.writtenMillis = writtenMillis;
  }

  boolean isAcknowledged() {
    return acknowledgedMillis >= 0;
  }

  boolean isWithdrawal() {
    return signed.sealedCard().isEmpty();
  }

  long endMillis() {
    return signed.expiresAtMillis();
  }

  @Override
  public List<Id> places(Labels labels) {
    return List.of(person.place);
  }

  @Override
  public Set<String> gateways() {
    return gateways;
  }

  private String name() {
    return (isWithdrawal() ? "withdrawal " : "card ") + number + " of " + person;
  }

  String fate() {
    String beaten = isBeaten ? ": beaten\n" : ": not acknowledged\n";
    return name() + (isAcknowledged() ? ": acknowledged\n" : beaten);
  }

  @Override
  public String toString() {
    return name()
        + " (sequence "
        + signed.sequence()
        + ", published "
        + World.seconds(writtenMillis)
        + ", acknowledged "
        + (isAcknowledged() ? World.seconds(acknowledgedMillis) : "-")
        + ", end "
        + World.seconds(endMillis())
        + ")";
  }
}
