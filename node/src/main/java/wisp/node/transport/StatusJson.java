package wisp.node.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import wisp.lib.bytes.Bytes;

/** Writes a {@link Status} by Jackson's generator: an idle node need not hold all of databind. */
final class StatusJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private StatusJson() {}

  static Bytes write(Status status) {
    ByteArrayOutputStream json = new ByteArrayOutputStream(1_024);
    try (JsonGenerator out = FACTORY.createGenerator(json)) {
      out.writeStartObject();
      fields(out, status);
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Bytes.wrap(json.toByteArray());
  }

  private static void fields(JsonGenerator out, Status status) throws IOException {
    out.writeStringField("nodeId", status.nodeId());
    out.writeStringField("version", status.version());
    out.writeStringField("network", status.network());
    out.writeNumberField("time", status.time());
    out.writeNumberField("maxTtlMillis", status.maxTtlMillis());
    out.writeBooleanField("ready", status.ready());
    out.writeFieldName("predecessor");
    neighbour(out, status.predecessor());
    neighbours(out, "successors", status.successors());
    neighbours(out, "peers", status.peers());
    out.writeNumberField("replicas", status.replicas());
    out.writeNumberField("messages", status.messages());
    out.writeNumberField("bytes", status.bytes());
    out.writeNumberField("incomplete", status.incomplete());
    out.writeNumberField("pendingNacks", status.pendingNacks());
  }

  private static void neighbours(JsonGenerator out, String name, List<Status.Neighbour> neighbours)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (Status.Neighbour neighbour : neighbours) {
      neighbour(out, neighbour);
    }
    out.writeEndArray();
  }

  private static void neighbour(JsonGenerator out, Status.Neighbour neighbour) throws IOException {
    if (neighbour == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeStringField("id", neighbour.id());
    out.writeStringField("peer", neighbour.peer());
    out.writeStringField("http", neighbour.http());
    out.writeEndObject();
  }
}
