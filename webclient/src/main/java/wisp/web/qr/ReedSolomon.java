package wisp.web.qr;

/** Error correction over the field of 256 elements with the polynomial 0x11d. */
final class ReedSolomon {
  private static final int POLYNOMIAL = 0x11d;

  private ReedSolomon() {}

  /** The {@code degree} bytes of error correction for {@code data}. */
  static byte[] remainder(byte[] data, int degree) {
    int[] divisor = divisor(degree);
    byte[] rest = new byte[degree];
    for (byte value : data) {
      int factor = (value ^ rest[0]) & 0xff;
      System.arraycopy(rest, 1, rest, 0, degree - 1);
      rest[degree - 1] = 0;
      addMultiple(rest, divisor, factor);
    }
    return rest;
  }

  private static void addMultiple(byte[] rest, int[] divisor, int factor) {
    for (int i = 0; i < rest.length; i++) {
      rest[i] ^= (byte) multiply(divisor[i], factor);
    }
  }

  /** The product of (x - 2^i), without its leading 1. */
  private static int[] divisor(int degree) {
    int[] divisor = new int[degree];
    divisor[degree - 1] = 1;
    int root = 1;
    for (int i = 0; i < degree; i++) {
      multiplyByRoot(divisor, root);
      root = multiply(root, 2);
    }
    return divisor;
  }

  private static void multiplyByRoot(int[] polynomial, int root) {
    for (int i = 0; i < polynomial.length; i++) {
      int next = i + 1 < polynomial.length ? polynomial[i + 1] : 0;
      polynomial[i] = multiply(polynomial[i], root) ^ next;
    }
  }

  private static int multiply(int a, int b) {
    int product = 0;
    for (int i = 7; i >= 0; i--) {
      product = product << 1 ^ (product >> 7) * POLYNOMIAL;
      product ^= (b >> i & 1) * a;
    }
    return product;
  }
}
