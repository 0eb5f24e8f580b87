package wisp.web.state;

import java.util.Optional;

/**
 * One's own name while it is typed. {@code invitation}: the link that the page was opened with,
 * empty if none; {@code creating}: the account is being made.
 */
public record Welcome(Optional<String> typed, String invitation, boolean creating) {
  static final Welcome BLANK = new Welcome(Optional.empty(), "", false);

  Welcome named(String name) {
    return new Welcome(Optional.of(name), invitation, creating);
  }

  Welcome invited(String link) {
    return new Welcome(typed, link, creating);
  }

  Welcome begun() {
    return new Welcome(typed, invitation, true);
  }

  public String name() {
    return typed.orElse("");
  }
}
