package wisp.node.transport;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import wisp.lib.message.Parameters;

/** What an operator asks of a node. Parameters that are zero were not given. */
public record NodeSettings(
    Address listen,
    Optional<Address> advertise,
    Address http,
    Optional<String> publicUrl,
    Optional<TlsFiles> tls,
    boolean trustProxy,
    List<Address> bootstrap,
    Path data,
    boolean inMemory,
    long maxBytes,
    Parameters parameters,
    String network) {
  /** Certificate chain and private key (PKCS#8), both PEM. */
  public record TlsFiles(Path certificate, Path key) {}

  /** What others dial, once the listening port is known. */
  Address peerAddress(int boundPort) {
    return advertise.orElse(listen.withPort(boundPort));
  }

  /** What browsers open, once the HTTP port is known. */
  String httpUrl(int boundPort) {
    String scheme = tls.isPresent() ? "https://" : "http://";
    String host = http.isAnyHost() ? peerAddress(0).host() : http.host();
    return publicUrl.orElse(scheme + new Address(host, boundPort));
  }
}
