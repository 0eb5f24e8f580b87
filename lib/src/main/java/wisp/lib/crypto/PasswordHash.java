package wisp.lib.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import wisp.lib.bytes.Bytes;

/** Argon2id (RFC 9106), version 1.3. */
public final class PasswordHash {
  public static final int MEMORY_MAX_KIB = 1_048_576;
  public static final int PASSES_MAX = 64;
  public static final int LANES_MAX = 16;

  private PasswordHash() {}

  /** What it costs: memory in KiB (at least 8 a lane), passes over it, lanes. */
  public record Cost(int memoryKib, int passes, int lanes) {
    /** The second recommendation of RFC 9106, section 4, with one lane: 64 MiB, three passes. */
    public static final Cost DEFAULT = new Cost(65_536, 3, 1);

    public Cost {
      if (lanes < 1
          || lanes > LANES_MAX
          || passes < 1
          || passes > PASSES_MAX
          || memoryKib < 8 * lanes
          || memoryKib > MEMORY_MAX_KIB) {
        throw new IllegalArgumentException("cost");
      }
    }
  }

  /** {@code size} bytes from a password and a salt of at least 8 bytes. */
  public static Bytes argon2id(Bytes password, Bytes salt, Cost cost, int size) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib)
            .withIterations(cost.passes)
            .withParallelism(cost.lanes)
            .withSalt(salt.toArray())
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] output = new byte[size];
    generator.generateBytes(password.toArray(), output);
    return Bytes.wrap(output);
  }
}
