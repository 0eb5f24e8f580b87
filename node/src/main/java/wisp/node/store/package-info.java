/** What of the mailboxes survives a restart: segments on disk, one writer, one sync for many. */
package wisp.node.store;
