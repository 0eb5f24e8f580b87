/** What is stored under a passphrase: entries of an account at rest, and backup files. */
package wisp.lib.vault;
