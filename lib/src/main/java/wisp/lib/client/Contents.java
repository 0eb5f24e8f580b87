package wisp.lib.client;

import java.util.Optional;

/** What a parcel says at the moment when it is sealed. */
final class Contents {
  private final Desk desk;
  private final History history;

  Contents(Desk desk, History history) {
    this.desk = desk;
    this.history = history;
  }

  /** Nothing if what it is about is gone. */
  Optional<Payload> of(Parcel parcel) {
    return switch (parcel.kind()) {
      case TEXT -> letter(parcel, true).flatMap(this::written);
      case DELIVERED -> Optional.of(receipts(parcel, false));
      case READ -> Optional.of(receipts(parcel, desk.account().settings().readReceipts()));
      case NAME -> Optional.of(name(desk.account()));
      case PLEASE_AGAIN ->
          Optional.of(new Payload.PleaseAgain(desk.newId(), desk.ringNow(), parcel.envelopes()));
      case REACTION -> letter(parcel, false).map(this::reaction);
      case OWN_REACTION -> letter(parcel, true).map(this::reaction);
      case EDIT -> letter(parcel, true).filter(Letter::isText).map(this::edit);
      case DELETION ->
          Optional.of(new Change.Deletion(desk.newId(), desk.ringNow(), parcel.messages()));
      case TYPING -> Optional.of(new Change.Typing(desk.newId(), desk.ringNow()));
    };
  }

  private Optional<Letter> letter(Parcel parcel, boolean mine) {
    return history.letter(new Letter.Key(parcel.to(), mine, parcel.messages().get(0)));
  }

  private Optional<Payload> written(Letter letter) {
    ChatMessage message = letter.message();
    return switch (message.kind()) {
      case TEXT -> Optional.of(text(message));
      case TIMER ->
          Optional.of(
              new Payload.Timer(
                  message.id(), message.sentAtMillis(), message.extras().timerMillis()));
      case NEWER, NEW_DEVICE, AWAITED, LOST, DELETED -> Optional.empty();
    };
  }

  private Payload text(ChatMessage message) {
    String name = desk.account().displayName();
    Extras extras = message.extras();
    if (extras.quote().isEmpty() && extras.timerMillis() == 0) {
      return new Payload.Text(message.id(), message.sentAtMillis(), name, message.text());
    }
    return new Payload.Rich(
        message.id(),
        message.sentAtMillis(),
        name,
        extras.quote().map(Extras.Quote::of),
        extras.timerMillis(),
        message.text());
  }

  private Payload receipts(Parcel parcel, boolean read) {
    return new Payload.Receipts(desk.newId(), desk.ringNow(), read, parcel.messages());
  }

  private Payload name(Account account) {
    return new Payload.Name(desk.newId(), desk.ringNow(), account.displayName(), account.picture());
  }

  private Payload reaction(Letter letter) {
    Reactions reactions = letter.message().extras().reactions();
    return new Change.Reaction(
        desk.newId(), reactions.mineAtMillis(), letter.message().ref(), reactions.mine());
  }

  private Payload edit(Letter letter) {
    ChatMessage message = letter.message();
    return new Change.Edit(
        desk.newId(), message.extras().editedAtMillis(), message.id(), message.text());
  }
}
