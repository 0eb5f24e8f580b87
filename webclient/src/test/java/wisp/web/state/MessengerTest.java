package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Client;
import wisp.lib.client.Conversation;
import wisp.lib.client.Event;

class MessengerTest {
  private final Client client = Client.restore(0, Map.of(), new Random(1)::nextBytes);

  @Test
  void whoIsBlockedIsLookedUpOnlyWhereItIsShown() {
    client.step(0, new Event.CreateAccount("Ada"));
    client.step(2_000, new Event.Tick());
    client.step(2_000, new Event.Block(People.address(2)));
    assertEquals(List.of(People.address(2)), blocked(Screen.SETTINGS));
    assertEquals(List.of(), blocked(Screen.CHATS));
    assertEquals(List.of(), blocked(Screen.NETWORK));
  }

  private List<?> blocked(Screen shown) {
    return Lists.map(Messenger.of(client, false, shown).blocked(), Conversation::contact);
  }
}
