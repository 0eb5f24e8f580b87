package wisp.node.sim;

import wisp.lib.message.Reply;

/** Without a fresh question signed by a mailbox's key nobody is told what it holds, or nothing. */
final class NobodyReadsAnothersMailbox implements Invariant {
  @Override
  public void snooped(Mailbox mailbox, Reply reply) {
    if (!(reply instanceof Reply.Refused)) {
      broken("mailbox " + mailbox.name + " was read by another: " + reply.getClass());
    }
  }
}
