package wisp.web.state;

/** Whether this tab runs the account. */
public enum Tenancy {
  STARTING,
  HERE,
  ELSEWHERE,
  MOVED,
  /** The account is being deleted. */
  LEAVING,
  NO_STORAGE
}
