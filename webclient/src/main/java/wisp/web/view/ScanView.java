package wisp.web.view;

import wisp.web.state.Action;
import wisp.web.state.Device;
import wisp.web.state.Dialog;
import wisp.web.words.Common;
import wisp.web.words.Meeting;
import wisp.web.words.Word;
import wisp.web.words.Words;

/** Looks for somebody's QR code, with the camera or in a picture. */
final class ScanView {
  static final Action ASK = new Action.Ask(new Dialog.Scan(Common.NOTHING));

  private ScanView() {}

  static Tag of(Scene scene, Dialog.Scan scan) {
    Words words = scene.words();
    Device device = scene.state().surroundings().device();
    boolean films = device.films() && scan.problem() != Meeting.SCAN_NO_CAMERA;
    Tag content = Tag.of("div", "stack");
    if (films) {
      content.with(Tag.text("p", "muted", words.say(Meeting.SCAN_HOW)), camera(words));
    }
    content.with(problem(words, scan.problem()));
    return DialogView.dialog(
        "scan",
        words.say(Meeting.SCAN),
        content.with(
            Button.file(
                words.say(Meeting.SCAN_PICTURE),
                "image/*",
                "scan-picture",
                new Action.CodeChosen()),
            Button.quiet(words.say(Common.CANCEL), DialogView.CLOSE)));
  }

  private static Tag camera(Words words) {
    return Tag.of("video", "camera")
        .testId("scan-camera")
        .label(words.say(Meeting.SCAN_HOW))
        .attr("playsinline", "")
        .attr("muted", "")
        .key("camera");
  }

  private static Tag problem(Words words, Word problem) {
    return DialogView.error("scan-problem", words.say(problem));
  }
}
