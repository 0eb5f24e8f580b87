package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;

/** An envelope that the ring held: whose mailbox it went to is seen, who wrote it is the secret. */
record Sighting(int writer, int owner, boolean nacked, Envelope envelope, Id id, Bytes bytes) {
  static Sighting of(int writer, int owner, boolean nacked, Envelope envelope, Labels labels) {
    return new Sighting(writer, owner, nacked, envelope, envelope.id(labels), envelope.toBytes());
  }

  Header header() {
    return envelope.header();
  }

  /** As if the writer's client had used that return key. */
  Sighting signedWith(KeyPair returnKey, Labels labels) {
    return with(returnKey, header().endOfLifeMillis(), envelope.sealed(), labels);
  }

  /** As if the writer's client had chosen another end. */
  Sighting ending(long endOfLifeMillis, KeyPair fresh, Labels labels) {
    return with(fresh, endOfLifeMillis, envelope.sealed(), labels);
  }

  /** As if the writer's client put {@code mark} somewhere into what it seals. */
  Sighting marked(Bytes mark, int at, KeyPair fresh, Labels labels) {
    Bytes sealed = envelope.sealed();
    Bytes changed =
        Bytes.concat(sealed.slice(0, at), mark, sealed.slice(at + mark.size(), sealed.size()));
    return with(fresh, header().endOfLifeMillis(), changed, labels);
  }

  private Sighting with(KeyPair returnKey, long endOfLifeMillis, Bytes sealed, Labels labels) {
    Header changed =
        new Header(
            header().flags(),
            header().mailbox(),
            returnKey.publicKey(),
            endOfLifeMillis,
            header().stamp(),
            Hash.sha256(sealed));
    return of(writer, owner, nacked, Envelope.sign(labels, changed, sealed, returnKey), labels);
  }
}
