package wisp.lib.client;

/** What somebody is to this account. */
public enum Standing {
  /** Added or accepted. */
  CONTACT,
  /** Wrote without being known; to be accepted or blocked. */
  REQUEST,
  /** Not heard any more. */
  BLOCKED
}
