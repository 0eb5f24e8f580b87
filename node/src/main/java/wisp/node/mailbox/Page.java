package wisp.node.mailbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.Nack;
import wisp.lib.message.Reply;

/** One answer to a Retrieve: as much as fits a frame, each id once. */
final class Page {
  private static final int ROOM_BYTES = Limits.FRAME_MAX_BYTES - 64;
  private static final int NACK_BYTES = Limits.HEADER_MIN_BYTES + Limits.STAMP_MAX_BYTES + 64;

  private final Set<Id> ids = new HashSet<>();
  private final List<Envelope> envelopes = new ArrayList<>();
  private final List<Nack> nacks = new ArrayList<>();
  private int bytes;
  private boolean more;

  /**
   * What {@code box} holds and the asker does not know. Who cannot name all that it has gets the
   * newest first, so that a heap of what it cannot open hides nothing.
   */
  void add(Box box, BoxRequest request) {
    Set<Long> known = Set.copyOf(request.known());
    boolean flooded = known.size() == Limits.KNOWN_MAX;
    Map<Id, Entry> entries = flooded ? box.newestFirst() : box.entries();
    for (Map.Entry<Id, Entry> entry : entries.entrySet()) {
      if (!known.contains(entry.getKey().prefix())) {
        add(request.kind(), entry.getKey(), entry.getValue());
      }
    }
  }

  private void add(BoxKind kind, Id id, Entry entry) {
    switch (entry) {
      case Entry.Held held when kind == BoxKind.MAILBOX -> add(id, held.envelope());
      case Entry.Returned returned when kind == BoxKind.RETURN -> add(id, returned.nack());
      default -> {}
    }
  }

  void add(Id id, Envelope envelope) {
    if (isNew(id, envelope.size() + 2, envelopes.size())) {
      envelopes.add(envelope);
    }
  }

  void add(Id id, Nack nack) {
    if (isNew(id, NACK_BYTES, nacks.size())) {
      nacks.add(nack);
    }
  }

  private boolean isNew(Id id, int size, int count) {
    if (ids.contains(id)) {
      return false;
    }
    if (bytes + size > ROOM_BYTES || count == Limits.ITEMS_MAX) {
      more = true;
      return false;
    }
    bytes += size;
    return ids.add(id);
  }

  void addMore() {
    more = true;
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  /** Whatever is in it: nothing is served after its end of life. */
  Reply.Retrieved reply(long nowMillis) {
    List<Envelope> alive =
        envelopes.stream().filter(each -> each.endOfLifeMillis() > nowMillis).toList();
    return new Reply.Retrieved(nowMillis, alive, List.copyOf(nacks), more);
  }
}
