package wisp.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wisp.web.state.Action;

/** An element: built once by the methods here, then only read. */
final class Tag implements Part {
  final String name;
  final Map<String, String> attributes = new LinkedHashMap<>();
  final Map<String, Function<Input, Optional<Action>>> listeners = new LinkedHashMap<>();
  final List<Part> children = new ArrayList<>();
  private String key = "";

  private Tag(String name) {
    this.name = name;
  }

  static Tag of(String name, Part... children) {
    return new Tag(name).with(children);
  }

  static Tag of(String name, String classes, Part... children) {
    return of(name, children).attr("class", classes);
  }

  static Tag text(String name, String classes, String text) {
    return of(name, classes, new Text(text));
  }

  @Override
  public String id() {
    return name + "/" + key;
  }

  Tag key(String value) {
    key = value;
    return this;
  }

  Tag attr(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** An attribute whose presence counts. */
  Tag when(boolean present, String attribute) {
    return present ? attr(attribute, "") : this;
  }

  /** An attribute that says yes or no. */
  Tag flag(String attribute, boolean value) {
    return attr(attribute, value ? "true" : "false");
  }

  Tag testId(String value) {
    return attr("data-testid", value);
  }

  /** The accessible name. */
  Tag label(String value) {
    return attr("aria-label", value);
  }

  Tag with(Part... parts) {
    return with(List.of(parts));
  }

  Tag with(List<? extends Part> parts) {
    children.addAll(parts);
    return this;
  }

  Tag say(String text) {
    return with(new Text(text));
  }

  Tag on(String event, Action action) {
    return listen(event, input -> Optional.of(action));
  }

  Tag onInput(Function<String, Action> action) {
    return listen("input", input -> Optional.of(action.apply(input.value())));
  }

  Tag onChange(Function<String, Action> action) {
    return listen("change", input -> Optional.of(action.apply(input.value())));
  }

  Tag onEnter(Action action) {
    return listen("keydown", input -> Optional.of(action).filter(a -> input.isPlainEnter()));
  }

  private Tag listen(String event, Function<Input, Optional<Action>> listener) {
    listeners.put(event, listener);
    return this;
  }
}
