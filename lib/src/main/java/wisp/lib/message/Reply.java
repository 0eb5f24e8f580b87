package wisp.lib.message;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Hash;

/** What comes back. */
public sealed interface Reply extends Message {
  /** The node, its ring's parameters, its time, and gateways to go on through. */
  record NodeInfo(
      long timeMillis,
      boolean ready,
      String network,
      Parameters parameters,
      Peer self,
      List<Peer> gateways)
      implements Reply {
    static NodeInfo read(Reader reader) {
      return new NodeInfo(
          reader.millis(),
          reader.flag(),
          network(reader),
          Parameters.read(reader),
          Peer.read(reader),
          reader.list(Limits.PEERS_MAX, Peer.MIN_BYTES, Peer::read));
    }

    private static String network(Reader reader) {
      String name = reader.text(Limits.NETWORK_MAX_BYTES);
      if (!Labels.isNetworkName(name)) {
        throw new Malformed("network name");
      }
      return name;
    }

    @Override
    public int type() {
      return 0x11;
    }

    @Override
    public void write(Writer writer) {
      writer.millis(timeMillis).flag(ready).text(network);
      parameters.write(writer);
      Peer.write(writer, self);
      writer.list(gateways, Peer::write);
    }
  }

  /** Held by as many nodes as there are receipts, which the client checks. */
  record Stored(List<Receipt> receipts) implements Reply {
    static Stored read(Reader reader) {
      return new Stored(reader.list(Limits.HOLDERS_MAX, Receipt.MIN_BYTES, Receipt::read));
    }

    @Override
    public int type() {
      return 0x12;
    }

    @Override
    public void write(Writer writer) {
      writer.list(receipts, Receipt::write);
    }
  }

  /** What the boxes hold and the asker does not know; {@code more}: ask again at once. */
  record Retrieved(long timeMillis, List<Envelope> envelopes, List<Nack> nacks, boolean more)
      implements Reply {
    static Retrieved read(Reader reader) {
      return new Retrieved(
          reader.millis(),
          reader.list(Limits.ITEMS_MAX, Limits.ENVELOPE_MIN_BYTES, Retrieved::envelope),
          reader.list(Limits.ITEMS_MAX, Limits.HEADER_MIN_BYTES + 64, Nack::read),
          reader.flag());
    }

    private static Envelope envelope(Reader reader) {
      return Reader.readAll(reader.sized(Limits.ENVELOPE_MAX_BYTES), Envelope::read);
    }

    @Override
    public int type() {
      return 0x13;
    }

    @Override
    public void write(Writer writer) {
      writer
          .millis(timeMillis)
          .list(envelopes, (w, envelope) -> w.sized(envelope.toBytes()))
          .list(nacks, (w, nack) -> nack.write(w))
          .flag(more);
    }

    @Override
    public boolean isGenuine(Labels labels) {
      return Lists.every(envelopes, envelope -> envelope.isGenuine(labels))
          && Lists.every(nacks, nack -> nack.isGenuine(labels));
    }
  }

  /** The record of that place, as each holder that answered has it. */
  record Records(long timeMillis, List<SignedRecord> records) implements Reply {
    static Records read(Reader reader) {
      return new Records(
          reader.millis(), reader.list(Limits.HOLDERS_MAX, 32 + 18 + 64, SignedRecord::read));
    }

    @Override
    public int type() {
      return 0x14;
    }

    @Override
    public void write(Writer writer) {
      writer.millis(timeMillis).list(records, (w, signed) -> signed.write(w));
    }

    @Override
    public boolean isGenuine(Labels labels) {
      return Lists.every(records, signed -> signed.isGenuine(labels));
    }
  }

  /** Not done, and why; with the node's time. */
  record Refused(Refusal reason, long timeMillis) implements Reply {
    static Refused read(Reader reader) {
      return new Refused(Refusal.of(reader.u8()), reader.millis());
    }

    @Override
    public int type() {
      return 0x1f;
    }

    @Override
    public void write(Writer writer) {
      writer.u8(reason.code()).millis(timeMillis);
    }
  }

  /**
   * To {@link NodeRequest.FindNext}. {@code owner}: the list is the owner of the target and its
   * successors, as the owner's predecessor sees them; else whom to ask: perhaps first the likely
   * owner, who must say so itself, then peers before the target, closest first.
   */
  record Next(boolean owner, List<Peer> peers) implements Reply {
    static Next read(Reader reader) {
      return new Next(reader.flag(), reader.list(Limits.PEERS_MAX, Peer.MIN_BYTES, Peer::read));
    }

    @Override
    public int type() {
      return 0x31;
    }

    @Override
    public void write(Writer writer) {
      writer.flag(owner).list(peers, Peer::write);
    }
  }

