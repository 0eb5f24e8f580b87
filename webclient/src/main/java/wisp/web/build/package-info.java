/** Makes the page's files at build time; no part of the page. */
package wisp.web.build;
