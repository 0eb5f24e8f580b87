package wisp.web.state;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Address;
import wisp.lib.client.MessageRef;
import wisp.web.words.Common;
import wisp.web.words.Phrase;
import wisp.web.words.Secrets;
import wisp.web.words.Word;
import wisp.web.words.Words;

/** What lies over the page. */
public sealed interface Dialog {
  /** The same with another name in its field, where it has one. */
  default Dialog named(String typed) {
    return this;
  }

  /** The same with a safety number, where it shows one. */
  default Dialog numbered(String digits) {
    return this;
  }

  /** The same with that wrong, where something can be. */
  default Dialog failed(Word line) {
    return this;
  }

  /** The same with another text in the field of a node's address. */
  default Dialog typed(String url) {
    return this;
  }

  /** The same with the licences, where it shows them. */
  default Dialog licensed(String text) {
    return this;
  }

  /** A camera or a picture to find a QR code in; {@code problem} may be nothing. */
  record Scan(Word problem) implements Dialog {
    @Override
    public Dialog failed(Word line) {
      return new Scan(line);
    }
  }

  /** The form of a further bootstrap node. */
  record NewNode(String url, Word error) implements Dialog {
    @Override
    public Dialog typed(String text) {
      return new NewNode(text, Common.NOTHING);
    }

    @Override
    public Dialog failed(Word line) {
      return new NewNode(url, line);
    }
  }

  /** The keyboard's shortcuts. */
  record Help() implements Dialog {}

  /** Version and licences, which are empty until they are loaded. */
  record About(String licences) implements Dialog {
    @Override
    public Dialog licensed(String text) {
      return new About(text);
    }
  }

  /** Nothing. */
  record None() implements Dialog {}

  /** What can be done with a message; {@code every}: every emoji is offered. */
  record MessageMenu(Address contact, MessageRef message, boolean every) implements Dialog {}

  /** For whom messages go; {@code everyone}: all of them may be taken back. */
  record Deletion(Address contact, List<MessageRef> messages, boolean everyone) implements Dialog {}

  /** Whom texts are to be sent to as well. */
  record Forwarding(List<String> texts) implements Dialog {}

  /** The form of a new contact; {@code error} may be nothing. */
  record NewContact(String link, String name, Word error) implements Dialog {
    static NewContact prefilled(String link) {
      return new NewContact(link, "", Common.NOTHING);
    }

    NewContact linked(String typed) {
      return new NewContact(typed, name, Common.NOTHING);
    }

    @Override
    public NewContact named(String typed) {
      return new NewContact(link, typed, error);
    }

    NewContact wrong(Word line) {
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
   * Something that cannot be taken back. {@code word}: what has to be typed before, perhaps
   * nothing.
   */
  record Confirm(Word heading, Phrase sentence, Word button, Word word, String typed, Action action)
      implements Dialog {
    public static Confirm of(Word heading, Phrase sentence, Word button, Action action) {
      return new Confirm(heading, sentence, button, Common.NOTHING, "", action);
    }

    @Override
    public Confirm named(String text) {
      return new Confirm(heading, sentence, button, word, text, action);
    }

    public boolean isReady(Words words) {
      return typed.trim().equals(words.say(word));
    }
  }

  /** A passphrase to be typed; {@code problem} may be nothing; {@code busy}: it is being used. */
  record Secret(Purpose purpose, String passphrase, String again, Word problem, boolean busy)
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
      return new Secret(purpose, "", "", Common.NOTHING, false);
    }

    public Secret with(String text) {
      return new Secret(purpose, text, again, Common.NOTHING, busy);
    }

    public Secret repeated(String text) {
      return new Secret(purpose, passphrase, text, Common.NOTHING, busy);
    }

    @Override
    public Secret failed(Word line) {
      return new Secret(purpose, "", "", line, false);
    }

    /** Whether it is a new one, which is typed twice. */
    public boolean isNew() {
      return purpose == Purpose.PROTECT || purpose == Purpose.BACKUP;
    }

    /** Busy if there is nothing against that passphrase. */
    public Secret submitted() {
      Word fault = fault();
      return new Secret(purpose, passphrase, again, fault, fault == Common.NOTHING);
    }

    private Word fault() {
      if (!isNew()) {
        return passphrase.isEmpty() ? Secrets.NO_PASSPHRASE : Common.NOTHING;
      }
      if (passphrase.length() < MIN_CHARS) {
        return Secrets.SHORT_PASSPHRASE;
      }
      return passphrase.equals(again) ? Common.NOTHING : Secrets.TWO_PASSPHRASES;
    }

    @Override
    public String toString() {
      return "Secret";
    }
  }
}
