package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

/** Whoever walks along successors ends in the same cycle. */
final class AtMostOneRing implements Invariant {
  @Override
  public void check(Onlooker rings) {
    assertTrue(new Walk(rings).cycles().size() <= 1, "two rings");
  }
}
