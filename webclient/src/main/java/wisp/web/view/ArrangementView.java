package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.client.Address;
import wisp.lib.client.Conversation;
import wisp.lib.client.Preferences;
import wisp.lib.client.Preferences.Trying;
import wisp.web.state.Action;
import wisp.web.words.Chatting;
import wisp.web.words.Shelter;
import wisp.web.words.Word;
import wisp.web.words.Words;

/** How a person wants one conversation. */
final class ArrangementView {
  private static final List<Long> MUTINGS =
      List.of(0L, Spans.HOUR_MILLIS, 8 * Spans.HOUR_MILLIS, Preferences.ALWAYS_MILLIS);
  private static final List<Trying> TRYINGS =
      List.of(Trying.AS_ACCOUNT, Trying.ALWAYS, Trying.NEVER);

  private ArrangementView() {}

  static Tag of(Scene scene, Conversation conversation) {
    Words words = scene.words();
    Address contact = conversation.contact();
    Preferences now = conversation.preferences();
    Preferences pin = now.pinned(!now.pinned());
    Preferences archive = now.archived(!now.archived());
    Tag section =
        Tag.of(
            "section",
            "stack",
            toggle("pin", words.say(Chatting.PIN), now.pinned(), contact, pin),
            toggle("archive", words.say(Chatting.ARCHIVE), now.archived(), contact, archive));
    if (!conversation.self()) {
      section.with(muting(scene, contact, now));
    }
    if (BubbleView.isTalkedTo(conversation)) {
      section.with(timer(words, conversation));
    }
    return conversation.self() ? section : section.with(trying(words, contact, now));
  }

  private static Tag toggle(
      String testId, String text, boolean on, Address contact, Preferences next) {
    return Button.toggle(text, on, new Action.Prefer(contact, next)).testId(testId);
  }

  /** What ends by itself is named by its end, and is a choice of its own. */
  private static Tag muting(Scene scene, Address contact, Preferences now) {
    long end = now.mutedUntilMillis();
    List<Tag> options =
        new ArrayList<>(
            Lists.map(MUTINGS, each -> Field.option(each, span(scene.words(), each), end)));
    if (!MUTINGS.contains(end)) {
      String until = scene.words().say(Chatting.UNTIL, scene.calendar().until(scene.words(), end));
      options.add(Field.option(end, until, end).key(Long.toString(end)));
    }
    return Field.choice(
        scene.words().say(Chatting.MUTE),
        "mute",
        options,
        chosen ->
            new Action.Prefer(
                contact, now.mutedUntil(end(scene.calendar(), Long.parseLong(chosen)))));
  }

  private static long end(Calendar calendar, long millis) {
    return millis == 0 ? 0 : Math.min(calendar.nowMillis() + millis, Preferences.ALWAYS_MILLIS);
  }

  private static String span(Words words, long millis) {
    if (millis == 0) {
      return words.say(Shelter.ALERTS_OFF);
    }
    return millis == Preferences.ALWAYS_MILLIS
        ? words.say(Chatting.ALWAYS)
        : Spans.of(words, millis);
  }

  private static Tag timer(Words words, Conversation conversation) {
    Tag field =
        Field.choice(
            words.say(Chatting.DISAPPEARING),
            "timer",
            Lists.map(
                Spans.CHOICES,
                each -> Field.option(each, span(words, each), conversation.timerMillis())),
            chosen -> new Action.SetTimer(conversation.contact(), Long.parseLong(chosen)));
    return conversation.self()
        ? field
        : field.with(Tag.text("span", "muted small", words.say(Chatting.DISAPPEARING_HOW)));
  }

  private static Tag trying(Words words, Address contact, Preferences now) {
    return Field.choice(
        words.say(Chatting.TRY_AGAIN),
        "trying",
        List.of(
            option(words, Trying.AS_ACCOUNT, Chatting.AS_IN_SETTINGS, now),
            option(words, Trying.ALWAYS, Chatting.ALWAYS, now),
            option(words, Trying.NEVER, Chatting.NEVER, now)),
        chosen -> new Action.Prefer(contact, now.trying(trying(chosen))));
  }

  private static Trying trying(String name) {
    return Lists.first(TRYINGS, each -> each.name().equals(name)).orElse(Trying.AS_ACCOUNT);
  }

  private static Tag option(Words words, Trying trying, Word text, Preferences now) {
    return Field.option(trying.name(), words.say(text), trying == now.trying());
  }
}
