package wisp.lib.message;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** Frames: type 1 ‖ body, at most 65,000 bytes. Canonical: one message, one encoding. */
public final class Codec {
  private Codec() {}

  /** The frame of {@code message}. */
  public static Bytes encode(Message message) {
    Writer writer = new Writer().u8(message.type());
    message.write(writer);
    Bytes frame = writer.toBytes();
    if (frame.size() > Limits.FRAME_MAX_BYTES) {
      throw new IllegalArgumentException("frame too large");
    }
    return frame;
  }

  /**
   * The message in {@code frame}.
   *
   * @throws UnknownMessage if its type is not known here
   * @throws Malformed if it is truncated, too large, not canonical or followed by anything
   */
  public static Message decode(Bytes frame) {
    return Reader.readAll(limited(frame), Codec::read);
  }

  /** Like {@link #decode}, for those who get nothing but answers to a {@link ClientRequest}. */
  public static Reply decodeAnswer(Bytes frame) {
    return Reader.readAll(limited(frame), reader -> answer(reader.u8(), reader));
  }

  private static Bytes limited(Bytes frame) {
    if (frame.size() > Limits.FRAME_MAX_BYTES) {
      throw new Malformed("frame too large");
    }
    return frame;
  }

  private static Message read(Reader reader) {
    int type = reader.u8();
    return switch (type) {
      case 0x01 -> new ClientRequest.GetInfo();
      case 0x02 -> new ClientRequest.Store(Envelope.read(reader));
      case 0x03 -> ClientRequest.Retrieve.read(reader);
      case 0x04 -> new ClientRequest.Delete(Tombstone.read(reader));
      case 0x05 -> new ClientRequest.PutRecord(SignedRecord.read(reader));
      case 0x06 -> new ClientRequest.GetRecord(Id.read(reader));
      case 0x21 -> new NodeRequest.FindNext(Id.read(reader));
      case 0x22 -> new NodeRequest.GetNeighbours();
      case 0x23 -> new NodeRequest.Rectify(Peer.read(reader));
      case 0x24 -> new NodeRequest.Ping();
      case 0x25 -> NodeRequest.Leave.read(reader);
      case 0x26 -> new NodeRequest.Introduce(Peer.read(reader));
      case 0x27 -> NodeRequest.News.read(reader);
      case 0x28 -> new NodeRequest.GetHints(reader.u64());
      case 0x40 -> NodeRequest.Hold.read(reader);
      case 0x41 -> NodeRequest.Close.read(reader);
      case 0x42 -> NodeRequest.GetRange.read(reader);
      case 0x43 -> NodeRequest.GetItems.read(reader);
      case 0x44 -> NodeRequest.Arrived.read(reader);
      default -> reply(type, reader);
    };
  }

  private static Reply reply(int type, Reader reader) {
    return switch (type) {
      case 0x31 -> Reply.Next.read(reader);
      case 0x32 -> Reply.Neighbours.read(reader);
      case 0x33 -> new Reply.Ack();
      case 0x34 -> Reply.Hints.read(reader);
      case 0x50 -> new Reply.Held(Receipt.read(reader));
      case 0x51 -> Reply.Closing.read(reader);
      case 0x52 -> Reply.Range.read(reader);
      case 0x53 -> Reply.Items.read(reader);
      case 0x54 -> new Reply.Same(reader.flag());
      default -> answer(type, reader);
    };
  }

  private static Reply answer(int type, Reader reader) {
    return switch (type) {
      case 0x11 -> Reply.NodeInfo.read(reader);
      case 0x12 -> Reply.Stored.read(reader);
      case 0x13 -> Reply.Retrieved.read(reader);
      case 0x14 -> Reply.Records.read(reader);
      case 0x1f -> Reply.Refused.read(reader);
      default -> throw new UnknownMessage();
    };
  }
}
