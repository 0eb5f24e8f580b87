package wisp.web.view;

/** The place of a QR code, dark on light in every theme: drawn once it is on the page. */
final class QrView {
  private QrView() {}

  static Tag of(String text, String label) {
    return Tag.of("svg")
        .attr("class", "qr")
        .attr("data-code", text)
        .attr("shape-rendering", "crispEdges")
        .attr("role", "img")
        .label(label);
  }
}
