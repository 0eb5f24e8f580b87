package wisp.web.view;

import wisp.lib.client.Address;
import wisp.lib.client.Conversation;

/** How people are called. */
final class Names {
  private static final int MAX_CHARS = 60;
  private static final int PREFIX = 8;

  private Names() {}

  static String of(Conversation conversation) {
    return shown(conversation.name(), conversation.contact());
  }

  /** Never empty, never long. */
  static String shown(String name, Address address) {
    String stripped = name.trim();
    if (stripped.isEmpty()) {
      return shortened(address);
    }
    return stripped.length() <= MAX_CHARS ? stripped : stripped.substring(0, MAX_CHARS) + "…";
  }

  static String shortened(Address address) {
    String text = address.text();
    return text.substring(1, PREFIX) + "…" + text.substring(text.length() - 4);
  }

  /** A name that cannot change the direction of what stands beside it. */
  static Tag tag(String element, String classes, String name) {
    return Tag.text(element, classes, name).attr("dir", "auto");
  }
}
