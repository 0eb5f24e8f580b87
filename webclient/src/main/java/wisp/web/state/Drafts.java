package wisp.web.state;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wisp.lib.client.Address;
import wisp.lib.client.Conversation;

/** Texts begun and not sent, by contact. */
public record Drafts(Map<Address, String> texts) {
  static final Drafts NONE = new Drafts(Collections.emptyMap());

  /** What was typed here, else what was kept. */
  public String of(Conversation conversation) {
    return texts.getOrDefault(conversation.contact(), conversation.draft());
  }

  Optional<String> typed(Address contact) {
    return Optional.ofNullable(texts.get(contact));
  }

  /** Of what was sent last nobody knows whether it was kept: then its draft counts. */
  Drafts begun() {
    Map<Address, String> left = new HashMap<>(texts);
    left.values().removeIf(String::isEmpty);
    return new Drafts(left);
  }

  Drafts with(Address contact, String text) {
    Map<Address, String> changed = new HashMap<>(texts);
    changed.put(contact, text);
    return new Drafts(changed);
  }
}
