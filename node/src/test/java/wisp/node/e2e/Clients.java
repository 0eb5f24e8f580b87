package wisp.node.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Id;
import wisp.lib.message.Message;
import wisp.lib.message.Receipt;
import wisp.lib.message.Reply;

/** Asks real nodes in frames over HTTP, one after the other until one answers. */
final class Clients {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int HOLDERS = 3;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final Nodes nodes;
  private final Random random = new Random(5);

  Clients(Nodes nodes) {
    this.nodes = nodes;
  }

  private Optional<Message> ask(ClientRequest request) {
    int[] alive = nodes.alive().toArray();
    return alive.length == 0 ? Optional.empty() : ask(alive[random.nextInt(alive.length)], request);
  }

  Optional<Message> ask(int node, ClientRequest request) {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(nodes.url(node) + "/v1/frame"))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(Codec.encode(request).toArray()))
            .build();
    try {
      byte[] body = http.send(post, HttpResponse.BodyHandlers.ofByteArray()).body();
      return Optional.of(Codec.decode(Bytes.wrap(body)));
    } catch (IOException gone) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** One attempt to have it held by all holders. */
  void store(Fate fate) {
    fate.acknowledged |= isStored(ask(fate.store()));
  }

  /** One attempt to have it gone from all holders. */
  boolean delete(Fate fate) {
    return isStored(ask(fate.delete()));
  }

  private boolean isStored(Optional<Message> answer) {
    return answer.isPresent() && answer.get() instanceof Reply.Stored stored && isFull(stored);
  }

  private boolean isFull(Reply.Stored stored) {
    List<Receipt> receipts = stored.receipts();
    long signers = receipts.stream().map(each -> each.nodeId(Fate.LABELS)).distinct().count();
    return receipts.stream().allMatch(each -> each.isGenuine(Fate.LABELS))
        && signers >= Math.min(HOLDERS, nodes.size());
  }

  /** Looks once for what came back. */
  void readBack(Fate fate) {
    fate.nacked |=
        ask(fate.readBack()).orElse(null) instanceof Reply.Retrieved retrieved
            && retrieved.nacks().contains(fate.envelope.nack());
  }

  /** All that is in a mailbox, page by page; as far as nodes answer. */
  List<Id> read(KeyPair mailbox) {
    List<Id> seen = new ArrayList<>();
    boolean more = true;
    while (more) {
      List<Long> known = seen.stream().map(id -> id.prefix()).toList();
      Reply.Retrieved page = page(Fate.read(mailbox, known));
      page.envelopes().forEach(envelope -> seen.add(envelope.id(Fate.LABELS)));
      more = page.more() && !page.envelopes().isEmpty();
    }
    return seen;
  }

  private Reply.Retrieved page(ClientRequest request) {
    return ask(request).orElse(null) instanceof Reply.Retrieved page
        ? page
        : new Reply.Retrieved(0, List.of(), List.of(), false);
  }
}
