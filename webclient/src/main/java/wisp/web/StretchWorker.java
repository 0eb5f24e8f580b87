package wisp.web;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;
import wisp.lib.bytes.Bytes;
import wisp.lib.vault.Stretching;
import wisp.web.bytes.Buffers;

/** Passphrases become keys in a worker, which is loaded for each and ends with it. */
final class StretchWorker {
  private StretchWorker() {}

  /** Exactly one of the two is called. */
  static void derive(
      Stretching stretching, Bytes passphrase, Consumer<Bytes> done, Runnable failed) {
    start(
        Scripts.url("worker.js" + Scripts.target()),
        Buffers.of(Bytes.concat(stretching.toBytes(), passphrase)),
        key -> done.accept(Buffers.read(key)),
        failed::run);
  }

  @JSBody(
      params = {"url", "request", "done", "failed"},
      script =
          """
          var worker = new Worker(url, { type: 'module' });
          worker.onmessage = function (event) {
            worker.terminate();
            if (event.data) done(event.data); else failed();
          };
          worker.onerror = function () { worker.terminate(); failed(); };
          worker.postMessage(request);
          """)
  private static native void start(JSObject url, Int8Array request, Key done, Failure failed);

  @JSFunctor
  interface Key extends JSObject {
    void accept(Int8Array key);
  }

  @JSFunctor
  interface Failure extends JSObject {
    void run();
  }
}
