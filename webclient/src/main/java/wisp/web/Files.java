package wisp.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;
import wisp.lib.bytes.Bytes;
import wisp.web.bytes.Buffers;

/** Files that a person gives to the page, and takes from it. */
final class Files {
  private Files() {}

  /** The picture just chosen, scaled to a small JPEG; empty if it is none. */
  static void picture(Consumer<Bytes> done) {
    scaled(buffer -> done.accept(Buffers.read(buffer)));
  }

  /** The file just chosen as a backup. */
  static void backup(Consumer<Bytes> done) {
    read(buffer -> done.accept(Buffers.read(buffer)));
  }

  /** Offers a file of today's name. */
  static void save(Bytes content) {
    download(Buffers.of(content));
  }

  @JSBody(
      params = "done",
      script =
          """
          var field = document.querySelector('[data-testid=backup-import]');
          var file = field.files[0];
          field.value = '';
          if (!file) return;
          (file.size > 300000000 ? Promise.resolve(new ArrayBuffer(0)) : file.arrayBuffer())
            .then(function (buffer) { done(new Int8Array(buffer)); },
                  function () { done(new Int8Array(0)); });
          """)
  private static native void read(Receiver done);

  @JSBody(
      params = "content",
      script =
          """
          var url = URL.createObjectURL(new Blob([content]));
          var link = document.createElement('a');
          link.href = url;
          link.download = 'wisp-backup-' + new Date().toISOString().slice(0, 10) + '.wisp';
          link.click();
          setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
          """)
  private static native void download(Int8Array content);

  /** The middle square, 96 pixels wide, as good as fits. */
  @JSBody(
      params = "done",
      script =
          """
          var field = document.querySelector('[data-testid=picture-choose]');
          var file = field.files[0];
          field.value = '';
          if (!file) return;
          createImageBitmap(file).then(function (image) {
            var canvas = document.createElement('canvas');
            canvas.width = canvas.height = 96;
            var pen = canvas.getContext('2d');
            var side = Math.min(image.width, image.height);
            pen.fillStyle = '#fff';
            pen.fillRect(0, 0, 96, 96);
            pen.drawImage(image, (image.width - side) / 2, (image.height - side) / 2,
              side, side, 0, 0, 96, 96);
            function encode(quality) {
              return new Promise(function (then) { canvas.toBlob(then, 'image/jpeg', quality); })
                .then(function (blob) {
                  return blob.size > 8192 && quality > .2 ? encode(quality - .15) : blob;
                });
            }
            return encode(.9);
          }).then(function (blob) { return blob.arrayBuffer(); })
            .then(function (buffer) { return new Int8Array(buffer); },
                  function () { return new Int8Array(0); })
            .then(done);
          """)
  private static native void scaled(Receiver done);

  @JSFunctor
  interface Receiver extends JSObject {
    void accept(Int8Array buffer);
  }
}
