package wisp.web.view;

import java.util.List;
import java.util.function.Function;
import wisp.web.state.Action;

/** A field to choose from a list in. */
final class Choice {
  private Choice() {}

  static Tag of(String label, String testId, List<Tag> options, Function<String, Action> chosen) {
    Tag select = Tag.of("select").testId(testId).with(options).onChange(chosen);
    return Tag.of("label", "field", Tag.text("span", "", label), select);
  }

  static Tag option(String value, String name, boolean selected) {
    return Tag.text("option", "", name).attr("value", value).when(selected, "selected");
  }

  static Tag option(long value, String name, long selected) {
    return option(Long.toString(value), name, value == selected);
  }
}
