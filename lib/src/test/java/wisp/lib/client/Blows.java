package wisp.lib.client;

import java.util.Random;
import wisp.lib.bytes.Bytes;

/** What hits hard: state that is lost, a device that is replaced, days without anybody. */
final class Blows {
  private static final long DAY_MILLIS = 24 * 3_600_000L;

  private final GeneratedHistory history;
  private final Random random;

  Blows(GeneratedHistory history, Random random) {
    this.history = history;
    this.random = random;
  }

  void strike(Person victim) {
    switch (random.nextInt(8)) {
      case 0 -> loseSessions(victim);
      case 1 -> replaceDevice(victim);
      case 2 -> sleep(DAY_MILLIS + random.nextLong(2 * DAY_MILLIS));
      case 3 -> meetAtOnce();
      default -> {}
    }
  }

  private void loseSessions(Person victim) {
    victim.away();
    victim.disk.keySet().removeIf(key -> key.startsWith(Ties.PREFIX));
    victim.restart();
  }

  /** With a backup of the last moment. */
  private void replaceDevice(Person victim) {
    victim.restart();
    Bytes backup = victim.client().backup();
    victim.away();
    victim.disk.clear();
    victim.version = 0;
    Backup.restore(backup, history.world.entropy())
        .forEach(change -> victim.disk.put(change.key(), change.value().orElseThrow()));
    victim.restart();
  }

  /** Nobody is there for so long; their cards grow old. */
  void sleep(long millis) {
    history.people.forEach(Person::away);
    history.world.run(millis);
    history.people.forEach(Person::restart);
    history.world.run(5_000);
  }

  private void meetAtOnce() {
    history.people.forEach(Person::comeBack);
    history.people.forEach(person -> history.people.forEach(to -> history.write(person, to)));
  }
}
