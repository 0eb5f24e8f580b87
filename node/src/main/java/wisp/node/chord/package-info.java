/** The ring: Chord as corrected by Zave (arXiv:1610.01140), as a pure {@code step}. */
package wisp.node.chord;
