package wisp.lib.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Reader;

/** Everybody known and everything written, as it is stored. */
final class History {
  static final int REQUESTS_MAX = 200;

  private final Desk desk;
  private final Map<Address, Contact> contacts = new LinkedHashMap<>();
  private final Map<Address, List<Letter>> letters = new HashMap<>();
  private final Map<Letter.Key, Letter> byKey = new HashMap<>();
  private final Map<Bytes, Letter.Key> mine = new HashMap<>();
  private final Map<Address, Integer> revisions = new HashMap<>();
  private final Set<Letter.Key> awaited = new HashSet<>();
  private final Set<Letter.Key> vanishing = new HashSet<>();
  private final List<Letter> unsorted = new ArrayList<>();
  private long lastOrder;
  private long lastWrittenMillis;

  History(Desk desk) {
    this.desk = desk;
  }

  void load(String key, Bytes value) {
    if (key.startsWith(Contact.PREFIX)) {
      Contact contact = Reader.readAll(value, Contact::read);
      contacts.put(contact.address(), contact);
      lastOrder = Math.max(lastOrder, Math.max(contact.since(), contact.seen()));
    }
    if (key.startsWith(Letter.PREFIX)) {
      unsorted.add(Reader.readAll(value, Letter::read));
    }
  }

  /** Once everything is loaded. */
  void sort() {
    unsorted.sort(Comparator.comparingLong(Letter::order));
    unsorted.forEach(this::keep);
    unsorted.clear();
  }

  long nextOrder() {
    lastOrder++;
    return lastOrder;
  }

  /** No two letters are written at the same time: that is what recipients order them by. */
  long writtenAt(long nowMillis) {
    long behind = lastWrittenMillis - nowMillis;
    lastWrittenMillis =
        behind >= 0 && behind < Days.SECOND_MILLIS ? lastWrittenMillis + 1 : nowMillis;
    return lastWrittenMillis;
  }

  Optional<Contact> contact(Address address) {
    return Optional.ofNullable(contacts.get(address));
  }

  List<Contact> contacts() {
    return List.copyOf(contacts.values());
  }

  boolean hasStanding(Address address, Standing standing) {
    return contact(address).filter(c -> c.standing() == standing).isPresent();
  }

  /** Those that were deleted are not in anybody's way. */
  boolean hasRoomForRequest() {
    return Lists.filter(contacts.values(), History::isOpenRequest).size() < REQUESTS_MAX;
  }

  private static boolean isOpenRequest(Contact contact) {
    return contact.standing() == Standing.REQUEST && !contact.marks().hidden();
  }

  void save(Contact contact) {
    contacts.put(contact.address(), contact);
    desk.ledger().put(contact.key(), contact.toBytes());
  }

