package wisp.lib.message;

import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** What a client asks its gateway, and the gateway the owner. */
public sealed interface ClientRequest extends Message {
  /** Who are you? Answered by {@link Reply.NodeInfo}. */
  record GetInfo() implements ClientRequest {
    @Override
    public int type() {
      return 0x01;
    }

    @Override
    public void write(Writer writer) {}
  }

  /** Keep this. Answered by {@link Reply.Stored}, the same to every repetition. */
  record Store(Envelope envelope) implements ClientRequest {
    @Override
    public int type() {
      return 0x02;
    }

    @Override
    public void write(Writer writer) {
      envelope.write(writer);
    }

    @Override
    public boolean isGenuine(Labels labels) {
      return envelope.isGenuine(labels);
    }
  }

  /**
   * What do these boxes hold? Answered by {@link Reply.Retrieved} at once if there is anything
   * unknown, else after {@code waitMillis} (at most 25,000). {@code everyHolder} asks all holders.
   */
  record Retrieve(int waitMillis, boolean everyHolder, List<BoxRequest> boxes)
      implements ClientRequest {
    static Retrieve read(Reader reader) {
      return new Retrieve(
          waitMillis(reader),
          reader.flag(),
          reader.list(Limits.BOXES_MAX, BoxRequest.MIN_BYTES, BoxRequest::read));
    }

    private static int waitMillis(Reader reader) {
      int waitMillis = reader.u16();
      if (waitMillis > Limits.WAIT_MAX_MILLIS) {
        throw new Malformed("wait too long");
      }
      return waitMillis;
    }

    @Override
    public int type() {
      return 0x03;
    }

    @Override
    public void write(Writer writer) {
      writer.u16(waitMillis).flag(everyHolder).list(boxes, BoxRequest::write);
    }

    @Override
    public boolean isGenuine(Labels labels) {
      return Lists.every(boxes, box -> box.isGenuine(labels));
    }
  }

  /** I have it. Answered by {@link Reply.Stored} with the holders' receipts of the tombstone. */
  record Delete(Tombstone tombstone) implements ClientRequest {
    @Override
    public int type() {
      return 0x04;
    }

    @Override
    public void write(Writer writer) {
      tombstone.write(writer);
    }

    @Override
    public boolean isGenuine(Labels labels) {
      return tombstone.isGenuine(labels);
    }
  }

  /** Keep this card. Answered by {@link Reply.Stored}. */
  record PutRecord(SignedRecord signed) implements ClientRequest {
    @Override
    public int type() {
      return 0x05;
    }

    @Override
    public void write(Writer writer) {
      signed.write(writer);
    }

    @Override
    public boolean isGenuine(Labels labels) {
      return signed.isGenuine(labels);
    }
  }

  /** Whose card is at this place? Answered by {@link Reply.Records}: what each holder has. */
  record GetRecord(Id place) implements ClientRequest {
    @Override
    public int type() {
      return 0x06;
    }

    @Override
    public void write(Writer writer) {
      place.write(writer);
    }
  }
}
