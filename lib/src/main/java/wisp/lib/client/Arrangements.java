package wisp.lib.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Reader;

/** How each conversation is arranged, as it is stored. */
final class Arrangements {
  private final Desk desk;
  private final Map<String, Arrangement> byKey = new TreeMap<>();

  Arrangements(Desk desk) {
    this.desk = desk;
  }

  void load(String key, Bytes value) {
    if (key.startsWith(Arrangement.PREFIX)) {
      Arrangement arrangement = Reader.readAll(value, Arrangement::read);
      byKey.put(arrangement.key(), arrangement);
    }
  }

  /** Once everything is loaded: nobody sees what is of nobody. */
  void forgetStrangers(History history) {
    Lists.filter(byKey.values(), each -> history.contact(each.contact()).isEmpty())
        .forEach(each -> remove(each.contact()));
  }

  Arrangement of(Address contact) {
    Arrangement none = Arrangement.none(contact);
    return byKey.getOrDefault(none.key(), none);
  }

  /** In an order that does not depend on how they came. */
  List<Arrangement> all() {
    return List.copyOf(byKey.values());
  }

  /** Whether that changed anything. */
  boolean change(Address contact, UnaryOperator<Arrangement> change) {
    Arrangement before = of(contact);
    Arrangement after = change.apply(before);
    if (after.equals(before)) {
      return false;
    }
    byKey.put(after.key(), after);
    desk.ledger().put(after.key(), after.toBytes());
    return true;
  }

  void remove(Address contact) {
    String key = Arrangement.none(contact).key();
    if (byKey.remove(key) != null) {
      desk.ledger().remove(key);
    }
  }
}
