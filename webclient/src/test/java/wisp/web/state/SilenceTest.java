package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Notice;
import wisp.lib.client.Reason;
import wisp.lib.client.Standing;
import wisp.lib.client.State;

/** Which notifications end by what. */
class SilenceTest {
  private static final Address BEN = People.address(2);
  private static final ChatMessage MESSAGE =
      new ChatMessage(
          Bytes.of(new byte[16]),
          false,
          ChatMessage.Kind.DELETED,
          "",
          1,
          State.RECEIVED,
          Reason.NONE,
          0,
          0);

  @Test
  void thoseOfAConversationEndWhenItIsOpenedOrLeftForGood() {
    for (Action action :
        List.of(
            new Action.Open(BEN),
            new Action.Reveal(BEN, MESSAGE.ref(), 0),
            new Action.Block(BEN),
            new Action.DeleteConversation(BEN))) {
      assertEquals(Optional.of(BEN.text()), Silence.after(action), action.toString());
    }
    assertEquals(Optional.empty(), Silence.after(new Action.Typed(BEN, "a")));
  }

  @Test
  void allEndWhereTheAccountIsNotOpenAnyMore() {
    List<Tenancy> closed = List.of(Tenancy.LOCKED, Tenancy.ELSEWHERE, Tenancy.MOVED);
    for (Tenancy tenancy : closed) {
      assertEquals(Optional.of(Silence.ALL), Silence.after(new Action.Settle(tenancy)));
    }
    assertEquals(Optional.empty(), Silence.after(new Action.Settle(Tenancy.HERE)));
  }

  @Test
  void thatOfAMessageEndsWhenItIsEditedOrTakenBack() {
    assertEquals(Optional.of(BEN.text()), Silence.after(new Notice.Revised(BEN, MESSAGE)));
    Notice arrived = new Notice.Arrived(BEN, MESSAGE, Standing.CONTACT);
    assertEquals(Optional.empty(), Silence.after(arrived));
  }
}
