package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
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
        assertTrue(href.startsWith("https://") || href.startsWith("http://"));
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
    assertTrue(System.nanoTime() - before < 2_000_000_000L);
  }
}
