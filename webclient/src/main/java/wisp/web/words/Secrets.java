package wisp.web.words;

/** Passphrase, lock and backup. */
public final class Secrets {
  public static final Word PASSPHRASE = new Word("Passphrase");
  public static final Word PASSPHRASE_AGAIN = new Word("Once more");
  public static final Word PASSPHRASE_HERE = new Word("A passphrase for this device");
  public static final Word PASSPHRASE_WHY =
      new Word("Wisp asks for it at every start. Nobody can recover it for you.");
  public static final Word PASSPHRASE_NONE =
      new Word("Without one, who can use this browser can read your messages.");
  public static final Word PASSPHRASE_SET = new Word("Set a passphrase");
  public static final Word PASSPHRASE_CHANGE = new Word("Change");
  public static final Word PASSPHRASE_REMOVE_ASK = new Word("Remove the passphrase?");
  public static final Word PASSPHRASE_REMOVE_LOSS =
      new Word("Anyone who can use this browser can then read your messages.");
  public static final Word SET_IT = new Word("Set it");
  public static final Word PASSPHRASE_IS_SET = new Word("Passphrase set");
  public static final Word PASSPHRASE_REMOVED = new Word("Passphrase removed");
  public static final Word LOCKED = new Word("Locked");
  public static final Word LOCKED_HOW = new Word("Type your passphrase to open Wisp.");
  public static final Word UNLOCK = new Word("Unlock");
  public static final Word LOCK_NOW = new Word("Lock now");
  public static final Word LOCK_BY_ITSELF = new Word("Lock by itself");
  public static final Word LOCK_NEVER = new Word("never");
  public static final Word LOCK_AFTER =
      new Word("after {0} minute untouched | after {0} minutes untouched");
  public static final Word BACKUP_WHAT =
      new Word("Account, contacts and messages in one file under a passphrase.");
  public static final Word BACKUP_SAVE = new Word("Save a backup");
  public static final Word BACKUP_SAVE_WHY =
      new Word("The file opens only with a passphrase of its own.");
  public static final Word BACKUP_SAVE_FILE = new Word("Save file");
  public static final Word BACKUP_SAVED = new Word("Backup saved");
  public static final Word BACKUP_RESTORE = new Word("Restore a backup");
  public static final Word BACKUP_RESTORE_LOSS =
      new Word("The account in the file takes the place of what is here now.");
  public static final Word BACKUP_RESTORED = new Word("Backup restored");
  public static final Word RESTORED_OPEN =
      new Word("Backup restored. It has no passphrase here yet.");
  public static final Word RESTORE = new Word("Restore");
  public static final Word NO_PASSPHRASE = new Word("Type the passphrase.");
  public static final Word SHORT_PASSPHRASE = new Word("At least 8 characters, better four words.");
  public static final Word TWO_PASSPHRASES = new Word("These two are not the same.");
  public static final Word WRONG_PASSPHRASE = new Word("Wrong passphrase");
  public static final Word NO_WORKER =
      new Word("This browser could not work out the key. Try again.");
  public static final Word NO_BACKUP = new Word("This file is not a Wisp backup.");

  private Secrets() {}
}
