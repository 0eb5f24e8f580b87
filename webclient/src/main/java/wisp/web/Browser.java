package wisp.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Emoji;
import wisp.web.state.Device;
import wisp.web.state.Looks;
import wisp.web.state.Nodes;
import wisp.web.state.Press;
import wisp.web.state.TextSize;
import wisp.web.state.Theme;
import wisp.web.words.Language;

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
  private static List<String> gateways() {
    List<String> gateways = urls(bootstrap());
    return gateways.isEmpty() ? List.of(origin()) : gateways;
  }

  private static List<String> urls(String separatedByCommas) {
    List<String> urls = new ArrayList<>();
    String rest = separatedByCommas + ",";
    for (int comma = rest.indexOf(','); comma >= 0; comma = rest.indexOf(',')) {
      addTo(urls, rest.substring(0, comma).trim());
      rest = rest.substring(comma + 1);
    }
    return urls;
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

  /** What is to have the focus on a screen that came later than the page. */
  @JSBody(script = "var one = document.querySelector('[autofocus]'); if (one) one.focus();")
  static native void focusFirst();

  static void applyTheme(String theme) {
    mark("data-theme", theme);
    keep("wisp-theme", theme);
  }

  static Looks looks() {
    return new Looks(
        Theme.of(kept("wisp-theme")), TextSize.of(kept("wisp-text-size")), Tongue.kept());
  }

  static Device device() {
    List<String> nodes = new ArrayList<>();
    for (String url : urls(kept("wisp-nodes"))) {
      Nodes.url(url).ifPresent(nodes::add);
    }
    return new Device(
        shares(),
        films(),
        List.copyOf(gateways()),
        List.copyOf(nodes),
        Optional.empty(),
        Lists.filter(Language.split(kept("wisp-emoji"), ' '), Emoji::isOne));
  }

  static void keepEmoji(List<String> recent) {
    keep("wisp-emoji", String.join(" ", recent));
  }

  @JSBody(script = "return !!navigator.share;")
  private static native boolean shares();

  @JSBody(script = "return !!(navigator.mediaDevices && navigator.mediaDevices.getUserMedia);")
  private static native boolean films();

  static void keepNodes(String urls) {
    keep("wisp-nodes", urls);
  }

  static void applySize(String size) {
    mark("data-size", size);
    keep("wisp-text-size", size);
  }

  @JSBody(
      params = {"name", "value"},
      script = "document.documentElement.setAttribute(name, value);")
  private static native void mark(String name, String value);

  @JSBody(params = "link", script = "navigator.share({ url: link }).catch(function () {});")
  static native void share(String link);

  @JSBody(
      params = "testId",
      script =
          """
          var field = document.querySelector('[data-testid="' + testId + '"]');
          if (field) field.focus();
          """)
  static native void focus(String testId);

  static Press press(KeyboardEvent event) {
    return new Press(modifiers(event) + event.getKey(), field(event), isBlank(event));
  }

  @JSBody(
      params = "event",
      script =
          """
          if (event.getModifierState('AltGraph')) return '';
          return (event.isComposing ? 'Compose+' : '') + (event.ctrlKey || event.metaKey ? 'Ctrl+' : '')
            + (event.altKey ? 'Alt+' : '') + (event.shiftKey && event.key.length > 1 ? 'Shift+' : '');
          """)
  private static native String modifiers(KeyboardEvent event);

  @JSBody(
      params = "event",
      script =
          """
          var field = event.target.closest('input, textarea, select');
          return field ? field.dataset.testid || 'other' : '';
          """)
  private static native String field(KeyboardEvent event);

  @JSBody(params = "event", script = "return !event.target.value;")
  private static native boolean isBlank(KeyboardEvent event);

  @JSBody(
      params = "name",
      script = "try { return localStorage.getItem(name) || ''; } catch (e) { return ''; }")
  static native String kept(String name);

  @JSBody(
      params = {"name", "value"},
      script = "try { localStorage.setItem(name, value); } catch (e) {}")
  static native void keep(String name, String value);

  @JSBody(params = "title", script = "if (document.title !== title) document.title = title;")
  static native void title(String title);

  /** As if it was typed into the composer. */
  @JSBody(
      params = "text",
      script =
          """
          var field = document.querySelector('[data-testid=composer]');
          if (!field) return;
          field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
          field.dispatchEvent(new Event('input'));
          """)
  static native void insert(String text);

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
