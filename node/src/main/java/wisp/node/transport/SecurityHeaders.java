package wisp.node.transport;

import io.netty.handler.codec.http.HttpHeaders;

/** What every response tells the browser to forbid. */
final class SecurityHeaders {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval';"
          + " connect-src 'self' http: https: ws: wss:; img-src 'self' blob: data:;"
          + " media-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";
  private static final String PERMISSIONS_POLICY =
      "geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=()";

  private SecurityHeaders() {}

  static void add(HttpHeaders headers) {
    headers
        .set("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .set("X-Content-Type-Options", "nosniff")
        .set("X-Frame-Options", "DENY")
        .set("Referrer-Policy", "no-referrer")
        .set("Cross-Origin-Opener-Policy", "same-origin")
        .set("Permissions-Policy", PERMISSIONS_POLICY);
  }
}
