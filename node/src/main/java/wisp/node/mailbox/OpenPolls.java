package wisp.node.mailbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wisp.lib.message.Id;

/** The polls that have no answer yet, by ticket and by box. */
final class OpenPolls {
  private final Map<Long, Poll> byTicket = new LinkedHashMap<>();
  private final Map<Id, Set<Poll>> byPlace = new HashMap<>();

  void add(Poll poll) {
    byTicket.put(poll.ticket, poll);
    poll.legs.forEach(
        leg -> byPlace.computeIfAbsent(leg.place, unused -> new LinkedHashSet<>()).add(poll));
  }

  void remove(Poll poll) {
    byTicket.remove(poll.ticket);
    poll.legs.forEach(
        leg -> byPlace.computeIfPresent(leg.place, (place, polls) -> without(poll, polls)));
  }

  private static Set<Poll> without(Poll poll, Set<Poll> polls) {
    polls.remove(poll);
    return polls.isEmpty() ? null : polls;
  }

  Optional<Poll> of(long ticket) {
    return Optional.ofNullable(byTicket.get(ticket));
  }

  List<Poll> at(Id place) {
    return List.copyOf(byPlace.getOrDefault(place, Set.of()));
  }

  List<Poll> all() {
    return List.copyOf(byTicket.values());
  }

  int size() {
    return byTicket.size();
  }
}
