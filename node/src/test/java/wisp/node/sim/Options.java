package wisp.node.sim;

/** What kind of runs; lives are those of letters, {@code busySeconds} how long things happen. */
public record Options(
    int minNodes,
    int maxNodes,
    int letters,
    int busySeconds,
    int minLifeSeconds,
    int maxLifeSeconds,
    boolean realCryptography) {
  /** Small rings, everything happens. */
  public static Options usual() {
    return new Options(5, 24, 60, 120, 20, 120, false);
  }

  /** Every frame as bytes, every hash and signature checked. */
  public Options withRealCryptography() {
    return new Options(
        minNodes, maxNodes, letters, busySeconds, minLifeSeconds, maxLifeSeconds, true);
  }
}
