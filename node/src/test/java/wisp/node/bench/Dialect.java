package wisp.node.bench;

import io.netty.buffer.ByteBuf;

/** How questions and answers look on a connection on which each waits for the one before. */
interface Dialect {
  /** The whole question of that number, from 0. */
  ByteBuf question(int number);

  /** The bytes of the answer that begins at the reader's index; 0: not all of it is there yet. */
  int answerBytes(ByteBuf in);

  /** Whether the whole answer at the reader's index says yes. */
  boolean isYes(ByteBuf in, int bytes);
}
