package wisp.web.transport;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;
import wisp.lib.bytes.Bytes;
import wisp.web.bytes.Buffers;

final class BrowserFetch implements Fetch {
  @Override
  public Call post(String url, Bytes body, int timeoutMillis, Consumer<Outcome> done) {
    Options options = options("POST");
    options.setBody(Buffers.of(body));
    return new Exchange(done).start(url, options, timeoutMillis);
  }

  @Override
  public Call get(String url, int timeoutMillis, Consumer<Outcome> done) {
    return new Exchange(done).start(url, options("GET"), timeoutMillis);
  }

  private static Options options(String method) {
    Options options = JSObjects.create();
    options.setMethod(method);
    options.setCredentials("omit");
    options.setCache("no-store");
    options.setRedirect("error");
    return options;
  }

  private static final class Exchange implements Call {
    private final Consumer<Outcome> done;
    private final Controller controller = newController();
    private boolean ended;
    private int timer;

    Exchange(Consumer<Outcome> done) {
      this.done = done;
    }

    Exchange start(String url, Options options, int timeoutMillis) {
      options.setSignal(controller.getSignal());
      timer = Window.setTimeout(() -> stop(new TimedOut()), timeoutMillis);
      fetch(url, options)
          .<Outcome>flatThen(Exchange::read)
          .then(this::end, problem -> end(new Unreachable()));
      return this;
    }

    private static JSPromise<Outcome> read(Response response) {
      int status = response.getStatus();
      return response.arrayBuffer().then(buffer -> new Answered(status, bytes(buffer)));
    }

    private static Bytes bytes(ArrayBuffer buffer) {
      return Buffers.read(new Int8Array(buffer));
    }

    private void stop(Outcome outcome) {
      end(outcome);
      controller.abort();
    }

    private Object end(Outcome outcome) {
      if (!ended) {
        settle();
        done.accept(outcome);
      }
      return null;
    }

    private void settle() {
      ended = true;
      Window.clearTimeout(timer);
    }

    @Override
    public void abort() {
      settle();
      controller.abort();
    }
  }

  @JSBody(
      params = {"url", "options"},
      script = "return fetch(url, options);")
  private static native JSPromise<Response> fetch(String url, Options options);

  @JSBody(script = "return new AbortController();")
  private static native Controller newController();

  private interface Options extends JSObject {
    @JSProperty
    void setMethod(String method);

    @JSProperty
    void setBody(Int8Array body);

    @JSProperty
    void setCredentials(String mode);

    @JSProperty
    void setCache(String mode);

    @JSProperty
    void setRedirect(String mode);

    @JSProperty
    void setSignal(JSObject signal);
  }

  private interface Response extends JSObject {
    @JSProperty
    int getStatus();

    JSPromise<ArrayBuffer> arrayBuffer();
  }

  private interface Controller extends JSObject {
    @JSProperty
    JSObject getSignal();

    void abort();
  }
}
