package wisp.node.sim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One line of a scenario. Times are seconds; nodes and mailboxes are named by their first byte. */
sealed interface Step {
  /** Whatever else goes on, it happens at that time. */
  sealed interface Timed extends Step {
    double atSeconds();
  }

  /** Somebody writes to the mailbox. */
  record Write(double atSeconds, String mailbox, double lifeSeconds, boolean collected)
      implements Timed {}

  /** Somebody publishes a card, or a newer one. */
  record Publish(double atSeconds, String person, double lifeSeconds, How how) implements Timed {}

  enum How {
    ONCE,
    /** On two devices at almost the same time, which do not know of each other. */
    TWICE,
    /** The newer one is empty. */
    WITHDRAW
  }

  record Wait(double seconds) implements Step {}

  /** Until there is one ring again with all copies; no longer than that. */
  record Settle(double maxSeconds) implements Step {}

  /** Gone with their disks; what connects to them is refused. */
  record Kill(List<String> nodes) implements Step {}

  /** The same without power: they say nothing any more. */
  record Vanish(List<String> nodes) implements Step {}

  /** Gone for that long; what they synced is still there when they come back. */
  record Crash(List<String> nodes, double seconds) implements Step {}

  /** Who was gone comes back with the same keys. */
  record Restart(List<String> nodes) implements Step {}

  record Join(List<String> nodes) implements Step {}

  record Leave(String node) implements Step {}

  record Pause(String node, double seconds) implements Step {}

  /** No frame passes between these and the others. */
  record Cut(List<String> nodes, double seconds) implements Step {}

  /** What they say reaches nobody, but they hear. */
  record Mute(List<String> nodes, double seconds) implements Step {}

  /** No frame passes between these two; all others reach both. */
  record Apart(String one, String other, double seconds) implements Step {}

  /** Its clock is ahead by that much from now on, and came there bit by bit. */
  record Skew(String node, double seconds) implements Step {}

  /** One clock alone is set wrong: the others outvote it. */
  record Set(String node, double seconds) implements Step {}

  /** Of a thousand frames so many are lost, and as many come twice. */
  record Noise(int permille, double seconds) implements Step {}

  /** Nobody reads for that long. */
  record Rest(double seconds) implements Step {}

  /** From now on every disk takes up to that long. */
  record Slow(double seconds) implements Step {}

  /** From now on each of its receipts is for what it was asked to hold before. */
  record Mix(String node) implements Step {}

  default String text() {
    return switch (this) {
      case Write w ->
          line("write", w.atSeconds, w.mailbox, w.lifeSeconds, w.collected ? "collect" : "keep");
      case Publish p -> line("publish", p.atSeconds, p.person, p.lifeSeconds, p.how);
      case Wait w -> line("wait", w.seconds);
      case Settle s -> line("settle", s.maxSeconds);
      case Kill k -> line("kill", k.nodes);
      case Vanish v -> line("vanish", v.nodes);
      case Crash c -> line("crash", c.seconds, c.nodes);
      case Restart r -> line("restart", r.nodes);
      case Join j -> line("join", j.nodes);
      case Leave l -> line("leave", l.node);
      case Pause p -> line("pause", p.node, p.seconds);
      case Cut c -> line("cut", c.seconds, c.nodes);
      case Mute m -> line("mute", m.seconds, m.nodes);
      case Apart a -> line("apart", a.one, a.other, a.seconds);
      case Set s -> line("set", s.node, s.seconds);
      case Skew s -> line("skew", s.node, s.seconds);
      case Noise n -> line("noise", n.permille, n.seconds);
      case Rest r -> line("rest", r.seconds);
      case Slow s -> line("slow", s.seconds);
      case Mix m -> line("mix", m.node);
    };
  }

  private static String line(Object... words) {
    StringBuilder line = new StringBuilder();
    for (Object word : words) {
      line.append(line.isEmpty() ? "" : " ").append(word(word));
    }
    return line.toString();
  }

  private static String word(Object word) {
    return switch (word) {
      case Double seconds when seconds == Math.rint(seconds) -> Long.toString(seconds.longValue());
      case Double seconds -> String.format(Locale.ROOT, "%.3f", seconds);
      case How how -> how.name().toLowerCase(Locale.ROOT);
      case List<?> names -> String.join(" ", names.stream().map(Object::toString).toList());
      default -> word.toString();
    };
  }

  static Step parse(String line) {
    String[] words = line.strip().split("\\s+");
    List<String> names = Arrays.asList(words).subList(1, words.length);
    return switch (words[0]) {
      case "write" ->
          new Write(number(words[1]), words[2], number(words[3]), words[4].equals("collect"));
      case "publish" -> new Publish(number(words[1]), words[2], number(words[3]), how(words[4]));
      case "wait" -> new Wait(number(words[1]));
      case "settle" -> new Settle(number(words[1]));
      case "kill" -> new Kill(names);
      case "vanish" -> new Vanish(names);
      case "crash" -> new Crash(names.subList(1, names.size()), number(words[1]));
      case "restart" -> new Restart(names);
      case "join" -> new Join(names);
      case "leave" -> new Leave(words[1]);
      case "pause" -> new Pause(words[1], number(words[2]));
      case "cut" -> new Cut(names.subList(1, names.size()), number(words[1]));
      case "mute" -> new Mute(names.subList(1, names.size()), number(words[1]));
      case "apart" -> new Apart(words[1], words[2], number(words[3]));
      case "set" -> new Set(words[1], number(words[2]));
      case "skew" -> new Skew(words[1], number(words[2]));
      case "noise" -> new Noise(Integer.parseInt(words[1]), number(words[2]));
      case "rest" -> new Rest(number(words[1]));
      case "mix" -> new Mix(words[1]);
      case "slow" -> new Slow(number(words[1]));
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static How how(String word) {
    return How.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static double number(String word) {
    return Double.parseDouble(word);
  }
}
