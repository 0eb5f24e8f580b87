package wisp.web.view;

import wisp.web.state.Action;

/** One's own link, to be given away. */
final class ShareView {
  private ShareView() {}

  /** What stands where a conversation would. */
  static Tag stage(Scene scene) {
    boolean alone = scene.messenger().conversations().isEmpty();
    return Tag.of(
            "main",
            "stage middle",
            Tag.of(
                "section",
                "card",
                Tag.text("h2", "", alone ? "Give somebody your link" : "Your link"),
                Tag.text(
                    "p",
                    "muted",
                    alone
                        ? "Who opens it can write to you. Or add the link that you were given."
                        : "Choose a conversation, or give somebody your link."),
                link(scene),
                Button.quiet("Add a contact", new Action.AskContact(""))))
        .key("share");
  }

  /** QR code, link and copy button. */
  static Tag link(Scene scene) {
    String link = scene.myLink();
    Action copy = new Action.Copy(link);
    return Tag.of(
        "div",
        "stack share",
        new Part.Later("qr", link, () -> QrView.of(link, "QR code of my link")),
        Tag.text("a", "link", link)
            .testId("my-link")
            .attr("href", link)
            .attr("title", "Copy my link")
            .on("click", copy),
        Button.main("Copy my link", copy));
  }
}
