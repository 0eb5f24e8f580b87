package wisp.lib.crypto;

/** The one error of all cryptography: something did not authenticate. Says nothing more. */
public final class Forged extends RuntimeException {
  /** Always the same, so that it tells nothing apart. */
  public Forged() {
    super("forged", null, false, false);
  }
}
