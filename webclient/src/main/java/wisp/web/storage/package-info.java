/** What the page keeps on its device, and which of its tabs is in charge. */
package wisp.web.storage;
