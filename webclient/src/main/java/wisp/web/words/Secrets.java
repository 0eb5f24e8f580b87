package wisp.web.words;

/** Passphrase, lock and backup. */
public enum Secrets implements Word {
  PASSPHRASE("Passphrase"),
  PASSPHRASE_AGAIN("Once more"),
  PASSPHRASE_HERE("A passphrase for this device"),
  PASSPHRASE_WHY("Wisp asks for it at every start. Nobody can recover it for you."),
  PASSPHRASE_NONE("Without one, who can use this browser can read your messages."),
  PASSPHRASE_SET("Set a passphrase"),
  PASSPHRASE_CHANGE("Change"),
  PASSPHRASE_REMOVE("Remove"),
  PASSPHRASE_REMOVE_ASK("Remove the passphrase?"),
  PASSPHRASE_REMOVE_LOSS("Who can use this browser can then read your messages."),
  SET_IT("Set it"),
  LOCKED("Locked"),
  LOCKED_HOW("Type your passphrase to open Wisp."),
  UNLOCK("Unlock"),
  LOCK_NOW("Lock now"),
  LOCK_BY_ITSELF("Lock by itself"),
  LOCK_NEVER("never"),
  LOCK_AFTER("after {0} minute untouched | after {0} minutes untouched"),
  BACKUP("Backup"),
  BACKUP_WHAT("Account, contacts and messages in one file under a passphrase."),
  BACKUP_SAVE("Save a backup"),
  BACKUP_SAVE_WHY("The file opens only with a passphrase of its own."),
  BACKUP_SAVE_FILE("Save file"),
  BACKUP_SAVED("Backup saved"),
  BACKUP_RESTORE("Restore a backup"),
  BACKUP_RESTORE_LOSS("The account in the file takes the place of what is here now."),
  RESTORE("Restore"),
  NO_PASSPHRASE("Type the passphrase."),
  SHORT_PASSPHRASE("At least 8 characters, better four words."),
  TWO_PASSPHRASES("These two are not the same."),
  WRONG_PASSPHRASE("Wrong passphrase"),
  NO_WORKER("This browser could not work out the key. Try again."),
  NO_BACKUP("This file is not a Wisp backup.");

  private final String english;

  Secrets(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
