package wisp.web;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** What the page asks of its window. */
final class Browser {
  private static final String INVITATION = "#/add/";

  private Browser() {}

  static HTMLElement body() {
    return Window.current().getDocument().getBody();
  }

  /** The page's own address without a file name or a last slash. */
  @JSBody(
      script =
          "var path = location.pathname;"
              + " return location.origin + path.slice(0, path.lastIndexOf('/'));")
  static native String base();

  /** The bootstrap nodes written into the page, else its own origin. */
  static List<String> gateways() {
    List<String> gateways = new ArrayList<>();
    String rest = bootstrap() + ",";
    for (int comma = rest.indexOf(','); comma >= 0; comma = rest.indexOf(',')) {
      addTo(gateways, rest.substring(0, comma).trim());
      rest = rest.substring(comma + 1);
    }
    return gateways.isEmpty() ? List.of(origin()) : gateways;
  }

  private static void addTo(List<String> gateways, String url) {
    if (!url.isEmpty()) {
      gateways.add(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }
  }

  @JSBody(script = "return location.origin;")
  private static native String origin();

  @JSBody(
      script =
          "var meta = document.querySelector('meta[name=wisp-bootstrap]');"
              + " return meta ? meta.content : '';")
  private static native String bootstrap();

  /** The link that the page was opened with, or empty. */
  static String invitation() {
    String url = Window.current().getLocation().getFullURL();
    return url.contains(INVITATION) ? url : "";
  }

  @JSBody(
      script =
          "if (location.hash) history.replaceState(null, '', location.pathname + location.search);")
  static native void forgetInvitation();

  @JSBody(
      script = "try { return localStorage.getItem('wisp-theme') || ''; } catch (e) { return ''; }")
  static native String keptTheme();

  @JSBody(
      params = "theme",
      script =
          """
          document.documentElement.setAttribute('data-theme', theme);
          try { localStorage.setItem('wisp-theme', theme); } catch (e) {}
          """)
  static native void applyTheme(String theme);

  @JSBody(params = "title", script = "if (document.title !== title) document.title = title;")
  static native void title(String title);

  /** Where typing goes next; a touch screen's keyboard comes up only if {@code always}. */
  @JSBody(
      params = "always",
      script =
          """
          var field = document.querySelector('[data-testid=composer]');
          if (field && (always || matchMedia('(pointer: fine)').matches)) field.focus();
          """)
  static native void focusComposer(boolean always);

  @JSBody(
      script = "var scroll = document.querySelector('.scroll'); if (scroll) scroll.scrollTop = 0;")
  static native void showNewest();
}
