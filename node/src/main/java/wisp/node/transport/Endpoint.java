package wisp.node.transport;

import java.util.function.Consumer;

/** Answers HTTP requests: {@code answer} is called once, unless the result was used before. */
@FunctionalInterface
interface Endpoint {
  Inbox.Withdrawal handle(Request request, Consumer<Response> answer);
}
