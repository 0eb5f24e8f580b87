package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;
import wisp.lib.message.Parameters;
import wisp.lib.noise.SharedSecrets;

/** What the parts of a client share: the account, the time of this step, what it leads to. */
final class Desk {
  private static final int SECRETS_MAX = 256;

  private final Entropy entropy;
  private final Ledger ledger;
  private final SharedSecrets secrets = new SharedSecrets(SECRETS_MAX);
  private final RingTime ringTime = new RingTime();
  private final List<Notice> notices = new ArrayList<>();
  private Optional<Account> account = Optional.empty();
  private Optional<Keys> keys = Optional.empty();
  private Parameters parameters = new Parameters(0, 0, 0);
  private long nowMillis;

  Desk(Entropy entropy, Ledger ledger) {
    this.entropy = entropy;
    this.ledger = ledger;
  }

  Entropy entropy() {
    return entropy;
  }

  /** Of agreement keys with seal keys, which many envelopes share. */
  SharedSecrets secrets() {
    return secrets;
  }

  Ledger ledger() {
    return ledger;
  }

  RingTime ringTime() {
    return ringTime;
  }

  void begin(long now) {
    nowMillis = now;
  }

  long now() {
    return nowMillis;
  }

  long ringNow() {
    return ringTime.at(nowMillis);
  }

  /** When both the own clock and the ring's are beyond. */
  long earlierNow() {
    return Math.min(nowMillis, ringNow());
  }

  boolean hasAccount() {
    return account.isPresent();
  }

  Account account() {
    return account.orElseThrow();
  }

  Keys keys() {
    return keys.orElseThrow();
  }

  Labels labels() {
    return keys().labels();
  }

  void load(Account stored) {
    account = Optional.of(stored);
    keys = Optional.of(stored.keys());
  }

  void save(Account changed) {
    if (account.isEmpty()) {
      keys = Optional.of(changed.keys());
    }
    account = Optional.of(changed);
    ledger.put(Account.KEY, changed.toBytes());
  }

  Parameters parameters() {
    return parameters;
  }

  void learn(Parameters newParameters) {
    parameters = newParameters;
  }

  /** {@code ttlMillis}, but the ring's longest life if that is shorter or none is given. */
  long ttlMillis(long wantedMillis) {
    long known = parameters.maxTtlMillis();
    long longest = known <= 0 ? Limits.MAX_TTL_MILLIS : Math.min(known, Limits.MAX_TTL_MILLIS);
    return wantedMillis <= 0 ? longest : Math.min(wantedMillis, longest);
  }

  Bytes newId() {
    return entropy.bytes(Payload.ID_BYTES);
  }

  /** 0 to {@code maxMillis}, by chance. */
  long chanceMillis(int maxMillis) {
    Bytes random = entropy.bytes(2);
    long number = 256L * random.at(0) + random.at(1);
    return number % (maxMillis + 1L);
  }

  void tell(Notice notice) {
    notices.add(notice);
  }

  List<Notice> takeNotices() {
    List<Notice> taken = List.copyOf(notices);
    notices.clear();
    return taken;
  }
}
