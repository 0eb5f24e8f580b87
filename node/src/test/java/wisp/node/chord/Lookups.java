package wisp.node.chord;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import wisp.lib.message.Id;

/**
 * Everybody asks for the owners of places while members come, die and sleep. Who is named has been
 * the owner not long ago, or will be as soon as somebody that sleeps is believed dead.
 */
final class Lookups {
  private static final int SIZE = 14;
  private static final int ROUNDS = 4;
  private static final int STEPS = 640;
  private static final int STEP_MILLIS = 25;
  private static final int SLEEP_MILLIS = 14_000;
  private static final long AWAKE_MILLIS = 200;
  private static final long ANSWER_MILLIS = 2_500;

  private record Search(int by, long number, Id target, long atMillis) {}

  /** Who slept, until when, and who came behind it meanwhile. */
  private record Nap(int sleeper, long untilMillis, int newcomer) {}

  private final RingNetwork network;
  private final Iterator<Integer> newcomers;
  private final List<Search> searches = new ArrayList<>();
  private final RightOwner rightOwner = new RightOwner();
  private Optional<Nap> nap = Optional.empty();
  private long numbers;

  Lookups(long seed) {
    network = new RingNetwork(seed, 3, 4).latency(1, 20).deadAreSilent(seed % 2 == 0).holdsAlways();
    List<Integer> ids = Ids.some(seed, 60);
    network.start(ids.subList(0, SIZE)).runUntil(30_000, network::isWhole);
    newcomers = ids.listIterator(SIZE);
  }

  static void ofFour(long seed) {
    new Lookups(seed).run();
  }

  void run() {
    remember();
    for (int round = 0; round < ROUNDS; round++) {
      List<Member> joined = network.joined();
      Member some = joined.get(network.random().nextInt(joined.size()));
      int newcomer = newcomers.next();
      if (round % 2 == 0) {
        network.kill(some.number());
      } else {
        some.sleep(network.nowMillis() + SLEEP_MILLIS);
        newcomer = behind(some);
        nap = Optional.of(new Nap(some.number(), network.nowMillis() + SLEEP_MILLIS, newcomer));
      }
      network.join(newcomer, awake().getFirst().number());
      for (int i = 0; i < STEPS; i++) {
        step();
      }
    }
  }

  /** Halfway to the next one, if there is room. */
  private int behind(Member some) {
    int room = Math.floorMod(some.successors().getFirst().d() - some.id().d(), 256);
    int halfway = (some.number() + room / 2) % 256;
    return network.member(halfway) == null ? halfway : newcomers.next();
  }

  private void step() {
    search();
    nap.filter(this::isJustOver).ifPresent(this::askForWhoCame);
    network.run(STEP_MILLIS);
    remember();
    network.joined().forEach(member -> member.vouched = this::vouched);
    searches.removeIf(this::isOver);
  }

  private void search() {
    List<Member> askers = awake();
    Member asker = askers.get(network.random().nextInt(askers.size()));
    Id target = Id.of(network.random().nextInt(256));
    searches.add(new Search(asker.number(), ++numbers, target, network.nowMillis()));
    network.find(asker.number(), numbers, (int) target.d());
  }

  private boolean isJustOver(Nap over) {
    long agoMillis = network.nowMillis() - over.untilMillis;
    return agoMillis >= 0 && agoMillis < AWAKE_MILLIS && network.member(over.sleeper) != null;
  }

  private void askForWhoCame(Nap over) {
    Id target = Id.of(over.newcomer);
    searches.add(new Search(over.sleeper, ++numbers, target, network.nowMillis()));
    network.find(over.sleeper, numbers, over.newcomer);
  }

  private List<Member> awake() {
    return network.joined().stream()
        .filter(member -> !member.isAsleep(network.nowMillis()))
        .toList();
  }

  /** With those that sleep, and without. */
  private void remember() {
    for (List<Member> some : List.of(network.joined(), awake())) {
      rightOwner.remember(network.nowMillis(), some.stream().map(Member::id).toList());
    }
  }

  private boolean isOver(Search search) {
    Member asker = network.member(search.by);
    List<Id> found = asker == null ? List.of() : asker.found(search.number);
    if (found == null) {
      return search.atMillis < network.nowMillis() - ANSWER_MILLIS;
    }
    if (!found.isEmpty()) {
      rightOwner.check(search.target, found.getFirst(), search.atMillis, " " + search + network);
    }
    return true;
  }

  private void vouched(Id target, Id owner) {
    rightOwner.check(target, owner, network.nowMillis(), network);
  }
}
