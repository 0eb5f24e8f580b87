package wisp.web.words;

/** Connection and network. */
public final class Ring {
  public static final Word ONLINE = new Word("online");
  public static final Word CONNECTING = new Word("connecting");
  public static final Word NO_NODE = new Word("no node reachable");
  public static final Word NETWORK = new Word("Network");
  public static final Word MY_NODE = new Word("My node");
  public static final Word MY_NODE_TAG = new Word("my node");
  public static final Word NO_NODE_YET = new Word("none yet");
  public static final Word RING_AROUND = new Word("The ring around it");
  public static final Word ASKING = new Word("Asking…");
  public static final Word NO_ANSWER = new Word("This node does not answer.");
  public static final Word KEPT_BY =
      new Word(
          "Every message is kept by {0} node for at most {1}. | Every message is kept by {0} nodes"
              + " for at most {1}.");
  public static final Word HOLDS_NOW =
      new Word("My node holds {0} message now. | My node holds {0} messages now.");
  public static final Word SECONDS = new Word("{0} second | {0} seconds");
  public static final Word MINUTES = new Word("{0} minute | {0} minutes");
  public static final Word HOURS = new Word("{0} hour | {0} hours");
  public static final Word BY_PUSH = new Word("Messages come at once, over an open connection.");
  public static final Word BY_POLLING = new Word("Wisp asks for messages again and again.");
  public static final Word RING_PICTURE =
      new Word("Picture of the ring with {0} node | Picture of the ring with {0} nodes");
  public static final Word RING_NODES = new Word("{0} node | {0} nodes");
  public static final Word MAILBOX_HERE = new Word("my mailbox");
  public static final Word SENT_HERE = new Word("sent last");
  public static final Word RING_JOINED = new Word("{0} joined");
  public static final Word RING_GONE = new Word("{0} is gone");

  private Ring() {}
}
