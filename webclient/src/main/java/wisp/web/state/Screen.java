package wisp.web.state;

/** What fills the page beside the list of conversations. */
public enum Screen {
  CHATS,
  SETTINGS,
  NETWORK
}
