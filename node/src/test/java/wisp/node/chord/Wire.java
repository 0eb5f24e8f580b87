package wisp.node.chord;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/** Time, and frames that take a while, overtake each other or get lost. */
final class Wire {
  private static final Labels LABELS = new Labels("test");

  private record Scheduled(long atMillis, long number, Runnable action) {}

  private record Open(Member asker, long call, Peer to) {}

  private final PriorityQueue<Scheduled> queue =
      new PriorityQueue<>(
          Comparator.comparingLong(Scheduled::atMillis).thenComparingLong(Scheduled::number));
  private final Map<Long, Open> open = new HashMap<>();
  private final Random random;
  private final Function<Id, Optional<Member>> members;
  private long nowMillis = 1_000_000;
  private long numbers;
  int minLatencyMillis = 1;
  int maxLatencyMillis = 5;
  int lossPercent;
  boolean deadRefuse = true;
  BiPredicate<Peer, Peer> isCut = (from, to) -> false;

  Wire(Random random, Function<Id, Optional<Member>> members) {
    this.random = random;
    this.members = members;
  }

  long nowMillis() {
    return nowMillis;
  }

  /** Whether something happened by then; if not, it is then. */
  boolean next(long endMillis) {
    Scheduled next = queue.peek();
    boolean happens = next != null && next.atMillis <= endMillis;
    nowMillis = happens ? next.atMillis : endMillis;
    if (happens) {
      queue.remove().action.run();
    }
    return happens;
  }

  void at(long millis, Runnable action) {
    queue.add(new Scheduled(millis, numbers++, action));
  }

  void ask(Member asker, Effect.Ask ask) {
    long ticket = numbers++;
    open.put(ticket, new Open(asker, ask.call(), ask.to()));
    at(nowMillis + ask.timeoutMillis(), () -> fail(ticket));
    if (passes(asker.self(), ask.to())) {
      at(later(), () -> arrive(ticket, asker, ask));
    }
  }

  private void arrive(long ticket, Member asker, Effect.Ask ask) {
    Optional<Member> target =
        members.apply(ask.to().id()).filter(member -> !member.self().http().isEmpty());
    target.ifPresent(
        member ->
            member.step(nowMillis, new Event.Asked(ticket, asker.self(), verified(ask.request()))));
    if (target.isEmpty() && deadRefuse) {
      fail(ticket);
    }
  }

  void answer(Member member, Effect.Answer answer) {
    Open question = open.get(answer.ticket());
    if (question != null && passes(member.self(), question.asker.self())) {
      at(later(), () -> answered(answer.ticket(), member.self(), answer.reply()));
    }
  }

  private void answered(long ticket, Peer from, Reply reply) {
    Open question = open.remove(ticket);
    if (question != null) {
      question.asker.step(nowMillis, new Event.Answered(question.call, from, verified(reply)));
    }
  }

  private void fail(long ticket) {
    Open question = open.remove(ticket);
    if (question != null) {
      question.asker.step(nowMillis, new Event.Failed(question.call, question.to));
    }
  }

  private static <M extends Message> Verified<M> verified(M message) {
    return Verified.check(LABELS, message);
  }

  private boolean passes(Peer from, Peer to) {
    return !isCut.test(from, to) && random.nextInt(100) >= lossPercent;
  }

  private long later() {
    return nowMillis + random.nextInt(minLatencyMillis, maxLatencyMillis + 1);
  }
}
