/** Mailboxes, records, expiry and NACK: pure, driven by {@code step(nowMillis, event)}. */
package wisp.node.mailbox;
