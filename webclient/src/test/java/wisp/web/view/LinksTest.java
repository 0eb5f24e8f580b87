package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static List<String> links(String text) {
    List<String> found = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    for (Part part : Links.of(text)) {
      if (part instanceof Tag tag) {
        String href = tag.attributes.get("href");
        assertEquals("a", tag.name);
        assertEquals("noopener noreferrer", tag.attributes.get("rel"));
        assertTrue(href.toLowerCase(Locale.ROOT).matches("(https?://|mailto:).+"));
        found.add(href);
        whole.append(((Part.Text) tag.children.get(0)).value());
      } else {
        whole.append(((Part.Text) part).value());
      }
    }
    assertEquals(text, whole.toString(), "nothing is lost");
    return found;
  }

  @Test
  void whatBeginsWithHttpIsALink() {
    assertEquals(List.of("https://a.org/x?y=1#z"), links("see https://a.org/x?y=1#z."));
    assertEquals(List.of("http://a.org", "https://b.org"), links("(http://a.org), https://b.org!"));
    assertEquals(
        List.of("https://a.org/Chord_(ring)", "https://b.org/x"),
        links("(https://a.org/Chord_(ring)) or (see https://b.org/x)."));
    assertEquals(List.of(), links("https:// and xhttp://a and http and javascript:alert(1)"));
    assertEquals(List.of(), links(""));
  }

  @Test
  void anAddressNeedsNoScheme() {
    assertEquals(
        List.of("https://www.example.org/a?b=c", "https://Www.example.org"),
        links("(www.example.org/a?b=c), or Www.example.org."));
    assertEquals(List.of("HTTPS://A.org"), links("HTTPS://A.org!"));
    assertEquals(List.of(), links("www. www.x www.x. wwww.a.org xwww.a.org http\u001a//a.org"));
    assertEquals(List.of("https://www.a.org/@b@c.org"), links("www.a.org/@b@c.org"));
  }

  @Test
  void aMailAddressIsALink() {
    assertEquals(
        List.of("mailto:ada@example.org", "mailto:b.c+d_e-f@x-y.example"),
        links("Write to <ada@example.org>, or (b.c+d_e-f@x-y.example)."));
    assertEquals(List.of("mailto:a@b.org", "mailto:c@d.org"), links("a@b.org,c@d.org;"));
    assertEquals(List.of("mailto:a@b.org"), links("mail:a@b.org?bcc=x@y.z&body=<script>"));
    assertEquals(List.of("mailto:a@b.org"), links("\u5199\u4fe1a@b.org"));
    assertEquals(List.of(), links("@ada, 5@3.50 a@b a@b.c a@.org a@b..org a@-.-  b@c@d @b.org"));
  }

  /** Half of somebody's address is somebody else's. */
  @Test
  void noAddressIsCut() {
    assertEquals(List.of(), links("j\u00fcrgen@b.org o'brien@b.org x@y@b.org a!b@c.org"));
    assertEquals(List.of(), links("x".repeat(70) + "@b.org"));
    assertEquals(List.of("mailto:a@b.org"), links("a@b.org@c.org"));
  }

  @Test
  void noMarkupAndNothingThatTurnsTheLineIsPartOfOne() {
    assertEquals(
        List.of("https://a.org/"), links("https://a.org/\"onclick=alert(1)><script>x</script>"));
    assertEquals(List.of("https://a.org/"), links("https://a.org/\u202egro.b//:sptth"));
    assertEquals(List.of("https://a.org/"), links("https://a.org/\u200bx"));
  }

  @Test
  void aLongTextTakesNoLongTime() {
    long before = System.nanoTime();
    links("http".repeat(15_000));
    links("https://".repeat(7_500));
    links("http://x ".repeat(6_600));
    links(("https://x" + "()".repeat(990) + " ").repeat(30));
    links(("https://x" + ")".repeat(1_980) + " ").repeat(30));
    links("www.".repeat(15_000));
    links("@".repeat(60_000));
    links("a@".repeat(30_000));
    links(("a".repeat(70) + "@" + "b.".repeat(130)).repeat(180));
    assertTrue(System.nanoTime() - before < 2_000_000_000L);
  }
}