  Optional<Letter> letter(Letter.Key key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** A letter that this account wrote. */
  Optional<Letter> written(Bytes id) {
    return Optional.ofNullable(mine.get(id)).map(byKey::get);
  }

  void save(Letter letter) {
    if (!byKey.containsKey(letter.key())) {
      show(letter.contact());
    }
    keep(letter);
    desk.ledger().put(letter.storageKey(), letter.toBytes());
  }

  /** All letters, oldest first. */
  List<Letter> letters() {
    List<Letter> all = new ArrayList<>(byKey.values());
    all.sort(Comparator.comparingLong(Letter::order));
    return all;
  }

  /** Another number after each change of that contact's letters. */
  int revision(Address contact) {
    return revisions.getOrDefault(contact, 0);
  }

  private void revised(Address contact) {
    revisions.merge(contact, 1, Integer::sum);
  }

  /** How many messages from that contact were not shown yet. */
  int unseen(Contact contact) {
    List<Letter> all = of(contact.address());
    int unseen = 0;
    for (int i = all.size() - 1; i >= 0 && all.get(i).order() > contact.seen(); i--) {
      unseen += !all.get(i).message().mine() && all.get(i).message().isSaid() ? 1 : 0;
    }
    return unseen;
  }

  /** All letters of one contact, oldest first. */
  List<Letter> letters(Address contact) {
    return List.copyOf(of(contact));
  }

  /** The lines that stand for what is awaited. */
  List<Letter> awaited() {
    return Lists.map(awaited, byKey::get);
  }

  /** Those that go by themselves some time. */
  List<Letter> vanishing() {
    return Lists.map(vanishing, byKey::get);
  }

  void remove(Letter letter) {
    of(letter.contact()).removeIf(each -> each.order() == letter.order());
    forget(letter);
  }

  private void forget(Letter letter) {
    revised(letter.contact());
    byKey.remove(letter.key());
    awaited.remove(letter.key());
    vanishing.remove(letter.key());
    mine.remove(letter.message().id(), letter.key());
    desk.ledger().remove(letter.storageKey());
  }

  /**
   * The letters that came from that contact, oldest first; {@code after} and {@code until}: orders.
   */
  List<Letter> receivedBetween(Address contact, long after, long until) {
    return Lists.filter(
        of(contact),
        letter ->
            letter.order() > after
                && letter.order() <= until
                && !letter.message().mine()
                && letter.isMessage());
  }

  /** The place of the latest thing that happened with that contact. */
  long latest(Contact contact) {
    List<Letter> all = of(contact.address());
    return latest(contact, all, all.size());
  }

  /** The same, but for timers. */
  long latestTold(Contact contact) {
    List<Letter> all = of(contact.address());
    int end = all.size();
    while (end > 0 && all.get(end - 1).isTimer()) {
      end--;
    }
    return latest(contact, all, end);
  }

  private static long latest(Contact contact, List<Letter> all, int end) {
    return end == 0 ? contact.since() : Math.max(contact.since(), all.get(end - 1).order());
  }

  /** What no script was told yet, oldest first; nothing of blocked contacts. */
  List<Letter> news() {
    List<Letter> news =
        Lists.filter(
            byKey.values(),
            letter -> letter.isNews() && !hasStanding(letter.contact(), Standing.BLOCKED));
    news.sort(Comparator.comparingLong(Letter::order));
    return news;
  }

  /** What this account wrote and whose fate is open, oldest first. */
  List<Letter> inFlight() {
    List<Letter> open = Lists.filter(byKey.values(), Letter::isInFlight);
    open.sort(Comparator.comparingLong(Letter::order));
    return open;
  }

  void deleteLetters(Address contact) {
    letters(contact).forEach(this::forget);
    letters.remove(contact);
  }

  /** Something happens there, so it is to be seen, even if it was deleted before. */
  private void show(Address address) {
    contact(address)
        .filter(contact -> contact.marks().hidden())
        .ifPresent(contact -> save(contact.with(contact.marks().hidden(false))));
  }

  private void keep(Letter letter) {
    put(of(letter.contact()), letter);
    revised(letter.contact());
    byKey.put(letter.key(), letter);
    mark(awaited, letter, letter.message().kind() == ChatMessage.Kind.AWAITED);
    mark(vanishing, letter, letter.vanishesAtMillis() != Long.MAX_VALUE);
    if (letter.message().mine()) {
      mine.put(letter.message().id(), letter.key());
    }
    lastOrder = Math.max(lastOrder, letter.order());
  }

  private static void mark(Set<Letter.Key> marked, Letter letter, boolean isOne) {
    if (isOne) {
      marked.add(letter.key());
    } else {
      marked.remove(letter.key());
    }
  }

  /** In its place among those, which is mostly the last, or for the one that has it. */
  private static void put(List<Letter> inOrder, Letter letter) {
    int end = inOrder.size();
    while (end > 0 && inOrder.get(end - 1).order() > letter.order()) {
      end--;
    }
    if (end > 0 && inOrder.get(end - 1).order() == letter.order()) {
      inOrder.set(end - 1, letter);
    } else {
      inOrder.add(end, letter);
    }
  }

  private List<Letter> of(Address contact) {
    return letters.computeIfAbsent(contact, a -> new ArrayList<>());
  }
}
