/** What travels: one record per wire message, one codec, all limits. */
package wisp.lib.message;
