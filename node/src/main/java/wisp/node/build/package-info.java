/** Prepares the jar at build time; no part of it. */
package wisp.node.build;
