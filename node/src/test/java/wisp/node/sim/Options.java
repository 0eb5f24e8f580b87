package wisp.node.sim;

/**
 * What kind of runs: rings of so many nodes to begin with, letters or cards in all, how long things
 * happen, how long letters live, what befalls nodes, and whether frames pass as bytes with real
 * checks.
 */
public record Options(
    int minNodes,
    int maxNodes,
    int letters,
    int busySeconds,
    int minLifeSeconds,
    int maxLifeSeconds,
    Kind kind,
    boolean realCryptography) {
  /** Which troubles there are. */
  public enum Kind {
    /** Everything that is in {@link Step}. */
    ALL,
    /** The same, where nodes have too little room. */
    FULL,
    /** k-1 holders die at once, and again as soon as repair is complete; others come. */
    LOSSES,
    /** One process after the other dies, and comes back after a while. */
    SINGLE,
    /** As in {@link #ALL} or in {@link #LOSSES}; nobody writes letters, people publish cards. */
    CARDS
  }

  boolean isEverything() {
    return kind == Kind.ALL || kind == Kind.FULL;
  }

  /** Small rings, everything happens. */
  public static Options usual() {
    return new Options(5, 24, 60, 120, 20, 120, Kind.ALL, false);
  }

  /** Letters live 2 to 5 minutes; where everything happens some are shorter-lived. */
  public static Options of(Kind kind, int maxNodes, int minutes) {
    int letters = kind == Kind.ALL ? 30 * minutes : 60 * minutes;
    int minLife = kind == Kind.LOSSES || kind == Kind.SINGLE ? 120 : 20;
    int maxLife = kind == Kind.FULL || kind == Kind.CARDS ? 120 : 300;
    int most = Math.max(5, maxNodes);
    return new Options(5, most, letters, 60 * minutes, minLife, maxLife, kind, false);
  }

  public Options withLetters(int count) {
    return new Options(
        minNodes,
        maxNodes,
        count,
        busySeconds,
        minLifeSeconds,
        maxLifeSeconds,
        kind,
        realCryptography);
  }

  /** Every frame as bytes, every hash and signature checked. */
  public Options withRealCryptography() {
    return new Options(
        minNodes, maxNodes, letters, busySeconds, minLifeSeconds, maxLifeSeconds, kind, true);
  }
}
