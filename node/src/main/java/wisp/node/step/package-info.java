/** What goes into the pure cores and what comes out: {@code step(nowMillis, event) → effects}. */
package wisp.node.step;
