package wisp.web.qr;

import wisp.lib.bytes.Bytes;

/** Data with its error correction, interleaved block by block. */
final class Codewords {
  private static final int BYTE_MODE = 4;

  private Codewords() {}

  static Bytes of(Bytes content, Version version) {
    return interleave(data(content, version), version);
  }

  private static byte[] data(Bytes content, Version version) {
    byte[] data = new byte[version.dataCodewords()];
    int bits = append(data, 0, BYTE_MODE, 4);
    bits = append(data, bits, content.size(), version.lengthBits());
    for (int i = 0; i < content.size(); i++) {
      bits = append(data, bits, content.at(i), 8);
    }
    int used = (Math.min(bits + 4, data.length * 8) + 7) / 8;
    for (int i = used; i < data.length; i++) {
      data[i] = (byte) ((i - used) % 2 == 0 ? 0xec : 0x11);
    }
    return data;
  }

  private static int append(byte[] data, int bits, int value, int count) {
    for (int i = 0; i < count; i++) {
      int bit = value >> (count - 1 - i) & 1;
      data[(bits + i) / 8] |= (byte) (bit << (7 - (bits + i) % 8));
    }
    return bits + count;
  }

  private static Bytes interleave(byte[] data, Version version) {
    byte[][] blocks = split(data, version.blocks());
    byte[][] corrections = new byte[blocks.length][];
    for (int i = 0; i < blocks.length; i++) {
      corrections[i] = ReedSolomon.remainder(blocks[i], version.correctionPerBlock());
    }
    byte[] all = new byte[version.codewords()];
    int at = takeTurns(blocks, all, 0);
    takeTurns(corrections, all, at);
    return Bytes.wrap(all);
  }

  /** The first blocks are the shorter ones, by one byte. */
  private static byte[][] split(byte[] data, int count) {
    byte[][] blocks = new byte[count][];
    int longer = data.length % count;
    int at = 0;
    for (int i = 0; i < count; i++) {
      blocks[i] = new byte[data.length / count + (i >= count - longer ? 1 : 0)];
      System.arraycopy(data, at, blocks[i], 0, blocks[i].length);
      at += blocks[i].length;
    }
    return blocks;
  }

  private static int takeTurns(byte[][] blocks, byte[] all, int start) {
    int at = start;
    int longest = blocks[blocks.length - 1].length;
    for (int i = 0; i < longest; i++) {
      for (byte[] block : blocks) {
        at = i < block.length ? put(all, at, block[i]) : at;
      }
    }
    return at;
  }

  private static int put(byte[] all, int at, byte value) {
    all[at] = value;
    return at + 1;
  }
}
