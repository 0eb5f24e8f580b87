package wisp.node.transport;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** HTTPS by the JDK. */
final class Tls {
  private Tls() {}

  static Optional<SslContext> context(Optional<NodeSettings.TlsFiles> files) throws CannotStart {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    NodeSettings.TlsFiles pem = files.get();
    try {
      return Optional.of(
          SslContextBuilder.forServer(pem.certificate().toFile(), pem.key().toFile())
              .sslProvider(SslProvider.JDK)
              .protocols("TLSv1.3", "TLSv1.2")
              .build());
    } catch (SSLException | IllegalArgumentException unusable) {
      throw new CannotStart(
          "cannot use "
              + pem.certificate()
              + " and "
              + pem.key()
              + ": a PEM certificate chain and an unencrypted PKCS#8 PEM key are needed");
    }
  }
}
