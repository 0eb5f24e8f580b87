package wisp.web.words;

/** Connection and network. */
public enum Ring implements Word {
  ONLINE("online"),
  CONNECTING("connecting"),
  NO_NODE("no node reachable"),
  NETWORK("Network"),
  MY_NODE("My node"),
  MY_NODE_TAG("my node"),
  NO_NODE_YET("none yet"),
  RING_AROUND("The ring around it"),
  ASKING("Asking…"),
  NO_ANSWER("This node does not answer."),
  KEPT_BY(
      "Every message is kept by {0} node for at most {1}. | Every message is kept by {0} nodes for"
          + " at most {1}."),
  HOLDS_NOW("My node holds {0} message now. | My node holds {0} messages now."),
  SECONDS("{0} second | {0} seconds"),
  MINUTES("{0} minute | {0} minutes"),
  HOURS("{0} hour | {0} hours"),
  BY_PUSH("Messages come at once, over an open connection."),
  BY_POLLING("Wisp asks for messages again and again."),
  RING_PICTURE("Picture of the ring with {0} node | Picture of the ring with {0} nodes"),
  RING_NODES("{0} node | {0} nodes"),
  MAILBOX_HERE("my mailbox"),
  SENT_HERE("sent last"),
  RING_JOINED("{0} joined"),
  RING_GONE("{0} is gone");

  private final String english;

  Ring(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
