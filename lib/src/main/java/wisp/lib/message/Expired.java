package wisp.lib.message;

import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/**
 * What remains of an envelope that nobody collected, at its mailbox, until its NACK is in its
 * return box.
 */
public record Expired(Nack due) implements Item {
  static Expired read(Reader reader) {
    return new Expired(Nack.read(reader));
  }

  @Override
  public void write(Writer writer) {
    due.write(writer);
  }

  @Override
  public Id place(Labels labels) {
    return due.header().mailbox();
  }

  @Override
  public Id id(Labels labels) {
    return due.id(labels);
  }

  /** That of its NACK. */
  @Override
  public long endOfLifeMillis() {
    return due.endOfLifeMillis();
  }

  @Override
  public boolean isGenuine(Labels labels) {
    return due.isGenuine(labels);
  }
}
