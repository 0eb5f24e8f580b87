/** The page's way to its gateways. */
package wisp.web.transport;
