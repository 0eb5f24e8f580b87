package wisp.web.view;

import java.util.List;
import wisp.lib.client.Address;
import wisp.lib.client.Conversation;
import wisp.web.words.Meeting;
import wisp.web.words.Words;

/** How people are called. */
public final class Names {
  private static final int MAX_CHARS = 60;
  private static final int PREFIX = 8;

  /** What takes no place, or turns the direction of writing. */
  private static final String UNSEEN =
      "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2800\u3164\ufeff\uffa0";

  private static final String BLANKS = "\u00a0\u1680\u202f\u205f\u3000";

  /** Parts of words and emoji, but nothing by themselves; low surrogates always follow others. */
  private static final String JOINING = " \u200c\u200d\udb40";

  private Names() {}

  public static String of(Conversation conversation) {
    return shown(conversation.name(), conversation.contact());
  }

  /** Never empty, never long. */
  static String shown(String name, Address address) {
    String plain = plain(name).trim();
    return isSeen(plain) ? plain : shortened(address);
  }

  private static boolean isSeen(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      boolean joins = JOINING.indexOf(letter) >= 0 || isIn(letter, '\ufe00', '\ufe0f');
      if (!joins && !isIn(letter, '\udc00', '\udfff')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(char letter, char first, char last) {
    return letter >= first && letter <= last;
  }

  /** Without what would turn the direction of writing or cannot be seen, and not too long. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length() && plain.length() <= MAX_CHARS; i++) {
      char letter = name.charAt(i);
      if (isBlank(letter)) {
        plain.append(' ');
      } else if (!isLeftOut(letter)) {
        plain.append(letter);
      }
    }
    return Excerpt.of(plain.toString(), MAX_CHARS);
  }

  private static boolean isBlank(char letter) {
    return isIn(letter, '\u2000', '\u200a') || BLANKS.indexOf(letter) >= 0;
  }

  private static boolean isLeftOut(char letter) {
    return letter < ' '
        || isIn(letter, '\u007f', '\u009f')
        || isIn(letter, '\u202a', '\u202e')
        || isIn(letter, '\u2060', '\u206f')
        || UNSEEN.indexOf(letter) >= 0;
  }

  static String shortened(Address address) {
    String text = address.text();
    return text.substring(1, PREFIX) + "…" + text.substring(text.length() - 4);
  }

  /** The name in {@code element}, with a sign if the safety number was compared. */
  static List<Part> signed(Words words, String element, Conversation conversation) {
    Tag name = tag(element, "name", MessagesView.name(words, conversation));
    return conversation.verified() ? List.of(name, verified(words)) : List.of(name);
  }

  private static Tag verified(Words words) {
    return Icon.sign("verified", Icon.SHIELD, words.say(Meeting.VERIFIED));
  }

  /** A name that cannot change the direction of what stands beside it. */
  static Tag tag(String element, String classes, String name) {
    return Tag.text(element, classes, name).attr("dir", "auto");
  }
}
