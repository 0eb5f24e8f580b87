package wisp.web.transport;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;
import wisp.lib.bytes.Bytes;
import wisp.web.bytes.Buffers;

final class BrowserWire implements Wire {
  @Override
  public Socket open(String url, Listener listener) {
    JSObject socket =
        connect(
            url,
            listener::opened,
            message -> listener.message(Buffers.read(message)),
            listener::closed);
    return new Socket() {
      @Override
      public void send(Bytes message) {
        write(socket, Buffers.of(message));
      }

      @Override
      public void close() {
        end(socket);
      }
    };
  }

  /** A page over HTTPS may not even try a socket without TLS. */
  @JSBody(
      params = {"url", "opened", "message", "closed"},
      script =
          """
          try {
            var socket = new WebSocket(url);
            socket.binaryType = 'arraybuffer';
            socket.onopen = function () { opened(); };
            socket.onclose = function () { closed(); };
            socket.onmessage = function (event) {
              if (event.data instanceof ArrayBuffer) message(new Int8Array(event.data));
            };
            return socket;
          } catch (e) {
            setTimeout(function () { closed(); }, 0);
            return {};
          }
          """)
  private static native JSObject connect(
      String url, Happening opened, Message message, Happening closed);

  @JSBody(
      params = {"socket", "message"},
      script = "if (socket.readyState === 1) socket.send(message);")
  private static native void write(JSObject socket, Int8Array message);

  @JSBody(
      params = "socket",
      script =
          "socket.onopen = socket.onmessage = socket.onclose = null;"
              + " if (socket.close) socket.close();")
  private static native void end(JSObject socket);

  @JSFunctor
  interface Happening extends JSObject {
    void happen();
  }

  @JSFunctor
  interface Message extends JSObject {
    void accept(Int8Array message);
  }
}
