package wisp.node.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wisp.lib.message.Id;
import wisp.lib.message.Message;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.step.Calls;
import wisp.node.step.Effect;
import wisp.node.step.Kept;
import wisp.node.step.Occasion;

/** What leaves the node in this step, and what is still open from earlier ones. */
final class Post {
  private static final int LANE = 1;
  private static final int LANES = 2;

  private final Calls<Open> calls = new Calls<>(LANE, LANES);
  private final Agenda agenda = new Agenda();

  /** Ends of life, for which one must know the time for sure. */
  private final Agenda ends = new Agenda();

  private boolean inTime;
  private final int maxOpen;
  private List<Effect> effects = new ArrayList<>();
  private long nowMillis;
  private long wakeMillis = Long.MAX_VALUE;

  Post(int maxOpen) {
    this.maxOpen = maxOpen;
  }

  void begin(long now) {
    nowMillis = now;
  }

  /** The last wake-up came; the next one has to be asked for. */
  void woken() {
    wakeMillis = Long.MAX_VALUE;
  }

  long nowMillis() {
    return nowMillis;
  }

  void ask(Peer to, Message request, int timeoutMillis, Open about) {
    effects.add(new Effect.Ask(calls.open(about), to, request, timeoutMillis));
  }

  void find(Id place, Open about) {
    effects.add(new Effect.Find(calls.open(about), place));
  }

  void answer(long ticket, Reply reply) {
    effects.add(new Effect.Answer(ticket, reply));
  }

  /** A refusal promises nothing and need not wait. */
  void promise(long ticket, Reply reply) {
    boolean refused = reply instanceof Reply.Refused;
    effects.add(refused ? new Effect.Answer(ticket, reply) : new Effect.Promise(ticket, reply));
  }

  void keep(Kept kept) {
    effects.add(new Effect.Keep(kept));
  }

  void keepOnceFull() {
    effects.add(new Effect.KeepOnceFull());
  }

  void refuse(long ticket, Refusal reason) {
    answer(ticket, refused(reason));
  }

  Reply refused(Refusal reason) {
    return new Reply.Refused(reason, nowMillis);
  }

  void note(Occasion occasion, String line) {
    effects.add(new Effect.Note(occasion, line));
  }

  /** Time is the ring's from now on, and not only this machine's. */
  void inTime() {
    inTime = true;
  }

  void at(long atMillis, Task task) {
    Agenda planned = isEnd(task) ? ends : agenda;
    planned.add(atMillis, task);
  }

  private static boolean isEnd(Task task) {
    return task instanceof Task.EntryDue || task instanceof Task.CloseDue;
  }

  void in(long delayMillis, Task task) {
    at(nowMillis + delayMillis, task);
  }

  Optional<Open> close(long call) {
    return calls.close(call);
  }

  Optional<Task> due() {
    Optional<Task> end = inTime ? ends.due(nowMillis) : Optional.empty();
    return end.or(() -> agenda.due(nowMillis));
  }

  /** Whether there is too much open work to begin more for a client. */
  boolean isBusy() {
    return calls.size() >= maxOpen;
  }

  /** The effects of this step. */
  List<Effect> end() {
    Optional<Long> end = inTime ? ends.nextMillis() : Optional.empty();
    Stream.of(end, agenda.nextMillis())
        .flatMap(Optional::stream)
        .min(Long::compare)
        .ifPresent(this::wake);
    List<Effect> ended = List.copyOf(effects);
    effects = new ArrayList<>();
    return ended;
  }

  private void wake(long atMillis) {
    if (atMillis != wakeMillis) {
      effects.add(new Effect.Wake(atMillis));
      wakeMillis = atMillis;
    }
  }
}
