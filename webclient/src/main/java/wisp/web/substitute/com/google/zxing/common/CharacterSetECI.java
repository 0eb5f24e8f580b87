package wisp.web.substitute.com.google.zxing.common;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Whatever a code says its letters are, they are UTF-8. */
public final class CharacterSetECI {
  private static final CharacterSetECI ANY = new CharacterSetECI();

  private CharacterSetECI() {}

  public static CharacterSetECI getCharacterSetECIByValue(int value) {
    return ANY;
  }

  public static CharacterSetECI getCharacterSetECI(Charset charset) {
    return ANY;
  }

  public static CharacterSetECI getCharacterSetECIByName(String name) {
    return ANY;
  }

  /** The number of UTF-8. */
  public int getValue() {
    return 26;
  }

  public Charset getCharset() {
    return StandardCharsets.UTF_8;
  }
}
