package wisp.lib.crypto;

/** The one error of all cryptography: something did not authenticate. Says nothing more. */
public final class Forged extends RuntimeException {
  public Forged() {
    super("forged", null, false, false);
  }
}
