package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Lists;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Tombstone;

/** This account's mailboxes, one a day: those of today and tomorrow hold all that lives. */
record OwnMailboxes(Desk desk) {
  BoxRequest request(long day, List<Long> known) {
    return BoxRequest.sign(
        desk.labels(), BoxKind.MAILBOX, desk.keys().mailbox(day), desk.ringNow(), known);
  }

  /** The days whose mailboxes were asked. */
  static List<Long> days(ClientRequest.Retrieve asked) {
    long day = Days.of(asked.boxes().get(0).timeMillis());
    return List.of(day, day + 1);
  }

  /** In whose mailbox of those days it lies. */
  Optional<Long> day(Envelope envelope, List<Long> days) {
    return Lists.first(days, day -> place(day).equals(envelope.header().mailbox()));
  }

  Id place(long day) {
    return BoxKind.MAILBOX.place(desk.labels(), desk.keys().mailbox(day).publicKey());
  }

  Tombstone tombstone(long day, Id envelope, long endOfLifeMillis) {
    return Tombstone.sign(desk.labels(), desk.keys().mailbox(day), envelope, endOfLifeMillis);
  }
}
