package wisp.web.state;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import wisp.lib.client.Address;

/** Texts begun and not sent, by contact. */
public record Drafts(Map<Address, String> texts) {
  static final Drafts NONE = new Drafts(Collections.emptyMap());

  public String of(Address contact) {
    return texts.getOrDefault(contact, "");
  }

  Drafts with(Address contact, String text) {
    Map<Address, String> changed = new HashMap<>(texts);
    changed.put(contact, text);
    return new Drafts(changed);
  }
}
