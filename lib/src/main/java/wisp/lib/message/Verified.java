package wisp.lib.message;

import wisp.lib.crypto.Forged;

/** A message or item whose hashes and signatures were checked. There is no other way to get one. */
public final class Verified<T> {
  private final T value;

  private Verified(T value) {
    this.value = value;
  }

  /**
   * @throws Forged if a hash or signature inside does not fit
   */
  public static <M extends Message> Verified<M> check(Labels labels, M message) {
    if (!message.isGenuine(labels)) {
      throw new Forged();
    }
    return new Verified<>(message);
  }

  /**
   * @throws Forged if a hash or signature inside does not fit
   */
  public static <I extends Item> Verified<I> check(Labels labels, I item) {
    if (!item.isGenuine(labels)) {
      throw new Forged();
    }
    return new Verified<>(item);
  }

  /** What was checked. */
  public T value() {
    return value;
  }
}
