package wisp.lib.bytes;

/** The one error of every decoder: the input is not what it claims to be. Carries no input. */
public class Malformed extends RuntimeException {
  /** {@code what} names the field, never its content. */
  public Malformed(String what) {
    super(what, null, false, false);
  }
}
