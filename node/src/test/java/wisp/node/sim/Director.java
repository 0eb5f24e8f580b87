package wisp.node.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Does what the scenario says, line by line, and nothing that the failure model excludes. */
final class Director {
  private static final int LOOK_MILLIS = 250;
  private static final double REPAIR_MAX_SECONDS = 120;

  private final World world;
  private final Copies copies;
  private final Accidents accidents;
  private final Consumer<Step.Timed> people;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final List<Long> kills = new ArrayList<>();
  private int timed;
  private boolean done;

  Director(World world, Copies copies, Accidents accidents, Consumer<Step.Timed> people) {
    this.world = world;
    this.copies = copies;
    this.accidents = accidents;
    this.people = people;
  }

  void play(List<Step> all) {
    for (Step step : all) {
      if (step instanceof Step.Timed what) {
        timed++;
        world.timeline.after(Run.millis(what.atSeconds()), () -> begin(what));
      } else {
        steps.add(step);
      }
    }
    next();
  }

  private void begin(Step.Timed what) {
    timed--;
    people.accept(what);
  }

  boolean isDone() {
    return done && timed == 0;
  }

  boolean isAfterKill(Letter letter) {
    return kills.stream()
        .anyMatch(at -> letter.writtenMillis >= at - 1_000 && letter.writtenMillis <= at + 10_000);
  }

  private void next() {
    Step step = steps.poll();
    if (step == null) {
      done = true;
      return;
    }
    world.note("> " + step.text());
    switch (step) {
      case Step.Wait wait -> world.timeline.after(Run.millis(wait.seconds()), this::next);
      case Step.Settle settle -> await(settle.maxSeconds(), copies::isRepaired, this::settled);
      case Step.Kill kill -> lose(kill.nodes(), false);
      case Step.Vanish vanish -> lose(vanish.nodes(), true);
      default -> {
        accidents.begin(step);
        next();
      }
    }
  }

  private void settled() {
    copies.repaired();
    next();
  }

  /** At most k-1 are lost before all copies are there again. */
  private void lose(List<String> names, boolean silently) {
    if (names.size() > copies.mostAtOnce()) {
      throw new IllegalArgumentException("more than k-1 at once: " + names);
    }
    double cutSeconds = Math.max(0, copies.cutUntilMillis() - world.timeline.nowMillis()) / 1_000.0;
    await(
        cutSeconds + REPAIR_MAX_SECONDS,
        () -> copies.mayLose(names.size()),
        () -> {
          kills.add(world.timeline.nowMillis());
          accidents.lose(names, silently);
          next();
        });
  }

  private void await(double maxSeconds, BooleanSupplier goal, Runnable then) {
    if (goal.getAsBoolean()) {
      then.run();
    } else if (maxSeconds <= 0 && copies.isHopeless()) {
      next();
    } else if (maxSeconds <= 0) {
      throw new Broken(OneRing.class, "repair takes too long: " + copies.ills());
    } else {
      double left = maxSeconds - LOOK_MILLIS / 1_000.0;
      world.timeline.after(LOOK_MILLIS, () -> await(left, goal, then));
    }
  }
}
