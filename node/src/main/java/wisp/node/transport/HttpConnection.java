package wisp.node.transport;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import wisp.lib.bytes.Bytes;

/** One request after the other of one connection. */
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpRequest> {
  private final Endpoint endpoint;
  private final ClientAddress clientAddress;
  private final RequestGuard guard;
  private final SocketUpgrade sockets;
  private Inbox.Withdrawal withdrawal = Inbox.Withdrawal.NONE;
  private boolean answering;

  HttpConnection(
      Endpoint endpoint, ClientAddress clientAddress, RequestGuard guard, SocketUpgrade sockets) {
    this.endpoint = endpoint;
    this.clientAddress = clientAddress;
    this.guard = guard;
    this.sockets = sockets;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
    if (answering) {
      Sockets.close(context.channel());
      return;
    }
    answering = true;
    guard.whole(context);
    if (message.decoderResult().isFailure() || message.protocolVersion().majorVersion() != 1) {
      respond(context, Response.text(400, "malformed request"), false);
      return;
    }
    Request request = request(context, message);
    Inbox.Withdrawal begun =
        endpoint.handle(request, response -> answer(context, message, request, response));
    withdrawal = answering ? begun : Inbox.Withdrawal.NONE;
  }

  private void answer(
      ChannelHandlerContext context, FullHttpRequest message, Request request, Response response) {
    if (response.status() != SocketEndpoint.SWITCH) {
      respond(context, response, HttpUtil.isKeepAlive(message));
      return;
    }
    answering = false;
    guard.end(context);
    sockets.begin(context, message, request.from());
  }

  private Request request(ChannelHandlerContext context, FullHttpRequest message) {
    HttpHeaders headers = message.headers();
    String uri = message.uri();
    int query = uri.indexOf('?');
    return new Request(
        message.method().name(),
        query < 0 ? uri : uri.substring(0, query),
        name -> headers.get(name, ""),
        Bytes.wrap(ByteBufUtil.getBytes(message.content())),
        clientAddress.of(context.channel(), String.join(",", headers.getAll("x-forwarded-for"))));
  }

  private void respond(ChannelHandlerContext context, Response response, boolean keepAlive) {
    withdrawal = Inbox.Withdrawal.NONE;
    if (!guard.answering(context, response.ownBytes())) {
      Sockets.close(context.channel());
      return;
    }
    FullHttpResponse message = message(response);
    HttpUtil.setKeepAlive(message, keepAlive);
    ChannelFutureListener after =
        keepAlive ? written -> next(context) : ChannelFutureListener.CLOSE;
    ChannelFuture unused = context.writeAndFlush(message).addListener(after);
  }

  private static FullHttpResponse message(Response response) {
    FullHttpResponse message =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(response.status()),
            Unpooled.wrappedBuffer(response.body().unsafeArray()));
    HttpHeaders headers = message.headers();
    SecurityHeaders.add(headers);
    headers.set(HttpHeaderNames.CONTENT_TYPE, response.type());
    response.headers().forEach(headers::set);
    if (response.status() != 204 && response.status() != 304) {
      HttpUtil.setContentLength(message, response.body().size());
    }
    return message;
  }

  private void next(ChannelHandlerContext context) {
    answering = false;
    guard.answered(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    withdrawal.withdraw();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Sockets.close(context.channel());
  }
}
