package wisp.web.state;

/** Whether this tab runs the account. */
public enum Tenancy {
  STARTING,
  HERE,
  ELSEWHERE,
  MOVED,
  /** The account is being deleted. */
  LEAVING,
  /** A passphrase is asked for; nothing is readable. */
  LOCKED,
  NO_STORAGE,
  /** What is stored cannot be read. */
  DAMAGED,
  /** There is no room to store anything more. */
  FULL
}
