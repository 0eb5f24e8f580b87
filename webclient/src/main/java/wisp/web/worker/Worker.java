package wisp.web.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;
import wisp.lib.bytes.Bytes;
import wisp.lib.vault.Stretching;
import wisp.web.bytes.Buffers;

/** Turns passphrases into keys: a stretching and a passphrase in, 32 bytes out. */
public final class Worker {
  private Worker() {}

  public static void main(String[] args) {
    define(Worker::stretch);
  }

  private static Int8Array stretch(Int8Array request) {
    Bytes all = Buffers.read(request);
    Stretching stretching = Stretching.read(all.slice(0, Stretching.BYTES));
    return Buffers.of(stretching.derive(all.slice(Stretching.BYTES, all.size())));
  }

  @JSBody(params = "work", script = "self.stretch = work;")
  private static native void define(Stretcher work);

  @JSFunctor
  interface Stretcher extends JSObject {
    Int8Array apply(Int8Array request);
  }
}
