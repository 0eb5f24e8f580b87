package wisp.web;

import wisp.lib.bytes.Lists;
import wisp.lib.client.Client;
import wisp.lib.message.Id;
import wisp.web.state.Whereabouts;

/** Where one's own things are on the ring. */
final class Places {
  private Places() {}

  static Whereabouts of(Client client) {
    return new Whereabouts(
        client.mailboxPlace().map(Id::toString).orElse(""),
        Lists.map(client.lastHolders(), Id::toString));
  }
}
