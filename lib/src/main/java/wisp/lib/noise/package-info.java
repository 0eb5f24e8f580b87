/** Noise (revision 34), patterns X and XX with X25519, ChaCha20-Poly1305 and SHA-256. */
package wisp.lib.noise;
