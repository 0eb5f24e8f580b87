package wisp.node.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A ring and what happens to it. The seed decides the rest: how long frames take, who asks whom.
 */
record Scenario(
    long seed,
    int replicas,
    int successors,
    int latencyMillis,
    long roomBytes,
    List<String> ring,
    List<Step> steps) {
  static final long ENOUGH_BYTES = 256_000_000;

  Scenario(
      long seed,
      int replicas,
      int successors,
      int latencyMillis,
      List<String> ring,
      List<Step> steps) {
    this(seed, replicas, successors, latencyMillis, ENOUGH_BYTES, ring, steps);
  }

  Scenario with(List<Step> others) {
    return new Scenario(
        seed, replicas, successors, latencyMillis, roomBytes, ring, List.copyOf(others));
  }

  Scenario with(long otherSeed) {
    return new Scenario(otherSeed, replicas, successors, latencyMillis, roomBytes, ring, steps);
  }

  Scenario withRoom(long bytes) {
    return new Scenario(seed, replicas, successors, latencyMillis, bytes, ring, steps);
  }

  boolean hasCards() {
    return steps.stream().anyMatch(Step.Publish.class::isInstance);
  }

  /** Whether nodes may have to refuse what comes. */
  boolean isCrowded() {
    return roomBytes < ENOUGH_BYTES;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return "seed "
        + seed
        + "\nreplicas "
        + replicas
        + "\nsuccessors "
        + successors
        + "\nlatency "
        + latencyMillis
        + (isCrowded() ? "\nroom " + roomBytes : "")
        + "\nring "
        + String.join(" ", ring)
        + steps.stream().map(step -> "\n" + step.text()).collect(Collectors.joining());
  }

  /** Comments begin with #. What is not said is seed 1, k = 3, r = 16, up to 4 ms, room enough. */
  static Scenario parse(String text) {
    long seed = 1;
    int replicas = 3;
    int successors = 16;
    int latencyMillis = 4;
    long roomBytes = ENOUGH_BYTES;
    List<String> ring = List.of();
    List<Step> steps = new ArrayList<>();
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      List<String> words = Arrays.asList(line.strip().split("\\s+"));
      switch (words.getFirst()) {
        case "seed" -> seed = Long.parseLong(words.get(1));
        case "replicas" -> replicas = Integer.parseInt(words.get(1));
        case "successors" -> successors = Integer.parseInt(words.get(1));
        case "latency" -> latencyMillis = Integer.parseInt(words.get(1));
        case "room" -> roomBytes = Long.parseLong(words.get(1));
        case "ring" -> ring = List.copyOf(words.subList(1, words.size()));
        case "#" -> {}
        default -> steps.add(Step.parse(line));
      }
    }
    return new Scenario(seed, replicas, successors, latencyMillis, ring, List.copyOf(steps))
        .withRoom(roomBytes);
  }
}
