/** The command line. */
package wisp.node.cli;
