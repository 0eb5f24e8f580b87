package wisp.node.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import wisp.lib.client.State;

/** The states that one can wait for. */
final class States implements ITypeConverter<State> {
  private static final List<State> ALL =
      List.of(State.HELD, State.DELIVERED, State.READ, State.EXPIRED);

  @Override
  public State convert(String text) {
    return ALL.stream()
        .filter(state -> state.word().equals(text))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + text + "' is not one of " + words()));
  }

  private static String words() {
    return ALL.stream().map(State::word).collect(Collectors.joining(", "));
  }
}
