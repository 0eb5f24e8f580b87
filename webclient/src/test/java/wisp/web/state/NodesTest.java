package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodesTest {
  @Test
  void whatIsTypedBecomesAnOrigin() {
    assertEquals(Optional.of("https://a.example"), Nodes.url(" a.example "));
    assertEquals(Optional.of("http://a.example:8080"), Nodes.url("http://a.example:8080/x#y"));
    assertEquals(Optional.of("http://[::1]:8080"), Nodes.url("http://[::1]:8080"));
  }

  @Test
  void whatIsNoWebAddressIsNone() {
    for (String text : List.of("", "ftp://a", "a b", "javascript:alert(1)//://", "https://", "é")) {
      assertEquals(Optional.empty(), Nodes.url(text), text);
    }
    assertEquals(Optional.empty(), Nodes.url("https://user@a.example"));
    assertEquals(Optional.empty(), Nodes.url("x".repeat(Nodes.MAX_CHARS)));
  }

  @Test
  void eachIsThereOnceAndTheyAreBounded() {
    assertEquals(List.of("a"), Nodes.with(List.of("a"), "a"));
    assertEquals(List.of("a", "b"), Nodes.with(List.of("a"), "b"));
    assertEquals(List.of("b"), Nodes.without(List.of("a", "b"), "a"));
    List<String> full = java.util.Collections.nCopies(Nodes.MAX_NODES, "a");
    assertEquals(full, Nodes.with(full, "b"));
  }
}
