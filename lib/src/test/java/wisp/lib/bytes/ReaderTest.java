package wisp.lib.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReaderTest {
  @Test
  void writesBigEndianAndReadsItBack() {
    Bytes bytes =
        new Writer()
            .u8(0x01)
            .u16(0x0203)
            .u32(0x04050607)
            .u64(0x8899aabbccddeeffL)
            .flag(true)
            .text("é")
            .toBytes();
    assertEquals("01020304050607" + "8899aabbccddeeff" + "01" + "0002c3a9", Hex.encode(bytes));
    Reader reader = new Reader(bytes);
    assertEquals(0x01, reader.u8());
    assertEquals(0x0203, reader.u16());
    assertEquals(0x04050607, reader.u32());
    assertEquals(0x8899aabbccddeeffL, reader.u64());
    assertEquals(true, reader.flag());
    assertEquals("é", reader.text(2));
    reader.end();
  }

  @Test
  void refusesWhatHasASecondForm() {
    malformed("02", Reader::flag);
    malformed("80000000", Reader::u32);
    malformed("8000000000000000", Reader::millis);
    malformed("0020000000000000", Reader::millis);
    malformed("0002c0af", reader -> reader.text(10));
    malformed("0003eda080", reader -> reader.text(10));
    malformed("0001ff", reader -> reader.text(10));
  }

  @Test
  void refusesWhatIsMissingTooLongOrLeftOver() {
    malformed("", Reader::u8);
    malformed("00000000000000", Reader::u64);
    malformed("0003aabb", reader -> reader.sized(3));
    malformed("0003aabbcc", reader -> reader.sized(2));
    malformed("aa", reader -> reader.bytes(-1));
    malformed("aa", reader -> reader.bytes(Integer.MAX_VALUE));
    malformed("aabb", Reader::u8);
  }

  @Test
  void listsAreBoundedByNumberAndByWhatRemains() {
    Function<Reader, List<Integer>> list = reader -> reader.list(3, 2, Reader::u16);
    assertEquals(List.of(1, 2), Reader.readAll(Hex.decode("000200010002"), list));
    malformed("00030001" + "0002", list);
    malformed("00040001000200030004", list);
    malformed("ffff", list);
  }

  @Test
  void theLatestTimeIsTheLargestWholeNumberOfJavaScript() {
    Bytes latest = new Writer().millis(Reader.MILLIS_MAX).toBytes();
    assertEquals(9_007_199_254_740_991L, Reader.readAll(latest, Reader::millis));
  }

  @Test
  void writerRefusesWhatTheReaderWould() {
    Writer writer = new Writer();
    assertThrows(IllegalArgumentException.class, () -> writer.u8(256));
    assertThrows(IllegalArgumentException.class, () -> writer.u8(-1));
    assertThrows(IllegalArgumentException.class, () -> writer.u16(0x10000));
    assertThrows(IllegalArgumentException.class, () -> writer.u32(-1));
    assertThrows(IllegalArgumentException.class, () -> writer.millis(-1));
    assertThrows(IllegalArgumentException.class, () -> writer.millis(Reader.MILLIS_MAX + 1));
    assertEquals(Bytes.EMPTY, writer.toBytes());
  }

  private static void malformed(String hex, Function<Reader, ?> field) {
    assertThrows(Malformed.class, () -> Reader.readAll(Hex.decode(hex), field), hex);
  }
}
