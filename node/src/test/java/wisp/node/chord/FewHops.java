package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

/**
 * Lookups on a settled ring take at most so many round trips in the mean, the last one included.
 */
record FewHops(double mostInTheMean) {
  void check(double mean) {
    assertTrue(mean <= mostInTheMean, () -> "FewHops: " + mean);
  }
}
