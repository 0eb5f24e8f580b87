/** What the page shows beside the messenger's own state, and how it changes; pure. */
package wisp.web.state;
