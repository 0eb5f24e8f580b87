package wisp.node.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.message.Codec;
import wisp.lib.message.Message;
import wisp.lib.message.Peer;

/** Connections to other nodes: accepts them, dials them, asks over them. */
final class PeerNetwork implements Peers {
  private static final int UNPROVEN_MAX = 512;
  private static final int UNPROVEN_PER_ADDRESS_MAX = 32;
  private static final int PROVEN_PER_ADDRESS_MAX = 64;
  private static final int DIALLING_MAX = 128;
  private static final int IDLE_SECONDS = 60;

  private final Engine engine;
  private final Self self;
  private final Handshakes handshakes;
  private final Dialler dialler;
  private final PeerChannels channels;
  private final Doorkeeper doorkeeper = new Doorkeeper(UNPROVEN_MAX, UNPROVEN_PER_ADDRESS_MAX);
  private final Doorkeeper proven = new Doorkeeper(Integer.MAX_VALUE, PROVEN_PER_ADDRESS_MAX);
  private final Map<Peer, List<Question>> dialling = new HashMap<>();
  private Inbox inbox;
  private Consumer<Handshaking.Proven> connected = proven -> {};

  PeerNetwork(Engine engine, Self self) {
    this.engine = engine;
    this.self = self;
    this.handshakes = new Handshakes(self, engine.peerBudget(), engine.entropy());
    this.dialler = new Dialler(engine.sockets(), Workers.waiting(engine.loop()), handshakes);
    this.channels = new PeerChannels(self.peer().id());
  }

  void answerFrom(Inbox newInbox) {
    inbox = newInbox;
  }

  /** Who else is to know whom there is a connection with, whoever dialled. */
  void whenConnected(Consumer<Handshaking.Proven> told) {
    connected = told;
  }

  Channel listen(Address at) throws CannotStart {
    return engine.sockets().listen(at, this::accept);
  }

  /** Open ones by who opened them. */
  Map<String, Integer> connections() {
    return Map.of(
        "peers_dialled", channels.dialledCount(),
        "peers_accepted", channels.acceptedCount(),
        "strangers", doorkeeper.size());
  }

  private void accept(Channel channel) {
    if (doorkeeper.admit(channel)) {
      handshakes.accepted(channel, new Accepted());
    }
  }

  /** Dials whoever is there; {@code met} gets its hello, or {@code failed} the reason. */
  void meet(Address address, Consumer<Handshaking.Proven> met, Consumer<String> failed) {
    dialler.dial(address, new Meeting(met, failed));
  }

  @Override
  public void ask(Peer to, Message request, int timeoutMillis, Consumer<Optional<Answer>> answer) {
    Question question = new Question(to, Codec.encode(request), answer);
    question.isDue(engine.after(timeoutMillis, question::expire));
    if (to.id().equals(self.peer().id())) {
      askHere(question, request);
    } else {
      dispatch(question);
    }
  }

  private void askHere(Question question, Message request) {
    Peer here = self.peer();
    Inbox.Withdrawal unused =
        inbox.peerAsked(here, request, reply -> question.end(Optional.of(new Answer(here, reply))));
  }

  private void dispatch(Question question) {
    channels
        .best(question.to())
        .ifPresentOrElse(channel -> channel.ask(question), () -> dialFor(question));
  }

  /** Where too many are dialled already, the question runs out of time: nobody refused it. */
  private void dialFor(Question question) {
    Peer place = PeerChannels.place(question.to());
    List<Question> waiting = dialling.get(place);
    if (waiting != null) {
      waiting.add(question);
      return;
    }
    Optional<Address> address = address(place);
    if (address.isEmpty()) {
      question.end(Optional.empty());
    } else if (dialling.size() < DIALLING_MAX) {
      dial(question, place, address.get());
    }
  }

  private void dial(Question question, Peer place, Address address) {
    dialling.put(place, new ArrayList<>(List.of(question)));
    dialler.dial(address, new Dialled(place));
  }

  private Optional<Address> address(Peer place) {
    boolean itself = place.id().equals(self.peer().id());
    return itself ? Optional.empty() : Address.tryParse(place.address());
  }

  /** Neither this node itself nor one of a ring with other parameters. */
  boolean isWelcome(Handshaking.Proven proven) {
    boolean itself = proven.peer().id().equals(self.peer().id());
    return !itself && self.agreesWith(proven.hello().parameters());
  }

  /** Whether it is open now. */
  private boolean openIfWelcome(
      ChannelHandlerContext context, Handshaking.Proven proven, boolean dialled) {
    boolean welcome = isWelcome(proven);
    if (welcome) {
      open(context, proven, dialled);
    } else {
      Sockets.close(context.channel());
    }
    return welcome;
  }

  private void open(ChannelHandlerContext context, Handshaking.Proven proven, boolean dialled) {
    Channel channel = context.channel();
    Numbered numbered = new Numbered(channel, engine.peerBudget(), proven.transport());
    context.pipeline().get(FrameDecoder.class).allowFullFrames();
    PeerChannel peerChannel =
        new PeerChannel(
            proven.peer(), dialled, channel, numbered, engine.peerBudget(), inbox, this::closed);
    channels.add(peerChannel);
    context.pipeline().addLast(new IdleStateHandler(0, 0, IDLE_SECONDS), peerChannel);
    context.pipeline().remove(context.handler());
    connected.accept(proven);
  }

  private void closed(PeerChannel channel) {
    channels.remove(channel);
    if (!channels.has(channel.peer())) {
      inbox.peerHungUp(channel.peer());
    }
    for (Question question : channel.takeUnanswered()) {
      if (question.mayRepeat()) {
        dispatch(question);
      } else {
        question.end(Optional.empty());
      }
    }
  }

  private final class Accepted implements Handshaking.Ending {
    @Override
    public void proven(ChannelHandlerContext context, Handshaking.Proven peer) {
      doorkeeper.release(context.channel());
      boolean unused = proven.admit(context.channel()) && openIfWelcome(context, peer, false);
    }

    @Override
    public void failed(String why) {}
  }

  private final class Dialled implements Handshaking.Ending {
    private final Peer place;

    Dialled(Peer place) {
      this.place = place;
    }

    @Override
    public void proven(ChannelHandlerContext context, Handshaking.Proven proven) {
      if (!place.id().fits(proven.peer().id()) || !openIfWelcome(context, proven, true)) {
        Sockets.close(context.channel());
        failed("another node");
        return;
      }
      channels.reached(new Peer(proven.peer().id(), place.address(), ""));
      dialling.remove(place).stream().filter(Question::isOpen).forEach(PeerNetwork.this::dispatch);
    }

    @Override
    public void failed(String why) {
      channels.notReached(place);
      dialling.remove(place).forEach(question -> question.end(Optional.empty()));
    }
  }

  private final class Meeting implements Handshaking.Ending {
    private final Consumer<Handshaking.Proven> met;
    private final Consumer<String> failed;

    Meeting(Consumer<Handshaking.Proven> met, Consumer<String> failed) {
      this.met = met;
      this.failed = failed;
    }

    @Override
    public void proven(ChannelHandlerContext context, Handshaking.Proven proven) {
      boolean unused = openIfWelcome(context, proven, true);
      met.accept(proven);
    }

    @Override
    public void failed(String why) {
      failed.accept(why);
    }
  }
}
