package wisp.web.view;

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
  private ArrangementView() {}

  static Tag of(Words words, Conversation conversation) {
    Address contact = conversation.contact();
    Preferences now = conversation.preferences();
    Tag section =
        Tag.of(
            "section",
            "stack",
            toggle(
                "pin", words.say(Chatting.PIN), now.pinned(), contact, now.pinned(!now.pinned())),
            toggle("mute", words.say(Chatting.MUTE), now.muted(), contact, now.muted(!now.muted())),
            toggle(
                "archive",
                words.say(Chatting.ARCHIVE),
                now.archived(),
                contact,
                now.archived(!now.archived())));
    if (BubbleView.isTalkedTo(conversation)) {
      section.with(timer(words, conversation));
    }
    return conversation.self() ? section : section.with(trying(words, contact, now));
  }

  private static Tag toggle(
      String testId, String text, boolean on, Address contact, Preferences next) {
    return Button.toggle(text, on, new Action.Prefer(contact, next)).testId(testId);
  }

  private static Tag timer(Words words, Conversation conversation) {
    Tag select =
        Tag.of("select")
            .testId("timer")
            .with(
                Lists.map(
                    Spans.CHOICES, millis -> option(words, millis, conversation.timerMillis())))
            .onChange(
                chosen -> new Action.SetTimer(conversation.contact(), Long.parseLong(chosen)));
    Tag field =
        Tag.of("label", "field", Tag.text("span", "", words.say(Chatting.DISAPPEARING)), select);
    return conversation.self()
        ? field
        : field.with(Tag.text("span", "muted small", words.say(Chatting.DISAPPEARING_HOW)));
  }

  private static Tag option(Words words, long millis, long chosen) {
    String text = millis == 0 ? words.say(Shelter.ALERTS_OFF) : Spans.of(words, millis);
    return Tag.text("option", "", text)
        .attr("value", Long.toString(millis))
        .when(millis == chosen, "selected");
  }

  private static Tag trying(Words words, Address contact, Preferences now) {
    Tag select =
        Tag.of("select")
            .testId("trying")
            .with(
                option(words, Trying.AS_ACCOUNT, Chatting.AS_IN_SETTINGS, now),
                option(words, Trying.ALWAYS, Chatting.ALWAYS, now),
                option(words, Trying.NEVER, Chatting.NEVER, now))
            .onChange(chosen -> new Action.Prefer(contact, now.trying(trying(chosen))));
    Tag label = Tag.text("span", "", words.say(Chatting.TRY_AGAIN));
    return Tag.of("label", "field", label, select);
  }

  private static Trying trying(String name) {
    List<Trying> all = List.of(Trying.AS_ACCOUNT, Trying.ALWAYS, Trying.NEVER);
    return Lists.first(all, each -> each.name().equals(name)).orElse(Trying.AS_ACCOUNT);
  }

  private static Tag option(Words words, Trying trying, Word text, Preferences now) {
    return Tag.text("option", "", words.say(text))
        .attr("value", trying.name())
        .when(trying == now.trying(), "selected");
  }
}
