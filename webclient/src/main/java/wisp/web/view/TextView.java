package wisp.web.view;

import java.util.List;
import wisp.lib.client.Emoji;
import wisp.web.words.Chatting;
import wisp.web.words.Words;

/** The text of a message; of a long one its start, and the rest for whoever opens it. */
final class TextView {
  private static final int HUGE_MAX = 3;
  private static final int LONG_CHARS = 1_500;
  private static final int START_CHARS = 1_000;
  private static final int LONG_LINES = 40;
  private static final int WORD_CHARS = 100;

  private TextView() {}

  static List<Tag> of(Words words, String text) {
    int lines = lines(text);
    if (text.length() <= LONG_CHARS && lines == text.length()) {
      return List.of(paragraph(Emoji.isOnly(text, HUGE_MAX) ? "text huge" : "text", text));
    }
    String start = words(Excerpt.of(text, Math.min(lines, START_CHARS)));
    Tag rest =
        Tag.of(
            "details",
            "rest",
            Tag.text("summary", "", words.say(Chatting.WHOLE_TEXT)).testId("whole-text"),
            paragraph("text", text.substring(start.length())));
    return List.of(paragraph("text", start), rest);
  }

  private static Tag paragraph(String classes, String text) {
    return Tag.of("p", classes).with(Links.of(text));
  }

  /** Up to a blank near the end, so that no word or link is cut. */
  private static String words(String start) {
    int blank = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'));
    return blank < start.length() - WORD_CHARS ? start : start.substring(0, blank + 1);
  }

  /** Where the line after the last that is shown begins. */
  private static int lines(String text) {
    int end = -1;
    for (int line = 0; line < LONG_LINES; line++) {
      end = text.indexOf('\n', end + 1);
      if (end < 0) {
        return text.length();
      }
    }
    return end + 1;
  }
}
