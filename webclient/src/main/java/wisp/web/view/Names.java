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

  private Names() {}

  public static String of(Conversation conversation) {
    return shown(conversation.name(), conversation.contact());
  }

  /** Never empty, never long. */
  static String shown(String name, Address address) {
    String plain = plain(name).trim();
    return plain.isEmpty() ? shortened(address) : plain;
  }

  /** Without what would turn the direction of writing, and not too long. */
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
    return letter < ' ' || isBetween(letter, 0x202a, 0x202e) || isBetween(letter, 0x2066, 0x2069);
  }

  private static boolean isBetween(char letter, int first, int last) {
    return letter >= first && letter <= last;
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
