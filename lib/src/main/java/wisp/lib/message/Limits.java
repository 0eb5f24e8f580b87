package wisp.lib.message;

import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Signature;

/** Every bound of the protocol, with its unit. */
public final class Limits {
  public static final int ID_BYTES = 32;
  public static final int FRAME_MAX_BYTES = 65_000;
  public static final int STAMP_MAX_BYTES = 64;
  public static final int HEADER_MIN_BYTES = 1 + 1 + ID_BYTES + ID_BYTES + 8 + 1 + ID_BYTES;
  public static final int ENVELOPE_MIN_BYTES = 2_048;
  public static final int ENVELOPE_MAX_BYTES = 61_440;
  public static final int ADDRESS_MAX_BYTES = 200;
  public static final int NETWORK_MAX_BYTES = 32;
  public static final int HOLDERS_MAX = 16;
  public static final int PEERS_MAX = 64;
  public static final int HINTS_MAX = 256;
  public static final int BOXES_MAX = 64;
  public static final int KNOWN_MAX = 1_024;
  public static final int ITEMS_MAX = 512;
  public static final int IDS_MAX = 900;
  public static final int CARD_MAX_BYTES = 3_840;
  public static final int WAIT_MAX_MILLIS = 25_000;
  public static final long MAX_TTL_MILLIS = 24L * 3_600_000;
  public static final long OUTCOME_TTL_MILLIS = 24L * 3_600_000;
  public static final long RECORD_TTL_MILLIS = 30L * 24 * 3_600_000;
  public static final long END_OF_LIFE_SLACK_MILLIS = 60_000;
  public static final long REQUEST_TIME_SLACK_MILLIS = 120_000;

  private static final int[] ENVELOPE_BYTES = {2_048, 4_096, 16_384, 61_440};

  private Limits() {}

  /** Whether {@code bytes} is one of the four sizes that an envelope can have. */
  public static boolean isEnvelopeSize(int bytes) {
    for (int size : ENVELOPE_BYTES) {
      if (size == bytes) {
        return true;
      }
    }
    return false;
  }

  /** The smallest envelope with room for {@code sealedBytes} of sealed content, or -1 if none. */
  public static int envelopeBytesFor(int sealedBytes, Bytes stamp) {
    int needed = HEADER_MIN_BYTES + stamp.size() + Signature.SIGNATURE_BYTES + sealedBytes;
    for (int size : ENVELOPE_BYTES) {
      if (needed <= size) {
        return size;
      }
    }
    return -1;
  }
}
