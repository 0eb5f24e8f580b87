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

  /** What takes no place, or only place; ZWJ and ZWNJ are parts of words and emoji. */
  private static final String UNSEEN =
      "\u00a0\u00ad\u034f\u061c\u115f\u1160\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063"
          + "\u2064\u2066\u2067\u2068\u2069\u2800\u3000\u3164\ufeff\uffa0";

  private Names() {}

  public static String of(Conversation conversation) {
    return shown(conversation.name(), conversation.contact());
  }

  /** Never empty, never long. */
  static String shown(String name, Address address) {
    String plain = plain(name).trim();
    return plain.isEmpty() ? shortened(address) : plain;
  }

  /** Without what would turn the direction of writing or cannot be seen, and not too long. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length() && plain.length() <= MAX_CHARS; i++) {
      if (!turns(name.charAt(i))) {
        plain.append(name.charAt(i));
      }
    }
    return Excerpt.of(plain.toString(), MAX_CHARS);
  }

  private static boolean turns(char letter) {
    return letter < ' ' || UNSEEN.indexOf(letter) >= 0;
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
