package wisp.web.state;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.client.Client;
import wisp.lib.client.MessageRef;

/**
 * What is going on in the open conversation: what is being written, which messages are selected,
 * whether emoji are offered, where the news begins, whether the newest messages are out of sight.
 */
public record Chat(
    Composing composing,
    boolean selecting,
    List<MessageRef> selected,
    boolean picking,
    News news,
    boolean away) {
  static final Chat QUIET =
      new Chat(new Composing.Plain(), false, List.of(), false, News.NONE, false);

  /** What the composer's text will be. */
  public sealed interface Composing {
    /** A message. */
    record Plain() implements Composing {}

    /** The answer to a message. */
    record Answer(MessageRef to) implements Composing {}

    /** Another text of a message of one's own, and no draft. */
    record Change(MessageRef of, String text) implements Composing {}
  }

  Chat after(Action action) {
    return switch (action) {
      case Action.Open open -> QUIET;
      case Action.Back back -> QUIET;
      case Action.Show show -> QUIET;
      case Action.Answer answer -> composing(new Composing.Answer(answer.message()));
      case Action.Change edit -> composing(new Composing.Change(edit.message(), edit.text()));
      case Action.Typed typed -> written(typed.text());
      case Action.StopComposing stop -> plain();
      case Action.Send send when isSent(send.text()) -> plain().with(News.NONE);
      case Action.PickEmoji pick -> new Chat(composing, selecting, selected, !picking, news, away);
      case Action.Select select -> toggled(select.message());
      case Action.StopSelecting stop -> selecting(false, List.of());
      case Action.DeleteForMe delete -> selecting(false, List.of());
      case Action.DeleteForEveryone delete -> selecting(false, List.of());
      case Action.Forward forward -> QUIET;
      case Action.Away gone -> new Chat(composing, selecting, selected, picking, news, gone.away());
      case Action.Newest newest -> new Chat(composing, selecting, selected, picking, news, false);
      default -> this;
    };
  }

  private static boolean isSent(String text) {
    return !text.trim().isEmpty() && Client.fits(text);
  }

  Chat with(News changed) {
    return new Chat(composing, selecting, selected, picking, changed, away);
  }

  private Chat composing(Composing next) {
    return new Chat(next, selecting, selected, false, news, away);
  }

  private Chat written(String text) {
    return composing instanceof Composing.Change edit
        ? new Chat(new Composing.Change(edit.of(), text), selecting, selected, picking, news, away)
        : this;
  }

  boolean isEditing() {
    return composing instanceof Composing.Change;
  }

  /** The text stays where it is, as that of a new message. */
  Chat plain() {
    return composing(new Composing.Plain());
  }

  private Chat selecting(boolean now, List<MessageRef> messages) {
    return new Chat(composing, now, messages, picking, news, away);
  }

  private Chat toggled(MessageRef message) {
    List<MessageRef> changed = new ArrayList<>(selected);
    if (!changed.remove(message)) {
      changed.add(message);
    }
    return selecting(!changed.isEmpty(), List.copyOf(changed));
  }
}
