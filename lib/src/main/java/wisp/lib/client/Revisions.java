package wisp.lib.client;

import java.util.Optional;
import wisp.lib.bytes.Bytes;

/** What the other one changes: only of messages of this conversation, and only of their own. */
final class Revisions {
  private final Desk desk;
  private final History history;
  private final Afterthoughts afterthoughts;

  Revisions(Desk desk, History history, Afterthoughts afterthoughts) {
    this.desk = desk;
    this.history = history;
    this.afterthoughts = afterthoughts;
  }

  void take(Address from, Change change) {
    if (history.contact(from).isEmpty()) {
      return;
    }
    switch (change) {
      case Change.Reaction reaction -> reacted(from, reaction);
      case Change.Edit edit when !edit.text().isEmpty() -> edited(from, edit);
      case Change.Edit empty -> {}
      case Change.Deletion deletion -> deletion.messages().forEach(id -> deleted(from, id));
      case Change.Typing typing -> {}
    }
  }

  private void reacted(Address from, Change.Reaction reaction) {
    String emoji = reaction.emoji();
    MessageRef to = reaction.to();
    if (!emoji.isEmpty() && !Emoji.isOne(emoji)) {
      return;
    }
    Optional<Letter> letter = history.letter(new Letter.Key(from, to.mine(), to.id()));
    if (letter.isPresent()) {
      react(letter.get(), emoji, reaction.sentAtMillis());
    } else if (!to.mine()) {
      afterthoughts.said(from, to.id(), each -> each.reacted(emoji, reaction.sentAtMillis()));
    }
  }

  private void react(Letter letter, String emoji, long atMillis) {
    Extras extras = letter.message().extras();
    Reactions after = extras.reactions().theirs(emoji, atMillis);
    if (letter.isText() && !after.equals(extras.reactions())) {
      history.save(letter.with(extras.with(after)));
      desk.tell(new Notice.Changed());
    }
  }

  private void edited(Address from, Change.Edit edit) {
    Optional<Letter> letter = theirs(from, edit.message());
    if (letter.isEmpty()) {
      afterthoughts.said(
          from, edit.message(), each -> each.edited(edit.text(), edit.sentAtMillis()));
    } else if (letter.get().isText() && isLater(edit, letter.get())) {
      ChatMessage after = letter.get().message().edited(edit.text(), edit.sentAtMillis());
      revise(letter.get().with(after));
    }
  }

  private static boolean isLater(Change.Edit edit, Letter letter) {
    return edit.sentAtMillis() > letter.message().extras().editedAtMillis();
  }

  private void deleted(Address from, Bytes message) {
    Optional<Letter> letter = theirs(from, message);
    if (letter.isEmpty()) {
      afterthoughts.said(from, message, Afterthought::asWithdrawn);
    } else if (letter.get().isMessage()) {
      revise(letter.get().withdrawn());
    }
  }

  private Optional<Letter> theirs(Address from, Bytes message) {
    return history.letter(new Letter.Key(from, false, message));
  }

  private void revise(Letter letter) {
    Letter renewed = letter.renewed();
    history.save(renewed);
    desk.tell(new Notice.Revised(letter.contact(), letter.message()));
  }
}
