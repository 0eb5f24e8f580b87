/** The page as a tree of parts made from state, and the one place that puts it into the DOM. */
package wisp.web.view;
