package wisp.web.view;

import java.util.List;
import wisp.lib.client.Address;
import wisp.lib.client.Conversation;
import wisp.lib.client.PlainName;
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
    String plain = Excerpt.of(PlainName.of(name), MAX_CHARS).trim();
    return PlainName.isSeen(plain) ? plain : shortened(address);
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
