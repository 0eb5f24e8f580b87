package wisp.node.mailbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;

/** Asks all holders of a card's place, and answers with all that came. */
final class Cards {
  private static final int TIMEOUT_MILLIS = 1_500;
  private static final int SEARCHES = 2;
  private static final int CARDS_MAX =
      (Limits.FRAME_MAX_BYTES - 64) / (Limits.CARD_MAX_BYTES + 256);

  private final Site site;
  private final Post post;
  private final Shelf shelf;
  private final CatchUp catchUp;

  Cards(Site site, Post post, Shelf shelf, CatchUp catchUp) {
    this.site = site;
    this.post = post;
    this.shelf = shelf;
    this.catchUp = catchUp;
  }

  /** What this node itself has; who has yet to learn what there was cannot say that it is all. */
  Reply local(Id place) {
    if (catchUp.isLearning()) {
      return post.refused(Refusal.BUSY);
    }
    return records(shelf.box(place).flatMap(Box::card).stream().toList());
  }

  /** Whatever is there: nothing is served after its end of life. */
  private Reply records(List<SignedRecord> cards) {
    long now = post.nowMillis();
    return new Reply.Records(
        now, cards.stream().filter(signed -> signed.expiresAtMillis() > now).toList());
  }

  void ask(long ticket, Id place) {
    if (post.isBusy()) {
      post.refuse(ticket, Refusal.BUSY);
      return;
    }
    search(new CardQuery(ticket, place));
  }

  private void search(CardQuery query) {
    query.searches++;
    post.find(query.place, new Open.CardSearch(query));
  }

  void found(CardQuery query, List<Peer> all) {
    List<Peer> holders = all.stream().limit(site.parameters().replicas()).toList();
    query.unanswered = holders.size();
    for (Peer holder : holders) {
      askHolder(query, holder);
    }
    if (holders.isEmpty()) {
      end(query);
    }
  }

  private void askHolder(CardQuery query, Peer holder) {
    if (site.isSelf(holder)) {
      answered(query, local(query.place));
      return;
    }
    ClientRequest request = new ClientRequest.GetRecord(query.place);
    post.ask(holder, request, TIMEOUT_MILLIS, new Open.CardCall(query));
  }

  void answered(CardQuery query, Reply reply) {
    if (reply instanceof Reply.Records records) {
      query.answers++;
      records.records().stream().filter(signed -> fits(query, signed)).forEach(query.found::add);
    }
    ended(query);
  }

  private static boolean fits(CardQuery query, SignedRecord signed) {
    return SignedRecord.place(signed.directoryKey()).equals(query.place);
  }

  void failed(CardQuery query) {
    ended(query);
  }

  private void ended(CardQuery query) {
    query.unanswered--;
    if (query.unanswered == 0) {
      end(query);
    }
  }

  private void end(CardQuery query) {
    if (query.answers > 0) {
      post.answer(query.ticket, records(newestFirst(query)));
      return;
    }
    if (query.searches < SEARCHES) {
      search(query);
      return;
    }
    post.refuse(query.ticket, Refusal.RETRY);
  }

  private static List<SignedRecord> newestFirst(CardQuery query) {
    List<SignedRecord> cards = new ArrayList<>(query.found);
    cards.sort(Comparator.comparingLong(SignedRecord::sequence).reversed());
    return List.copyOf(cards.subList(0, Math.min(cards.size(), CARDS_MAX)));
  }
}
