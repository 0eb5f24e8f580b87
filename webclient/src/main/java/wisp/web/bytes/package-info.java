/** Bytes between Java and the browser. */
package wisp.web.bytes;
