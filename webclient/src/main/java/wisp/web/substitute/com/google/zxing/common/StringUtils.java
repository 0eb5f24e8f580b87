package wisp.web.substitute.com.google.zxing.common;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** UTF-8 and nothing else: links have no other letters. */
public final class StringUtils {
  public static final Charset SHIFT_JIS_CHARSET = StandardCharsets.UTF_8;
  public static final Charset GB2312_CHARSET = StandardCharsets.UTF_8;

  private StringUtils() {}

  public static Charset guessCharset(byte[] text, Map<?, ?> hints) {
    return StandardCharsets.UTF_8;
  }
}
