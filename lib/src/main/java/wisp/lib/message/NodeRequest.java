package wisp.lib.message;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Hash;

/** What a node asks another. */
public sealed interface NodeRequest extends Message {
  /** Who is closer to {@code target}? Answered by {@link Reply.Next}. */
  record FindNext(Id target) implements NodeRequest {
    @Override
    public int type() {
      return 0x21;
    }

    @Override
    public void write(Writer writer) {
      target.write(writer);
    }
  }

  /** Who stands next to you? Answered by {@link Reply.Neighbours}, or refused as busy. */
  record GetNeighbours() implements NodeRequest {
    @Override
    public int type() {
      return 0x22;
    }

    @Override
    public void write(Writer writer) {}
  }

  /** I think that I am your predecessor. Answered by {@link Reply.Ack}. */
  record Rectify(Peer self) implements NodeRequest {
    @Override
    public int type() {
      return 0x23;
    }

    @Override
    public void write(Writer writer) {
      Peer.write(writer, self);
    }
  }

  /** Are you there? Answered by {@link Reply.Ack}. */
  record Ping() implements NodeRequest {
    @Override
    public int type() {
      return 0x24;
    }

    @Override
    public void write(Writer writer) {}
  }

  /** I leave; these stood next to me. Answered by {@link Reply.Ack}. */
  record Leave(Peer self, List<Peer> predecessor, List<Peer> successors) implements NodeRequest {
    static Leave read(Reader reader) {
      return new Leave(
          Peer.read(reader),
          reader.list(1, Peer.MIN_BYTES, Peer::read),
          reader.list(Limits.PEERS_MAX, Peer.MIN_BYTES, Peer::read));
    }

    @Override
    public int type() {
      return 0x25;
    }

    @Override
    public void write(Writer writer) {
      Peer.write(writer, self);
      writer.list(predecessor, Peer::write).list(successors, Peer::write);
    }
  }

  /** Dial me back at my address. Answered by {@link Reply.Ack}, or refused as unreachable. */
  record Introduce(Peer self) implements NodeRequest {
    @Override
    public int type() {
      return 0x26;
    }

    @Override
    public void write(Writer writer) {
      Peer.write(writer, self);
    }
  }

  /** These joined lately, those are gone: hints. Answered by {@link Reply.Ack}. */
  record News(List<Peer> joined, List<Id> gone) implements NodeRequest {
    static News read(Reader reader) {
      return new News(
          reader.list(Limits.PEERS_MAX, Peer.MIN_BYTES, Peer::read),
          reader.list(Limits.PEERS_MAX, Limits.ID_BYTES, Id::read));
    }

    @Override
    public int type() {
      return 0x27;
    }

    @Override
    public void write(Writer writer) {
      writer.list(joined, Peer::write).list(gone, (w, id) -> id.write(w));
    }
  }

  /** Whom do you know whose id begins with more than this? Answered by {@link Reply.Hints}. */
  record GetHints(long afterPrefix) implements NodeRequest {
    @Override
    public int type() {
      return 0x28;
    }

    @Override
    public void write(Writer writer) {
      writer.u64(afterPrefix);
    }
  }

  /**
   * Hold this, together with these nodes; no nodes: a copy that was missing, with a receipt for it
   * alone. Answered by {@link Reply.Held}.
   */
  record Hold(Item item, List<Id> holders) implements NodeRequest {
    static Hold read(Reader reader) {
      return new Hold(
          Item.readTagged(reader), reader.list(Limits.HOLDERS_MAX, Limits.ID_BYTES, Id::read));
    }

    @Override
    public int type() {
      return 0x40;
    }

    @Override
    public void write(Writer writer) {
      Item.writeTagged(writer, item);
      writer.list(holders, (w, id) -> id.write(w));
    }

    @Override
    public boolean isGenuine(Labels labels) {
      return item.isGenuine(labels);
    }
  }

  /** The end of life of this envelope has passed. Answered by {@link Reply.Closing}. */
  record Close(Id mailbox, Id envelopeId, long endOfLifeMillis) implements NodeRequest {
    static Close read(Reader reader) {
      return new Close(Id.read(reader), Id.read(reader), reader.millis());
    }

    @Override
    public int type() {
      return 0x41;
    }

    @Override
    public void write(Writer writer) {
      mailbox.write(writer);
      envelopeId.write(writer);
      writer.millis(endOfLifeMillis);
    }
  }

  /**
   * What do you hold at places in ({@code from}, {@code to}], after the given place and item?
   * Answered by {@link Reply.Range}, or by {@link Reply.Same} where that has this {@code digest}.
   */
  record GetRange(Id from, Id to, Id afterPlace, Id afterItem, Bytes digest)
      implements NodeRequest {
    static GetRange read(Reader reader) {
      return new GetRange(
          Id.read(reader),
          Id.read(reader),
          Id.read(reader),
          Id.read(reader),
          reader.bytes(Hash.HASH_BYTES));
    }

    @Override
    public int type() {
      return 0x42;
    }

    @Override
    public void write(Writer writer) {
      from.write(writer);
      to.write(writer);
      afterPlace.write(writer);
      afterItem.write(writer);
      writer.bytes(digest);
    }
  }

  /** Give me these items. Answered by {@link Reply.Items}. */
  record GetItems(List<Reply.Range.Entry> entries) implements NodeRequest {
    static GetItems read(Reader reader) {
      return new GetItems(
          reader.list(Limits.IDS_MAX, Reply.Range.Entry.BYTES, Reply.Range.Entry::read));
    }

    @Override
    public int type() {
      return 0x43;
    }

    @Override
    public void write(Writer writer) {
      writer.list(entries, Reply.Range.Entry::write);
    }
  }

  /** Something came for these boxes, or they moved: look again. Answered by {@link Reply.Ack}. */
  record Arrived(List<Id> boxes) implements NodeRequest {
    static Arrived read(Reader reader) {
      return new Arrived(reader.list(Limits.BOXES_MAX, Limits.ID_BYTES, Id::read));
    }

    @Override
    public int type() {
      return 0x44;
    }

    @Override
    public void write(Writer writer) {
      writer.list(boxes, (w, id) -> id.write(w));
    }
  }
}
