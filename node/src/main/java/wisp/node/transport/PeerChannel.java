package wisp.node.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.message.Codec;
import wisp.lib.message.Message;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.UnknownMessage;

/** A proven connection: questions and answers of both sides, by number, in any order. */
final class PeerChannel extends SimpleChannelInboundHandler<Bytes> {
  static final int ANSWERING_MAX = 256;
  private static final int SILENCES_MAX = 3;

  private final Peer peer;
  private final boolean dialled;
  private final Channel channel;
  private final Numbered numbered;
  private final Budget budget;
  private final Inbox inbox;
  private final Consumer<PeerChannel> closed;
  private final Map<Integer, Question> asked = new HashMap<>();
  private final Map<Integer, Answering> answering = new HashMap<>();
  private int nextNumber;
  private int silences;

  /** A question of the peer that has no answer yet. */
  private record Answering(int bytes, Inbox.Withdrawal withdrawal) {}

  PeerChannel(
      Peer peer,
      boolean dialled,
      Channel channel,
      Numbered numbered,
      Budget budget,
      Inbox inbox,
      Consumer<PeerChannel> closed) {
    this.peer = peer;
    this.dialled = dialled;
    this.channel = channel;
    this.numbered = numbered;
    this.budget = budget;
    this.inbox = inbox;
    this.closed = closed;
  }

  Peer peer() {
    return peer;
  }

  boolean isDialled() {
    return dialled;
  }

  boolean isIdle() {
    return asked.isEmpty() && answering.isEmpty();
  }

  void close() {
    Sockets.close(channel);
  }

  /**
   * Over a connection that just broke it goes out in vain, and again with all that is unanswered.
   * Where there is no room it runs out of time: nobody refused it.
   */
  void ask(Question question) {
    if (channel.isActive() && !numbered.hasRoom(question.frame())) {
      question.stay();
      return;
    }
    int number = nextNumber;
    nextNumber = (nextNumber + 1) & Numbered.NUMBER_MAX;
    asked.put(number, question);
    question.whenLate(() -> late(number));
    numbered.writeQuestion(number, question.frame());
  }

  private void late(int number) {
    asked.remove(number);
    silences++;
    if (silences >= SILENCES_MAX) {
      close();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Bytes sealed) {
    silences = 0;
    numbered.read(sealed, this::questioned, this::answered);
  }

  private void answered(int number, Bytes frame) {
    Question question = asked.remove(number);
    if (question != null) {
      question.end(reply(frame).map(reply -> new Peers.Answer(peer, reply)));
    }
  }

  private static Optional<Reply> reply(Bytes frame) {
    try {
      return Codec.decode(frame) instanceof Reply reply ? Optional.of(reply) : Optional.empty();
    } catch (Malformed notAnAnswer) {
      return Optional.empty();
    }
  }

  private void questioned(int number, Bytes frame) {
    if (answering.size() >= ANSWERING_MAX || !numbered.hasRoom(frame)) {
      refuse(number, Refusal.BUSY);
      return;
    }
    try {
      pass(number, Codec.decode(frame), frame.size());
    } catch (UnknownMessage unknown) {
      refuse(number, Refusal.UNSUPPORTED);
    } catch (Malformed malformed) {
      refuse(number, Refusal.MALFORMED);
    }
  }

  private void pass(int number, Message request, int bytes) {
    if (request instanceof Reply || answering.containsKey(number)) {
      refuse(number, Refusal.UNSUPPORTED);
      return;
    }
    budget.force(bytes);
    answering.put(number, new Answering(bytes, Inbox.Withdrawal.NONE));
    Inbox.Withdrawal withdrawal = inbox.peerAsked(peer, request, reply -> answer(number, reply));
    answering.computeIfPresent(number, (same, none) -> new Answering(bytes, withdrawal));
  }

  private void answer(int number, Reply reply) {
    budget.give(answering.remove(number).bytes);
    numbered.writeAnswer(number, Codec.encode(reply));
  }

  private void refuse(int number, Refusal reason) {
    numbered.writeAnswer(number, Codec.encode(inbox.refusal(reason)));
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    numbered.balance();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof IdleStateEvent && isIdle()) {
      close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    numbered.closed();
    List<Answering> withdrawn = new ArrayList<>(answering.values());
    answering.clear();
    for (Answering each : withdrawn) {
      budget.give(each.bytes);
      each.withdrawal.withdraw();
    }
    closed.accept(this);
  }

  /** What was asked over this connection and not answered; once. */
  List<Question> takeUnanswered() {
    List<Question> unanswered = new ArrayList<>(asked.values());
    asked.clear();
    return unanswered;
  }
}
