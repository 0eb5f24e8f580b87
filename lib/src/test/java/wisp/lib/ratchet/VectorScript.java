package wisp.lib.ratchet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;

/** One conversation with turns, crossing messages and late ones, and all that is in between. */
final class VectorScript {
  private final ObjectNode json = new ObjectMapper().createObjectNode();
  private final ArrayNode steps;
  private final List<Bytes> messages = new ArrayList<>();
  private final Pair pair;
  private final Recorder entropy;
  private final Side alice;
  private final Side bob;
  private final Transcript transcript;

  VectorScript(long seed) {
    pair = new Pair(seed);
    entropy = new Recorder(pair.entropy);
    people();
    List<Bytes> drawn = new ArrayList<>();
    alice =
        new Side(
            pair.initiated(
                target -> {
                  pair.entropy.fill(target);
                  drawn.add(Bytes.of(target));
                }));
    PqxdhHeader header = alice.session().header().orElseThrow();
    bob = new Side(pair.accepted(header));
    Start start =
        Start.of(pair.bob, pair.kept(), pair.alice.agreement().publicKey(), header.toBytes());
    pqxdh(drawn, start, header);
    transcript = new Transcript(start, pair.prekey.publicKey());
    steps = json.putArray("steps");
  }

  JsonNode run() {
    send("initiator", "Hello, are you there?");
    send("initiator", "");
    send("initiator", "This one overtakes.");
    deliver("responder", 2);
    send("responder", "Yes.");
    send("responder", "Three came, one of them is late.");
    send("initiator", "Crossing.");
    deliver("initiator", 4);
    deliver("responder", 0);
    send("initiator", "A new turn, before your first answer came.");
    send("initiator", "And another.");
    deliver("responder", 6);
    deliver("responder", 5);
    send("responder", "Zażółć gęślą jaźń");
    deliver("initiator", 8);
    deliver("initiator", 3);
    send("initiator", "Last turn.");
    deliver("responder", 9);
    deliver("responder", 7);
    deliver("responder", 1);
    return json;
  }

  private void people() {
    json.put("network", "wisp");
    ObjectNode initiator = json.putObject("initiator");
    person(initiator, pair.alice);
    put(initiator, "binding", pair.introduction.binding());
    put(initiator, "instance", pair.introduction.instance());
    initiator.put("startNumber", pair.introduction.startNumber());
    ObjectNode responder = json.putObject("responder");
    person(responder, pair.bob);
    put(responder, "prekeyPrivate", pair.prekey.privateKey());
    put(responder, "prekeyPublic", pair.prekey.publicKey());
    put(responder, "kemSeed", pair.kemPrekey.privateKey());
    put(responder, "kemPublic", pair.kemPrekey.publicKey());
    put(responder, "cardHash", pair.cardHash);
    responder.put("cardSequence", Pair.CARD_SEQUENCE);
  }

  private static void person(ObjectNode node, Self self) {
    put(node, "address", self.address());
    put(node, "agreementPrivate", self.agreement().privateKey());
    put(node, "agreementPublic", self.agreement().publicKey());
  }

  private void pqxdh(List<Bytes> drawn, Start start, PqxdhHeader header) {
    ObjectNode node = json.putObject("pqxdh");
    put(node, "ephemeralPrivate", drawn.get(0));
    put(node, "kemRandomness", drawn.get(1));
    put(node, "dh1", start.dh1());
    put(node, "dh2", start.dh2());
    put(node, "dh3", start.dh3());
    put(node, "kemSecret", start.kemSecret());
    put(node, "secret", start.secret());
    put(node, "header", header.toBytes());
    put(node, "sessionId", start.sessionId());
    put(node, "associatedData", start.associatedData());
  }

  private void send(String by, String text) {
    ObjectNode step = steps.addObject().put("send", messages.size()).put("by", by);
    Bytes message = side(by).send(Bytes.utf8(text), entropy);
    messages.add(message);
    if (transcript.isNew(message)) {
      transcript.step(message, entropy.last());
      put(step, "ratchetPrivate", entropy.last());
      put(step, "rootKey", transcript.root());
    }
    put(step, "messageKey", transcript.messageKey(message));
    put(step, "plaintext", Bytes.utf8(text));
    put(step, "message", message);
  }

  private void deliver(String to, int number) {
    steps.addObject().put("deliver", number).put("to", to);
    side(to).receive(Pair.NOW, messages.get(number));
  }

  private Side side(String name) {
    return name.equals("initiator") ? alice : bob;
  }

  private static void put(ObjectNode node, String field, Bytes bytes) {
    node.put(field, Hex.encode(bytes));
  }
}
