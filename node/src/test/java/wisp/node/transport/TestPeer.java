package wisp.node.transport;

import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** The network of a node without a node: answers by a function, which may stay silent. */
final class TestPeer implements AutoCloseable {
  private final Loop loop = new Loop();
  private final Engine engine =
      Engine.on(loop, new Log(new PrintStream(PrintStream.nullOutputStream())));
  private final Self self;
  private final PeerNetwork network;
  private final Channel listening;
  private final CompletableFuture<Peer> hungUp = new CompletableFuture<>();

  TestPeer(long seed, int port, Parameters parameters, Function<Message, Optional<Reply>> answers)
      throws CannotStart {
    NodeKeys keys = NodeKeys.generate(new Random(seed)::nextBytes);
    self = new Self(new Labels("wisp"), keys, parameters, false);
    network = new PeerNetwork(engine, self);
    network.answerFrom(new Answers(answers, hungUp));
    listening = network.listen(new Address("127.0.0.1", port));
    claim("127.0.0.1:" + port());
  }

  static TestPeer answering(long seed, Function<Message, Optional<Reply>> answers)
      throws CannotStart {
    return new TestPeer(seed, 0, new Parameters(3, 16, 1_000), answers);
  }

  /** Answers everything with {@link Reply.Ack}. */
  static TestPeer friendly(long seed) throws CannotStart {
    return answering(seed, question -> Optional.of(new Reply.Ack()));
  }

  void claim(String address) {
    self.isAt(address, "");
  }

  int port() {
    return Sockets.port(listening);
  }

  Peer peer() {
    return self.peer();
  }

  CompletableFuture<Optional<Peers.Answer>> ask(Peer to, Message question, int timeoutMillis) {
    CompletableFuture<Optional<Peers.Answer>> answer = new CompletableFuture<>();
    engine.loop().execute(() -> network.ask(to, question, timeoutMillis, answer::complete));
    return answer;
  }

  /** The same, when all connections broke and nobody has heard of it yet. */
  Optional<Reply> answerOverBroken(Peer to, Message question, int timeoutMillis) throws Exception {
    CompletableFuture<Optional<Peers.Answer>> answer = new CompletableFuture<>();
    engine
        .loop()
        .execute(
            () -> {
              engine.sockets().open().stream()
                  .filter(each -> !(each instanceof ServerChannel))
                  .forEach(each -> Sockets.close(each));
              network.ask(to, question, timeoutMillis, answer::complete);
            });
    return answer.get(10, TimeUnit.SECONDS).map(Peers.Answer::reply);
  }

  /** No room is left for what goes out to any peer. */
  void fill() throws InterruptedException {
    engine.loop().submit(() -> engine.peerBudget().force(16 << 20)).sync();
  }

  /** What came back, at the latest after ten seconds. */
  Optional<Reply> answer(Peer to, Message question, int timeoutMillis) throws Exception {
    return ask(to, question, timeoutMillis).get(10, TimeUnit.SECONDS).map(Peers.Answer::reply);
  }

  @Override
  public void close() {
    loop.close();
  }

  /** Whose last connection ended, at the latest after ten seconds. */
  Peer awaitHangUp() throws Exception {
    return hungUp.get(10, TimeUnit.SECONDS);
  }

  private record Answers(
      Function<Message, Optional<Reply>> function, CompletableFuture<Peer> hungUp)
      implements Inbox {
    @Override
    public Withdrawal peerAsked(Peer from, Message request, Consumer<Reply> answer) {
      function.apply(request).ifPresent(answer);
      return Withdrawal.NONE;
    }

    @Override
    public Withdrawal clientAsked(ClientRequest request, Consumer<Reply> answer) {
      return Withdrawal.NONE;
    }

    @Override
    public void peerHungUp(Peer peer) {
      hungUp.complete(peer);
    }

    @Override
    public Reply refusal(Refusal reason) {
      return new Reply.Refused(reason, 0);
    }
  }
}
