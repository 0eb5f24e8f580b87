/** The whole messenger of one account, but screen, disk and network. */
package wisp.lib.client;
