package wisp.node.sim;

import java.lang.reflect.Constructor;
import wisp.lib.message.Codec;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.Verified;

/** How a frame becomes a message that a core may see. */
interface Checks {
  <M extends Message> Verified<M> check(M sent);

  /** Bytes and back, every hash and signature checked. */
  static Checks real(Labels labels) {
    return new Checks() {
      @Override
      @SuppressWarnings("unchecked")
      public <M extends Message> Verified<M> check(M sent) {
        return Verified.check(labels, (M) Codec.decode(Codec.encode(sent)));
      }
    };
  }

  /** For speed: nobody forges in a simulation, so records pass as they are. */
  static Checks trusting() {
    Constructor<?> constructor = Verified.class.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return new Checks() {
      @Override
      @SuppressWarnings("unchecked")
      public <M extends Message> Verified<M> check(M sent) {
        try {
          return (Verified<M>) constructor.newInstance(sent);
        } catch (ReflectiveOperationException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
    };
  }
}
