package wisp.web.state;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Address;
import wisp.lib.client.Event;

/** What an action in a conversation asks of the messenger. */
final class Talking {
  private Talking() {}

  static List<Event> of(AppState before, Action action) {
    return switch (action) {
      case Action.Typed typed -> typing(before, typed);
      case Action.React react ->
          List.of(new Event.React(react.contact(), react.message(), react.emoji()));
      case Action.DeleteForMe delete ->
          List.of(new Event.DeleteForMe(delete.contact(), delete.messages()));
      case Action.DeleteForEveryone delete ->
          List.of(new Event.DeleteForEveryone(delete.contact(), delete.messages()));
      case Action.Forward forward ->
          Lists.map(forward.texts(), text -> new Event.Write(forward.to(), Bytes.EMPTY, text, 0));
      case Action.Prefer prefer ->
          List.of(new Event.Prefer(prefer.contact(), prefer.preferences()));
      case Action.SetTimer set -> List.of(new Event.SetTimer(set.contact(), set.millis()));
      case Action.OpenNotes open -> List.of(new Event.OpenNotes());
      case Action.Change change -> drafts(before);
      case Action.Open open -> drafts(before);
      case Action.Reveal reveal -> drafts(before);
      case Action.Back back -> drafts(before);
      case Action.Show show -> drafts(before);
      case Action.KeepDrafts keep -> drafts(before);
      case Action.Attend attend -> drafts(before);
      default -> List.of();
    };
  }

  private static List<Event> typing(AppState before, Action.Typed typed) {
    return !before.chat().isEditing() && !typed.text().trim().isEmpty()
        ? List.of(new Event.Typing(typed.contact()))
        : List.of();
  }

  /** The text begun in the open conversation. */
  private static List<Event> drafts(AppState before) {
    Optional<Address> open = before.place().open();
    return open.flatMap(before.drafts()::typed)
        .<List<Event>>map(text -> List.of(new Event.Draft(open.get(), text)))
        .orElse(List.of());
  }
}
