package wisp.lib.client;

/** One alarm clock. */
public interface Alarm {
  /** Runs {@code then} at {@code millis} on the driver's thread; replaces the earlier wish. */
  void wakeAt(long millis, Runnable then);
}
