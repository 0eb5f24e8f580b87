package wisp.node.transport;

import wisp.node.step.Kept;
import wisp.node.store.Store;

/** Where a node keeps what is to survive its restart. */
interface Keeper {
  /** Keeps nothing, and so waits for nothing. */
  Keeper NONE =
      new Keeper() {
        @Override
        public void keep(Kept kept) {}

        @Override
        public void whenDurable(Runnable then, Runnable otherwise) {
          then.run();
        }

        @Override
        public boolean isFull() {
          return false;
        }
      };

  static Keeper of(Store store) {
    return new Keeper() {
      @Override
      public void keep(Kept kept) {
        store.keep(kept);
      }

      @Override
      public void whenDurable(Runnable then, Runnable otherwise) {
        store.whenDurable(then, otherwise);
      }

      @Override
      public boolean isFull() {
        return store.isFull();
      }
    };
  }

  void keep(Kept kept);

  /** {@code then} once all kept before is durable, {@code otherwise} if it never will be. */
  void whenDurable(Runnable then, Runnable otherwise);

  /** Whether nothing new should be taken in for now. */
  boolean isFull();
}
