package wisp.web.state;

import java.util.Optional;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Address;

/** What lies over the page. */
public sealed interface Dialog {
  /** The same with another name in its field. */
  Dialog named(String typed);

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

  /** Somebody's name and address. */
  record Details(Address contact, String name) implements Dialog {
    @Override
    public Details named(String typed) {
      return new Details(contact, typed);
    }
  }
}
