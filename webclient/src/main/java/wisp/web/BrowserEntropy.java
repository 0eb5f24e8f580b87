package wisp.web;

import java.security.SecureRandom;
import wisp.lib.crypto.Entropy;

/** The browser's own generator ({@code crypto.getRandomValues}), or no start at all. */
final class BrowserEntropy implements Entropy {
  private final SecureRandom random = new SecureRandom();

  BrowserEntropy() {
    if (!random.getAlgorithm().equals("NativePRNG")) {
      throw new IllegalStateException("no secure random numbers in this browser");
    }
  }

  @Override
  public void fill(byte[] target) {
    random.nextBytes(target);
  }
}
