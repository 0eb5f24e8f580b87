/** Immutable bytes, bounded readers and writers, text forms. */
package wisp.lib.bytes;
