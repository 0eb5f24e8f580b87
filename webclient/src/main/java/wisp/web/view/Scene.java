package wisp.web.view;

import wisp.web.state.AppState;
import wisp.web.state.Messenger;
import wisp.web.words.Words;

/**
 * All that the page is made from. {@code words}: those of the language, {@code base}: the page's
 * own address, without a last slash.
 */
public record Scene(
    AppState state, Messenger messenger, Words words, Calendar calendar, String base) {
  /** How long the ring keeps a message. */
  String life() {
    return NetworkView.life(words, messenger.longestLifeMillis());
  }

  String myLink() {
    return messenger.profile().map(profile -> profile.address().link(base)).orElse("");
  }
}
