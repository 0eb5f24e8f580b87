package wisp.node.chord;

import static wisp.node.chord.Judge.assertEquals;

import java.util.function.IntSupplier;

/** Once quiet: all that run are members. */
record EverybodyJoins(IntSupplier running) implements Invariant {
  @Override
  public void check(Onlooker rings) {
    assertEquals(running.getAsInt(), rings.joined().size(), "members of those that run");
  }
}
