package wisp.lib.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wisp.lib.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import wisp.lib.Vectors;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;

/** Every message of the vectors of cacophony and snow for the two patterns in use. */
class NoiseVectorsTest {
  private static final List<String> FILES =
      List.of("cacophony", "snow").stream()
          .map(name -> "noise/" + name + ".25519_ChaChaPoly_SHA256.json")
          .toList();

  @TestFactory
  Stream<DynamicTest> bothSidesSayWhatTheVectorSays() {
    return FILES.stream().flatMap(NoiseVectorsTest::testsOf);
  }

  private static Stream<DynamicTest> testsOf(String file) {
    List<DynamicTest> tests =
        Stream.of(Pattern.X, Pattern.XX)
            .flatMap(pattern -> vectors(file, pattern).map(vector -> test(file, pattern, vector)))
            .toList();
    assertEquals(2, tests.size(), file);
    return tests.stream();
  }

  private static Stream<JsonNode> vectors(String file, Pattern pattern) {
    return Vectors.items(Vectors.file(file).path("vectors"))
        .filter(vector -> name(vector).equals(pattern.protocolName()));
  }

  private static String name(JsonNode vector) {
    return vector.path("protocol_name").asText(vector.path("name").asText());
  }

  private static DynamicTest test(String file, Pattern pattern, JsonNode vector) {
    return DynamicTest.dynamicTest(
        file + " " + pattern,
        () -> {
          replay(pattern, vector, new SharedSecrets(0));
          SharedSecrets secrets = new SharedSecrets(2);
          replay(pattern, vector, secrets);
          replay(pattern, vector, secrets);
          assertEquals(pattern == Pattern.X ? 2 : 0, secrets.size());
        });
  }

  private static void replay(Pattern pattern, JsonNode vector, SharedSecrets secrets) {
    Handshake initiator =
        Handshake.initiator(
            pattern,
            hex(vector, "init_prologue"),
            key(vector, "init_static"),
            hex(vector, "init_remote_static"),
            fixed(hex(vector, "init_ephemeral")),
            secrets);
    Handshake responder =
        Handshake.responder(
            pattern,
            hex(vector, "resp_prologue"),
            key(vector, "resp_static"),
            fixed(hex(vector, "resp_ephemeral")),
            secrets);
    List<JsonNode> messages = Vectors.items(vector.path("messages")).toList();
    int handshakeMessages = pattern.messages().size();
    for (int i = 0; i < handshakeMessages; i++) {
      handshake(
          messages.get(i), i % 2 == 0 ? initiator : responder, other(i, initiator, responder));
    }
    finish(vector, initiator, responder);
    transport(pattern, messages, initiator.split(), responder.split());
  }

  private static Handshake other(int message, Handshake initiator, Handshake responder) {
    return message % 2 == 0 ? responder : initiator;
  }

  private static void handshake(JsonNode message, Handshake writer, Handshake reader) {
    Bytes written = writer.write(hex(message, "payload"));
    assertEquals(hex(message, "ciphertext"), written);
    assertEquals(hex(message, "payload"), reader.read(written));
  }

  private static void finish(JsonNode vector, Handshake initiator, Handshake responder) {
    assertTrue(initiator.isDone() && responder.isDone());
    assertEquals(key(vector, "init_static").publicKey(), responder.remoteStatic());
    assertEquals(key(vector, "resp_static").publicKey(), initiator.remoteStatic());
    assertEquals(initiator.hash(), responder.hash());
    if (vector.has("handshake_hash")) {
      assertEquals(hex(vector, "handshake_hash"), initiator.hash());
    }
  }

  private static void transport(
      Pattern pattern, List<JsonNode> messages, Transport initiator, Transport responder) {
    for (int i = pattern.messages().size(); i < messages.size(); i++) {
      boolean forth = pattern.isOneWay() || i % 2 == 0;
      Bytes sealed = (forth ? initiator : responder).seal(hex(messages.get(i), "payload"));
      assertEquals(hex(messages.get(i), "ciphertext"), sealed);
      assertEquals(hex(messages.get(i), "payload"), (forth ? responder : initiator).open(sealed));
    }
  }

  private static KeyPair key(JsonNode vector, String field) {
    return Agreement.fromPrivate(hex(vector, field));
  }

  private static Entropy fixed(Bytes bytes) {
    return target -> System.arraycopy(bytes.unsafeArray(), 0, target, 0, target.length);
  }
}
