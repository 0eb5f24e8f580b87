package wisp.node.chord;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many addresses in few bytes: IPv4 literals in the 8 bytes of their place, others beside them. */
final class Addresses {
  private static final long TEXT = Long.MIN_VALUE;
  private static final int SPARE_BYTES = 64;
  private byte[] texts = {};
  private int used;

  /** What {@link #get} takes; a text takes as many bytes more as it has. */
  long put(String address) {
    long packed = packed(address);
    return unpacked(packed).equals(address) ? packed : putText(address);
  }

  private long putText(String address) {
    byte[] text = address.getBytes(StandardCharsets.US_ASCII);
    int needed = used + text.length;
    if (needed > texts.length) {
      texts = Arrays.copyOf(texts, needed + SPARE_BYTES);
    }
    System.arraycopy(text, 0, texts, used, text.length);
    long offset = used;
    used = needed;
    return TEXT | (offset << 8) | text.length;
  }

  /** How many bytes more it may take. */
  static int bytesFor(String address) {
    boolean literal = unpacked(packed(address)).equals(address);
    return literal ? 0 : address.length() + SPARE_BYTES;
  }

  String get(long place) {
    if (place >= 0) {
      return unpacked(place);
    }
    int length = (int) place & 0xff;
    return new String(texts, (int) (place >> 8), length, StandardCharsets.US_ASCII);
  }

  boolean holds(long place, String address) {
    return place >= 0 ? place == packed(address) : get(place).equals(address);
  }

  /** The same addresses alone, without those that were given up. */
  Addresses only(long[] places, int count) {
    Addresses kept = new Addresses();
    for (int i = 0; i < count; i++) {
      places[i] = places[i] >= 0 ? places[i] : kept.putText(get(places[i]));
    }
    return kept;
  }

  int bytes() {
    return texts.length;
  }

  private static long packed(String address) {
    long packed = 0;
    long number = 0;
    for (int i = 0; i < address.length(); i++) {
      char letter = address.charAt(i);
      boolean digit = letter >= '0' && letter <= '9';
      packed = digit ? packed : (packed << 8) | (number & 0xff);
      number = digit ? number * 10 + letter - '0' : 0;
    }
    return ((packed & 0xffff_ffffL) << 16) | (number & 0xffff);
  }

  private static String unpacked(long packed) {
    StringBuilder text = new StringBuilder(21);
    for (int shift = 40; shift >= 16; shift -= 8) {
      text.append((packed >> shift) & 0xff).append(shift > 16 ? '.' : ':');
    }
    return text.append(packed & 0xffff).toString();
  }
}
