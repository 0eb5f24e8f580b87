package wisp.web.state;

import java.util.Optional;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Address;

/** What lies over the page. */
public sealed interface Dialog {
  /** The same with another name in its field. */
  Dialog named(String typed);

  /** The same with a safety number, where it shows one. */
  default Dialog numbered(String digits) {
    return this;
  }

  /** Nothing. */
  record None() implements Dialog {
    @Override
    public Dialog named(String typed) {
      return this;
    }
  }

  /** The form of a new contact; {@code error} is empty or one line. */
  record NewContact(String link, String name, String error) implements Dialog {
    static NewContact prefilled(String link) {
      return new NewContact(link, "", "");
    }

    NewContact linked(String typed) {
      return new NewContact(typed, name, "");
    }

    @Override
    public NewContact named(String typed) {
      return new NewContact(link, typed, error);
    }

    NewContact wrong(String line) {
      return new NewContact(link, name, line);
    }

    /** The address in the link; empty if there is none. */
    Optional<Address> address() {
      try {
        return Optional.of(Address.parse(link.trim()));
      } catch (Malformed notAnAddress) {
        return Optional.empty();
      }
    }
  }

  /** Somebody's name, address and safety number, which is empty until it is worked out. */
  record Details(Address contact, String name, String digits) implements Dialog {
    static Details of(Address contact, String name) {
      return new Details(contact, name, "");
    }

    @Override
    public Details named(String typed) {
      return new Details(contact, typed, digits);
    }

    @Override
    public Details numbered(String found) {
      return new Details(contact, name, found);
    }
  }

  /**
   * Something that cannot be taken back. {@code word}: what has to be typed before, empty if
   * nothing.
   */
  record Confirm(
      String heading, String sentence, String button, String word, String typed, Action action)
      implements Dialog {
    public static Confirm of(String heading, String sentence, String button, Action action) {
      return new Confirm(heading, sentence, button, "", "", action);
    }

    @Override
    public Confirm named(String text) {
      return new Confirm(heading, sentence, button, word, text, action);
    }

    public boolean isReady() {
      return typed.trim().equals(word);
    }
  }

  /**
   * A passphrase to be typed; {@code problem} is empty or one line; {@code busy}: it is being used.
   */
  record Secret(Purpose purpose, String passphrase, String again, String problem, boolean busy)
      implements Dialog {
    public static final int MIN_CHARS = 8;

    /** What for. */
    public enum Purpose {
      PROTECT,
      UNLOCK,
      BACKUP,
      RESTORE
    }

    public static Secret of(Purpose purpose) {
      return new Secret(purpose, "", "", "", false);
    }

    public Secret typed(String text) {
      return new Secret(purpose, text, again, "", busy);
    }

    public Secret repeated(String text) {
      return new Secret(purpose, passphrase, text, "", busy);
    }

    Secret failed(String line) {
      return new Secret(purpose, "", "", line, false);
    }

    /** Whether it is a new one, which is typed twice. */
    public boolean isNew() {
      return purpose == Purpose.PROTECT || purpose == Purpose.BACKUP;
    }

    /** Busy if there is nothing against that passphrase. */
    public Secret submitted() {
      String fault = fault();
      return new Secret(purpose, passphrase, again, fault, fault.isEmpty());
    }

    private String fault() {
      if (!isNew()) {
        return passphrase.isEmpty() ? Words.NO_PASSPHRASE : "";
      }
      if (passphrase.length() < MIN_CHARS) {
        return Words.SHORT_PASSPHRASE;
      }
      return passphrase.equals(again) ? "" : Words.TWO_PASSPHRASES;
    }

    @Override
    public Secret named(String typed) {
      return this;
    }

    @Override
    public String toString() {
      return "Secret";
    }
  }
}
