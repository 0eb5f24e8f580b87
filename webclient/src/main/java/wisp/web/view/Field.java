package wisp.web.view;

import java.util.List;
import java.util.function.Function;
import wisp.web.state.Action;

/** Fields of forms, each below its name. */
final class Field {
  private Field() {}

  static Tag of(String name, Tag input) {
    return Tag.of("label", "field", Tag.text("span", "", name), input);
  }

  static Tag choice(
      String name, String testId, List<Tag> options, Function<String, Action> chosen) {
    return of(name, Tag.of("select").testId(testId).with(options).onChange(chosen));
  }

  static Tag option(String value, String name, boolean selected) {
    return Tag.text("option", "", name).attr("value", value).when(selected, "selected");
  }

  static Tag option(long value, String name, long selected) {
    return option(Long.toString(value), name, value == selected);
  }
}
