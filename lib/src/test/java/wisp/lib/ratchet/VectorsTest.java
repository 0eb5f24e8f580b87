package wisp.lib.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.Vectors;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;

/**
 * The conversation that is written down for other implementations: this one makes exactly it, and
 * the specification, followed step by step with the JDK's cryptography, gives the same.
 */
class VectorsTest {
  private static final String NAME = "vectors.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theLibraryMakesTheVectors() throws IOException {
    JsonNode made = new VectorScript(20261120).run();
    if (Boolean.getBoolean("wisp.rewrite")) {
      rewrite(made);
      return;
    }
    assertEquals(JSON.writeValueAsString(written()), JSON.writeValueAsString(made));
  }

  private static void rewrite(JsonNode made) throws IOException {
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n";
    Files.writeString(Path.of("src/test/resources/wisp/lib/ratchet", NAME), text);
  }

  @Test
  void theSpecificationGivesTheSameStart() throws IOException {
    JsonNode pqxdh = written().path("pqxdh");
    Start start = start(written());
    assertEquals(Vectors.hex(pqxdh, "dh1"), start.dh1());
    assertEquals(Vectors.hex(pqxdh, "dh2"), start.dh2());
    assertEquals(Vectors.hex(pqxdh, "dh3"), start.dh3());
    assertEquals(Vectors.hex(pqxdh, "kemSecret"), start.kemSecret());
    assertEquals(Vectors.hex(pqxdh, "secret"), start.secret());
    assertEquals(Vectors.hex(pqxdh, "sessionId"), start.sessionId());
    assertEquals(Vectors.hex(pqxdh, "associatedData"), start.associatedData());
  }

  @Test
  void theSpecificationGivesTheSameMessages() throws IOException {
    JsonNode vectors = written();
    Bytes prekey = Vectors.hex(vectors.path("responder"), "prekeyPublic");
    Transcript transcript = new Transcript(start(vectors), prekey);
    List<JsonNode> sent =
        Vectors.items(vectors.path("steps")).filter(step -> step.has("plaintext")).toList();
    assertTrue(sent.size() >= 10);
    for (JsonNode step : sent) {
      check(transcript, step);
    }
  }

  private static void check(Transcript transcript, JsonNode step) {
    Bytes message = Vectors.hex(step, "message");
    assertEquals(step.has("ratchetPrivate"), transcript.isNew(message));
    if (step.has("ratchetPrivate")) {
      transcript.step(message, Vectors.hex(step, "ratchetPrivate"));
      assertEquals(Vectors.hex(step, "rootKey"), transcript.root());
    }
    assertTrue(transcript.isFirstUse(message));
    assertEquals(Vectors.hex(step, "messageKey"), transcript.messageKey(message));
    assertEquals(Vectors.hex(step, "plaintext"), transcript.open(message));
  }

  private static Start start(JsonNode vectors) {
    JsonNode responder = vectors.path("responder");
    Bytes agreement = Vectors.hex(responder, "agreementPrivate");
    Bytes prekey = Vectors.hex(responder, "prekeyPrivate");
    return Start.of(
        new Self(Vectors.hex(responder, "address"), Agreement.fromPrivate(agreement)),
        new OwnPrekeys(
            Agreement.fromPrivate(prekey),
            Vectors.hex(responder, "kemSeed"),
            Vectors.hex(responder, "cardHash")),
        Vectors.hex(vectors.path("initiator"), "agreementPublic"),
        Vectors.hex(vectors.path("pqxdh"), "header"));
  }

  private static JsonNode written() throws IOException {
    try (InputStream input = VectorsTest.class.getResourceAsStream(NAME)) {
      return JSON.readTree(input);
    }
  }
}
