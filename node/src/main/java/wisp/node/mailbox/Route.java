package wisp.node.mailbox;

import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Item;

/** A client's request on its way to the owner of its place. */
record Route(long ticket, ClientRequest request, Item item, Id place, int attempt) {
  Route again() {
    return new Route(ticket, request, item, place, attempt + 1);
  }
}
