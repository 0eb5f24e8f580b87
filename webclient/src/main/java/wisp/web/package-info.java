/** The page: its entry point. */
package wisp.web;
