package wisp.web.view;

import java.util.function.Supplier;

/** A piece of the page. Parts with equal {@code id} among siblings are the same piece, changed. */
sealed interface Part permits Tag, Part.Text, Part.Later {
  String id();

  /** Text, never markup. */
  record Text(String value) implements Part {
    @Override
    public String id() {
      return "#";
    }
  }

  /** An element that is made only when what it depends on has changed. */
  record Later(String key, String dependsOn, Supplier<Tag> body) implements Part {
    @Override
    public String id() {
      return "?" + key;
    }
  }
}
