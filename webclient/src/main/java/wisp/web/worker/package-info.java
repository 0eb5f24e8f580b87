/** A program of its own beside the page, for what would make the page stand still. */
package wisp.web.worker;
