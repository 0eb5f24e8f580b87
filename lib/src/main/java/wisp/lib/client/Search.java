package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Lists;

/** Finds people and messages by words of theirs, whatever their case and accents. */
public final class Search {
  private static final int QUERY_MAX_CHARS = 200;
  private static final int ADDRESS_CHARS = 7;

  private Search() {}

  /**
   * A message, and whose conversation it is of. What was looked for stands in its text from {@code
   * start} to {@code end}, characters, for the first time.
   */
  public record Hit(Address contact, ChatMessage message, int start, int end) {}

  /**
   * Conversations whose name or, without one, the start of its address has every word that was
   * looked for, and messages that do; newest first.
   */
  public record Found(List<Conversation> people, List<Hit> messages) {
    public static final Found NOTHING = new Found(List.of(), List.of());
  }

  /** At most {@code most} messages; nothing for a query without a letter. */
  public static Found find(List<Conversation> all, String query, int most) {
    List<String> words = words(query);
    if (words.isEmpty()) {
      return Found.NOTHING;
    }
    List<Hit> hits = new ArrayList<>();
    for (Conversation conversation : all) {
      search(conversation, words, most, hits);
    }
    hits.sort((a, b) -> Long.compare(b.message().sentAtMillis(), a.message().sentAtMillis()));
    List<Conversation> people = Lists.filter(all, conversation -> has(called(conversation), words));
    return new Found(people, Lists.limit(hits, most));
  }

  /** What finds a conversation: its name, or without one the first letters of its address. */
  private static String called(Conversation conversation) {
    return conversation.name().trim().isEmpty()
        ? conversation.contact().text().substring(1, 1 + ADDRESS_CHARS)
        : conversation.name();
  }

  private static void search(
      Conversation conversation, List<String> words, int most, List<Hit> hits) {
    List<ChatMessage> messages = conversation.messages();
    int found = 0;
    for (int i = messages.size() - 1; i >= 0 && found < most; i--) {
      if (has(messages.get(i).text(), words)) {
        hits.add(hit(conversation.contact(), messages.get(i), words));
        found++;
      }
    }
  }

  private static Hit hit(Address contact, ChatMessage message, List<String> words) {
    String folded = Folding.of(message.text());
    int start = folded.length();
    int end = start;
    for (String word : words) {
      int at = folded.indexOf(word);
      if (at < start) {
        start = at;
        end = at + word.length();
      }
    }
    return new Hit(
        contact,
        message,
        Folding.origin(message.text(), start),
        Folding.origin(message.text(), end));
  }

  private static boolean has(String text, List<String> words) {
    String folded = Folding.of(text);
    return !text.isEmpty() && Lists.every(words, folded::contains);
  }

  private static List<String> words(String query) {
    String start = query.substring(0, Math.min(query.length(), QUERY_MAX_CHARS));
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (char letter : (Folding.of(start) + " ").toCharArray()) {
      if (letter > ' ') {
        word.append(letter);
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
