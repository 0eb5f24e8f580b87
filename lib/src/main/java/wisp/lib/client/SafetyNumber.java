package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Hash;

/**
 * What two people compare to know that nobody sits between them: 60 digits from both addresses, the
 * same on both sides. Each side gives 30: the first 30 bytes of 5,200 times SHA-256, each five of
 * them modulo 100,000; the smaller comes first.
 */
final class SafetyNumber {
  private static final Bytes LABEL = Bytes.utf8("wisp/v1/safety-number\0");
  private static final int ROUNDS = 5_200;
  private static final int GROUP_BYTES = 5;
  private static final int GROUPS = 6;

  private SafetyNumber() {}

  static String of(Address one, Address other) {
    String first = digits(one);
    String second = digits(other);
    return first.compareTo(second) < 0 ? first + second : second + first;
  }

  private static String digits(Address address) {
    Bytes keys = Bytes.concat(LABEL, address.identityKey(), address.directoryKey());
    Bytes hash = keys;
    for (int i = 0; i < ROUNDS; i++) {
      hash = Hash.sha256(hash, keys);
    }
    StringBuilder digits = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      digits.append(group(hash.slice(group * GROUP_BYTES, (group + 1) * GROUP_BYTES)));
    }
    return digits.toString();
  }

  private static String group(Bytes five) {
    long number = 0;
    for (int i = 0; i < GROUP_BYTES; i++) {
      number = number * 256 + five.at(i);
    }
    return Long.toString(100_000 + number % 100_000).substring(1);
  }
}
