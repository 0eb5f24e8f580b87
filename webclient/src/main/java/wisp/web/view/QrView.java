package wisp.web.view;

import wisp.lib.bytes.Bytes;
import wisp.web.qr.QrCode;

/** A QR code as one path of squares, dark on light in every theme. */
final class QrView {
  private static final int QUIET_MODULES = 3;

  private QrView() {}

  static Tag of(String text, String label) {
    QrCode code = QrCode.of(Bytes.utf8(text));
    int side = code.size() + 2 * QUIET_MODULES;
    return Icon.drawing("0 0 " + side + " " + side, path(code))
        .attr("class", "qr")
        .attr("shape-rendering", "crispEdges")
        .attr("role", "img")
        .label(label);
  }

  private static String path(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size(); y++) {
      appendRow(path, code, y);
    }
    return path.toString();
  }

  private static void appendRow(StringBuilder path, QrCode code, int y) {
    for (int x = 0; x < code.size(); x++) {
      if (code.isDark(x, y)) {
        path.append('M').append(x + QUIET_MODULES).append(' ').append(y + QUIET_MODULES);
        path.append("h1v1h-1z");
      }
    }
  }
}
