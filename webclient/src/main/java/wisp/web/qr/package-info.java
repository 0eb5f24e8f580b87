/** QR codes (ISO/IEC 18004): byte mode, error correction level M, versions 1 to 20. */
package wisp.web.qr;
