package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Judges a history by what people see in the end. */
final class Oracle {
  private final GeneratedHistory history;
  private final List<String> faults = new ArrayList<>();

  Oracle(GeneratedHistory history) {
    this.history = history;
  }

  /** After the storm: all delivered or reported, nothing twice, nothing to the wrong one. */
  List<String> reported() {
    judge(Set.of(State.DELIVERED, State.READ, State.EXPIRED));
    return faults;
  }

  /** After everything that expired was sent again. */
  List<String> delivered() {
    judge(Set.of(State.DELIVERED, State.READ));
    faults.addAll(history.keyUse.faults());
    if (!history.shaken && !history.world.ring.envelopes.isEmpty()) {
      faults.add(history.world.ring.envelopes.size() + " envelopes left on the ring");
    }
    return faults;
  }

  private void judge(Set<State> ends) {
    history.written.forEach(each -> judge(each, ends));
    history.people.forEach(this::judgeLines);
    if (history.orderly) {
      history.people.forEach(this::judgeOrder);
    }
  }

  private void judge(GeneratedHistory.Written each, Set<State> ends) {
    State state = each.from().state(each.to(), each.text()).orElse(null);
    long shown = each.to().messages(each.from()).stream().filter(line -> isOf(line, each)).count();
    boolean isDelivered = state == State.DELIVERED || state == State.READ;
    boolean isEnd = state != null && ends.contains(state);
    if (each.isKept() ? !isEnd : state != null) {
      faults.add(each.text() + " is " + state);
    }
    if (state == State.EXPIRED && each.from().reason(each.to(), each.text()) == Reason.NONE) {
      faults.add(each.text() + " expired without a reason");
    }
    if (shown > 1 || (isDelivered && shown == 0) || (!each.isKept() && shown > 0)) {
      faults.add(each.text() + " is " + state + " and shown " + shown + " times");
    }
  }

  private static boolean isOf(ChatMessage line, GeneratedHistory.Written each) {
    return !line.mine() && line.id().equals(each.id()) && line.text().equals(each.text());
  }

  /** Only texts, each in the conversation with its writer, and each told at most once. */
  private void judgeLines(Person person) {
    for (Person other : history.people) {
      String start = other.name + ">" + person.name + " ";
      person.messages(other).stream()
          .filter(line -> !line.mine())
          .filter(line -> !isExpected(line, start))
          .forEach(line -> faults.add(person.name + " sees of " + other.name + ": " + line));
    }
    List<String> told = told(person).toList();
    if (told.stream().distinct().count() != told.size()) {
      faults.add(person.name + " was told twice: " + told);
    }
  }

  /** Where state was lost, lines may say so; but nothing is awaited for ever. */
  private boolean isExpected(ChatMessage line, String start) {
    return switch (line.kind()) {
      case TEXT -> line.text().startsWith(start);
      case NEW_DEVICE, LOST -> history.shaken;
      case AWAITED, NEWER, TIMER, DELETED -> false;
    };
  }

  private static Stream<String> told(Person person) {
    return person.notices.stream()
        .filter(Notice.Arrived.class::isInstance)
        .map(notice -> ((Notice.Arrived) notice).message())
        .filter(line -> line.kind() == ChatMessage.Kind.TEXT)
        .map(ChatMessage::text);
  }

  private void judgeOrder(Person person) {
    for (Person other : history.people) {
      List<String> got = texts(person, other, false);
      List<String> sent = new ArrayList<>(texts(other, person, true));
      sent.retainAll(got);
      if (!got.equals(sent)) {
        faults.add(person.name + " sees " + got + " instead of " + sent);
      }
    }
  }

  private static List<String> texts(Person of, Person with, boolean mine) {
    return of.messages(with).stream()
        .filter(line -> line.mine() == mine)
        .map(ChatMessage::text)
        .toList();
  }
}