  /**
   * To {@link NodeRequest.GetNeighbours}: predecessors and successors, nearest first; {@code
   * heard}: members that joined lately, as hints.
   */
  record Neighbours(
      long timeMillis, List<Peer> predecessors, List<Peer> successors, List<Peer> heard)
      implements Reply {
    static Neighbours read(Reader reader) {
      return new Neighbours(
          reader.millis(),
          reader.list(Limits.HOLDERS_MAX, Peer.MIN_BYTES, Peer::read),
          reader.list(Limits.PEERS_MAX, Peer.MIN_BYTES, Peer::read),
          reader.list(Limits.PEERS_MAX, Peer.MIN_BYTES, Peer::read));
    }

    @Override
    public int type() {
      return 0x32;
    }

    @Override
    public void write(Writer writer) {
      writer
          .millis(timeMillis)
          .list(predecessors, Peer::write)
          .list(successors, Peer::write)
          .list(heard, Peer::write);
    }
  }

  /** Done, nothing to say. */
  record Ack() implements Reply {
    @Override
    public int type() {
      return 0x33;
    }

    @Override
    public void write(Writer writer) {}
  }

  /**
   * To {@link NodeRequest.GetHints}: the next ones by prefix; fewer than 256: there are no more.
   */
  record Hints(List<Hint> hints) implements Reply {
    static Hints read(Reader reader) {
      return new Hints(reader.list(Limits.HINTS_MAX, Hint.MIN_BYTES, Hint::read));
    }

    @Override
    public int type() {
      return 0x34;
    }

    @Override
    public void write(Writer writer) {
      writer.list(hints, Hint::write);
    }
  }

  /**
   * To {@link NodeRequest.Hold}. The channel proves who answered; the receipt is for the client.
   */
  record Held(Receipt receipt) implements Reply {
    @Override
    public int type() {
      return 0x50;
    }

    @Override
    public void write(Writer writer) {
      Receipt.write(writer, receipt);
    }
  }

  /** To {@link NodeRequest.Close}: closed here, not yet, or here is the tombstone. */
  record Closing(boolean closed, Optional<Tombstone> tombstone) implements Reply {
    static Closing read(Reader reader) {
      return new Closing(
          reader.flag(), reader.flag() ? Optional.of(Tombstone.read(reader)) : Optional.empty());
    }

    @Override
    public int type() {
      return 0x51;
    }

    @Override
    public void write(Writer writer) {
      writer.flag(closed).flag(tombstone.isPresent());
      tombstone.ifPresent(found -> found.write(writer));
    }

    @Override
    public boolean isGenuine(Labels labels) {
      return tombstone.isEmpty() || tombstone.get().isGenuine(labels);
    }
  }

  /**
   * To {@link NodeRequest.GetRange}: what is held there, in order of place, then id. {@code whole}:
   * who answers takes the asker for the owner of all of it, itself for one of its holders, and has
   * caught up since it became a member.
   */
  record Range(List<Entry> entries, boolean more, boolean whole) implements Reply {
    /**
     * A place and the id of an item at it, with its state: 0 held, 1 closed and its NACK due, 2
     * closed, 3 collected.
     */
    public record Entry(Id place, Id item, int state) {
      static final int BYTES = 2 * Limits.ID_BYTES + 1;

      static Entry read(Reader reader) {
        return new Entry(Id.read(reader), Id.read(reader), state(reader));
      }

      private static int state(Reader reader) {
        int state = reader.u8();
        if (state > 3) {
          throw new Malformed("item state");
        }
        return state;
      }

      static void write(Writer writer, Entry entry) {
        entry.place.write(writer);
        entry.item.write(writer);
        writer.u8(entry.state);
      }
    }

    static Range read(Reader reader) {
      List<Entry> entries = reader.list(Limits.IDS_MAX, Entry.BYTES, Entry::read);
      return new Range(entries, reader.flag(), reader.flag());
    }

    @Override
    public int type() {
      return 0x52;
    }

    @Override
    public void write(Writer writer) {
      writer.list(entries, Entry::write).flag(more).flag(whole);
    }

    /** 32 bytes: SHA-256 of the label, the entries and {@code more}. */
    public Bytes digest(Labels labels) {
      Writer writer = new Writer().list(entries, Entry::write).flag(more);
      return Hash.sha256(labels.range(), writer.toBytes());
    }
  }

  /**
   * To {@link NodeRequest.GetRange}: the {@link Range} would have the asker's digest, so that it is
   * the one that the asker has. {@code whole} as there.
   */
  record Same(boolean whole) implements Reply {
    @Override
    public int type() {
      return 0x54;
    }

    @Override
    public void write(Writer writer) {
      writer.flag(whole);
    }
  }

  /** To {@link NodeRequest.GetItems}: as many as fit a frame; ask again for the rest. */
  record Items(List<Item> items) implements Reply {
    static Items read(Reader reader) {
      return new Items(reader.list(Limits.ITEMS_MAX, 1 + 32, Item::readTagged));
    }

    @Override
    public int type() {
      return 0x53;
    }

    @Override
    public void write(Writer writer) {
      writer.list(items, Item::writeTagged);
    }

    @Override
    public boolean isGenuine(Labels labels) {
      return Lists.every(items, item -> item.isGenuine(labels));
    }
  }
}
