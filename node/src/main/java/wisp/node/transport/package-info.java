/** The only place with sockets and threads: peers, HTTP gateway, and the driver of the core. */
package wisp.node.transport;
