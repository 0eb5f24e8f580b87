package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Codec;
import wisp.lib.message.Id;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** A gateway that answers anything to anything, and a person who does anything at any time. */
class FuzzTest {
  private static final int STEPS = 1_500;
  private static final long LATEST_MILLIS = 1L << 50;

  private final List<Long> calls = new ArrayList<>();
  private long nowMillis = World.START_MILLIS;
  private int commits;

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void stepNeverThrows(long seed) {
    Random random = new Random(seed);
    Client client = Client.restore(0, Map.of(), random::nextBytes);
    Address stranger =
        new Keys(Bytes.of(new byte[32]), new wisp.lib.message.Labels("wisp")).address();
    take(client.step(nowMillis, new Event.Start(List.of("http://a", "http://b"))));
    for (int i = 0; i < STEPS; i++) {
      nowMillis +=
          random.nextInt(100) == 0 ? random.nextInt(200_000) - 50_000 : random.nextInt(3_000);
      take(client.step(nowMillis, event(random, client, stranger)));
      client.conversations();
      client.unreported();
    }
    assertTrue(commits > 0);
  }

  private void take(List<Effect> effects) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Ask ask -> calls.add(ask.call());
        case Effect.Cancel cancel -> calls.remove(cancel.call());
        case Effect.Commit commit -> commits++;
        case Effect.Wake wake -> {}
        case Effect.Tell tell -> {}
      }
    }
  }

  private Event event(Random random, Client client, Address stranger) {
    return switch (random.nextInt(22)) {
      case 0 -> new Event.CreateAccount("Somebody");
      case 1 -> new Event.Write(stranger, Bytes.EMPTY, "text", random.nextInt(100_000));
      case 2 -> new Event.AddContact(stranger, "Stranger");
      case 3 -> new Event.Block(stranger);
      case 4 -> new Event.Seen(stranger);
      case 5 -> new Event.Poll(random.nextBoolean());
      case 6 -> resend(client, stranger);
      case 7 -> new Event.Tick();
      case 8 -> new Event.Start(List.of("http://a", "http://c"));
      case 9 -> new Event.Verify(stranger, random.nextBoolean());
      case 10 -> new Event.DeleteConversation(stranger);
      case 11 ->
          new Event.Configure(
              new Settings(
                  random.nextBoolean(),
                  random.nextBoolean(),
                  1,
                  random.nextBoolean(),
                  random.nextBoolean()));
      case 12 -> new Event.SetPicture(Bytes.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}));
      case 13 -> random.nextInt(100) == 0 ? new Event.DeleteAccount() : new Event.Rename("Other");
      default -> end(random);
    };
  }

  private static Event resend(Client client, Address stranger) {
    return client
        .conversation(stranger)
        .filter(conversation -> !conversation.messages().isEmpty())
        .<Event>map(conversation -> new Event.Resend(conversation.messages().get(0).id()))
        .orElseGet(Event.Tick::new);
  }

  private Event end(Random random) {
    if (calls.isEmpty()) {
      return new Event.Tick();
    }
    long call = calls.remove(random.nextInt(calls.size()));
    return random.nextInt(5) == 0
        ? new Event.Failed(call)
        : new Event.Answered(call, Codec.encode(reply(random)));
  }

  private Reply reply(Random random) {
    long time = random.nextInt(10) == 0 ? random.nextLong(LATEST_MILLIS) : nowMillis;
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> info(random, time);
      case 3 -> new Reply.Stored(List.of());
      case 4 -> new Reply.Retrieved(time, List.of(), List.of(), random.nextBoolean());
      case 5 -> new Reply.Records(time, List.of());
      case 6 -> new Reply.Refused(refusal(random), time);
      default -> new Reply.Ack();
    };
  }

  private static Reply info(Random random, long time) {
    String network = random.nextInt(20) == 0 ? "other" : "wisp";
    Parameters parameters =
        new Parameters(random.nextInt(4), 16, random.nextInt(10) == 0 ? LATEST_MILLIS : 10_000);
    Peer self = new Peer(Id.of(1), "", "http://" + random.nextInt(30));
    return new Reply.NodeInfo(time, true, network, parameters, self, List.of(self));
  }

  private static Refusal refusal(Random random) {
    Refusal[] all = Refusal.values();
    return all[random.nextInt(all.length)];
  }
}
