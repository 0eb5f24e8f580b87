package wisp.web;

import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import wisp.lib.bytes.Hex;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;

/** Where in a conversation the page stands. */
final class Scrolling {
  private Scrolling() {}

  /** How many messages came after it; 0 if it is not there. */
  static int fromNewest(Conversation conversation, MessageRef message) {
    List<ChatMessage> all = conversation.messages();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).ref().equals(message)) {
        return all.size() - 1 - i;
      }
    }
    return 0;
  }

  /** Brings a message into the middle, and shows for a moment which one it is. */
  static void reveal(MessageRef message) {
    reveal("m" + (message.mine() ? "o" : "i") + Hex.encode(message.id()));
  }

  @JSBody(
      params = "id",
      script =
          """
          var message = document.getElementById(id);
          if (!message) return;
          message.scrollIntoView({ block: 'center' });
          message.classList.add('found');
          setTimeout(function () { message.classList.remove('found'); }, 2000);
          """)
  private static native void reveal(String id);

  /** As much of the news as there is room for, from its beginning. */
  @JSBody(
      script =
          """
          var news = document.querySelector('.scroll .fresh');
          if (news) news.scrollIntoView({ block: 'start' });
          """)
  static native void revealNews();

  /** Whether the newest messages are out of sight. */
  @JSBody(
      script =
          "var scroll = document.querySelector('.scroll');"
              + " return !!scroll && scroll.scrollTop < -240;")
  static native boolean isAway();

  /** Whether there are earlier messages and the page is soon at the first that it shows. */
  @JSBody(
      script =
          """
          var earlier = document.querySelector('.scroll .earlier');
          return !!earlier && earlier.getBoundingClientRect().bottom > -600;
          """)
  static native boolean isNearEarlier();

  /** Calls {@code listener} whenever something was scrolled. */
  @JSBody(
      params = "listener",
      script = "document.addEventListener('scroll', function () { listener(); }, true);")
  static native void onScroll(Listener listener);

  /** Without arguments. */
  @JSFunctor
  interface Listener extends JSObject {
    void scrolled();
  }
}
