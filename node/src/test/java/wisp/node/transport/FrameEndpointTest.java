package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

class FrameEndpointTest {
  private static final ClientRequest GET_INFO = new ClientRequest.GetInfo();

  private final Inbox inbox = mock(Inbox.class);
  private final FrameEndpoint endpoint =
      new FrameEndpoint(inbox, new RequestLimit(10, 5, () -> 1_000));
  private final List<Response> responses = new ArrayList<>();

  @BeforeEach
  void refusalsCarryTheTime() {
    when(inbox.refusal(any())).thenAnswer(call -> new Reply.Refused(call.getArgument(0), 1_000));
  }

  @Test
  void passesARequestAndItsAnswer() {
    when(inbox.clientAsked(eq(GET_INFO), any()))
        .thenAnswer(
            call -> {
              Consumer<Reply> answer = call.getArgument(1);
              answer.accept(new Reply.Ack());
              return Inbox.Withdrawal.NONE;
            });
    post(Codec.encode(GET_INFO));
    assertEquals(List.of(Response.frame(200, Codec.encode(new Reply.Ack()))), responses);
  }

  @Test
  void aClientThatLeavesWithdrawsItsRequest() {
    Inbox.Withdrawal withdrawal = mock(Inbox.Withdrawal.class);
    when(inbox.clientAsked(any(), any())).thenReturn(withdrawal);
    post(Codec.encode(GET_INFO)).withdraw();
    verify(withdrawal).withdraw();
    assertTrue(responses.isEmpty());
  }

  @Test
  void refusesWhatIsMalformed() {
    post(Bytes.of(new byte[] {0x02, 1, 2, 3}));
    post(Bytes.EMPTY);
    assertRefused(400, Refusal.MALFORMED);
  }

  @Test
  void refusesWhatIsNotForClients() {
    post(Codec.encode(new NodeRequest.Ping()));
    post(Codec.encode(new Reply.Ack()));
    post(Bytes.of(new byte[] {(byte) 0xee}));
    assertRefused(200, Refusal.UNSUPPORTED);
  }

  @Test
  void manyBoxesInOneRequestCostAsManyRequests() throws UnknownHostException {
    when(inbox.clientAsked(any(), any())).thenReturn(Inbox.Withdrawal.NONE);
    Bytes key = Bytes.wrap(new byte[32]);
    BoxRequest box = new BoxRequest(BoxKind.MAILBOX, key, 0, List.of(), Bytes.wrap(new byte[64]));
    for (int boxes : List.of(2, 10, 2, 4, 3)) {
      postFromAfar(new ClientRequest.Retrieve(0, false, Collections.nCopies(boxes, box)));
    }
    assertEquals(List.of(429), responses.stream().map(Response::status).toList());
    verify(inbox, times(4)).clientAsked(any(), any());
  }

  @Test
  void aStoreCostsByItsBytes() throws UnknownHostException {
    when(inbox.clientAsked(any(), any())).thenReturn(Inbox.Withdrawal.NONE);
    for (int bytes : List.of(16_384, 4_096, 4_096, 4_096, 4_096, 4_096, 2_048, 4_096)) {
      postFromAfar(new ClientRequest.Store(envelope(bytes)));
    }
    assertEquals(List.of(429, 429), responses.stream().map(Response::status).toList());
    verify(inbox, times(6)).clientAsked(any(), any());
  }

  private static Envelope envelope(int bytes) {
    Bytes key = Bytes.wrap(new byte[32]);
    Header header = new Header(0, Id.of(1), key, 60_000, Bytes.EMPTY, key);
    Bytes sealed = Bytes.wrap(new byte[bytes - Limits.HEADER_MIN_BYTES - 64]);
    return new Envelope(header, Bytes.wrap(new byte[64]), sealed);
  }

  private void postFromAfar(ClientRequest request) throws UnknownHostException {
    InetAddress from = InetAddress.getByName("192.0.2.1");
    Bytes frame = Codec.encode(request);
    var unused =
        endpoint.handle(new Request("POST", "/v1/frame", name -> "", frame, from), responses::add);
  }

  @Test
  void wantsAPost() {
    endpoint.handle(request("GET", Bytes.EMPTY), responses::add);
    assertEquals(405, responses.getLast().status());
  }

  private void assertRefused(int status, Refusal reason) {
    Bytes frame = Codec.encode(new Reply.Refused(reason, 1_000));
    for (Response response : responses) {
      assertEquals(Response.frame(status, frame), response);
    }
    verify(inbox, never()).clientAsked(any(), any());
  }

  private Inbox.Withdrawal post(Bytes body) {
    return endpoint.handle(request("POST", body), responses::add);
  }

  private static Request request(String method, Bytes body) {
    InetAddress from = InetAddress.getLoopbackAddress();
    return new Request(method, "/v1/frame", name -> "", body, from);
  }
}
