/** One node: the ring and the mailboxes composed into one pure {@code step}. */
package wisp.node.core;
