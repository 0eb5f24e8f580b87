package wisp.web.substitute.javax.security.auth;

/** Missing from TeaVM; Bouncy Castle's ML-KEM keys implement it. */
public interface Destroyable {
  void destroy();

  boolean isDestroyed();
}
