package wisp.node.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.Id;

/** Somebody who reads. */
final class Mailbox {
  final String name;
  final KeyPair key;
  final Id place;
  final List<Letter> letters = new ArrayList<>();

  /** Through which its owner asked. */
  final Set<String> gateways = new HashSet<>();

  Mailbox(String name, KeyPair key, Id place) {
    this.name = name;
    this.key = key;
    this.place = place;
  }
}
