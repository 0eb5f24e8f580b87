package wisp.web.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where on the ring one's own mailbox is, in hex and empty while unknown, and the ids of the nodes
 * that acknowledged the message sent last.
 */
public record Whereabouts(String mailbox, List<String> sent) {
  public static final Whereabouts UNKNOWN = new Whereabouts("", List.of());

  /** Which of the members hold the mailbox: the first ones from its place on. */
  public List<String> mailboxHolders(List<String> ids, int replicas) {
    if (mailbox.isEmpty()) {
      return List.of();
    }
    List<String> sorted = new ArrayList<>(ids);
    Collections.sort(sorted);
    List<String> holders = new ArrayList<>();
    for (String id : sorted) {
      if (id.compareTo(mailbox) >= 0) {
        holders.add(id);
      }
    }
    holders.addAll(sorted.subList(0, sorted.size() - holders.size()));
    return List.copyOf(holders.subList(0, Math.min(replicas, holders.size())));
  }
}
