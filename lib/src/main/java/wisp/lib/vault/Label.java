package wisp.lib.vault;

import wisp.lib.bytes.Bytes;

/** One purpose, one label; without a network, which is not known while locked. */
final class Label {
  static final Bytes NAME_KEY = of("name-key");
  static final Bytes DATA_KEY = of("data-key");
  static final Bytes ENTRY = of("entry");
  static final Bytes LOCK = of("lock");
  static final Bytes BACKUP = of("backup");

  private Label() {}

  private static Bytes of(String purpose) {
    return Bytes.utf8("wisp/v1/vault/" + purpose + "\0");
  }
}
