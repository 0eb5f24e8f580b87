/** A program of its own that finds QR codes in pictures, for browsers that cannot. */
package wisp.web.scan;
