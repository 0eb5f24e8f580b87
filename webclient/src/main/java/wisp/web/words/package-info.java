/** All that the page says, in every language. */
package wisp.web.words;
