/** PQXDH and the Double Ratchet: sessions between two accounts, pure and immutable. */
package wisp.lib.ratchet;
