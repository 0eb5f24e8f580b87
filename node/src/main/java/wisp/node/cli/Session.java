package wisp.node.cli;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import wisp.lib.client.Client;
import wisp.lib.client.Driver;
import wisp.lib.client.Event;
import wisp.lib.client.Notice;
import wisp.lib.client.Profile;
import wisp.lib.crypto.Entropy;

/** One account at work: everything that happens to it happens on one thread. */
final class Session implements AutoCloseable {
  static final Entropy ENTROPY = new SecureRandom()::nextBytes;

  private static final String MOVED = "this account moved to another device";

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, named("client"));
  private final CompletableFuture<Failure> failure = new CompletableFuture<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private final List<String> via;
  private final HttpNetwork network;
  private final Driver driver;
  private ScheduledFuture<?> alarm;

  private record Failure(String why) {}

  private record Expectation(Predicate<Client> wanted, CompletableFuture<Void> met) {}

  Session(Home home, List<String> via, Consumer<Notice> notices) {
    Executor answers = action -> thread.execute(() -> answer(action));
    this.via = via;
    this.network = new HttpNetwork(answers, Executors.newCachedThreadPool(named("http")));
    this.driver =
        new Driver(
            home.client(ENTROPY),
            network,
            home,
            this::wakeAt,
            System::currentTimeMillis,
            notice -> heard(notice, notices));
    if (home.client(ENTROPY).profile().filter(Profile::movedAway).isPresent()) {
      fail(MOVED);
    }
    handle(new Event.Start(via));
  }

  void handle(Event event) {
    thread.execute(() -> guarded(() -> driver.handle(event)));
  }

  /** Shows something, and notes that before anything else is shown. */
  void show(BooleanSupplier isShown, Event.Reported noted) {
    thread.execute(() -> guarded(() -> showNow(isShown, noted)));
  }

  private void showNow(BooleanSupplier isShown, Event.Reported noted) {
    if (isShown.getAsBoolean()) {
      driver.handle(noted);
    }
  }

  /** What {@code question} says about the client, asked on its thread. */
  <T> T ask(Function<Client, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    thread.execute(() -> answer.complete(question.apply(driver.client())));
    return answer.join();
  }

  /** Waits until {@code wanted} is true of the client; false if that takes too long. */
  boolean await(Predicate<Client> wanted, long timeoutMillis) throws InterruptedException {
    Expectation expectation = new Expectation(wanted, new CompletableFuture<>());
    thread.execute(() -> expect(expectation));
    return await(expectation.met, timeoutMillis);
  }

  /** Waits for a node that answers; false if that takes too long or there is none at any of via. */
  boolean awaitNode(long timeoutMillis) throws InterruptedException {
    await(client -> isOnline(client) || via.stream().allMatch(network::isStranger), timeoutMillis);
    return ask(Session::isOnline);
  }

  private static boolean isOnline(Client client) {
    return client.connection().online();
  }

  /** Why no node answers, and what to do. */
  String silence() {
    Optional<String> wrong = ask(client -> via.stream().filter(network::isStrange).findFirst());
    return wrong
        .map(url -> url + " is not the HTTP address of a node; give --via what its --http says")
        .orElseGet(
            () ->
                "no node answers at "
                    + String.join(", ", via)
                    + "; check --via, or start one with wisp node");
  }

  /**
   * Waits until {@code wanted} completes; false if that takes too long.
   *
   * @throws IllegalStateException if before that the account cannot go on
   */
  boolean await(CompletableFuture<?> wanted, long timeoutMillis) throws InterruptedException {
    try {
      Object first =
          CompletableFuture.anyOf(failure, wanted).get(timeoutMillis, TimeUnit.MILLISECONDS);
      if (first instanceof Failure failed) {
        throw new IllegalStateException(failed.why);
      }
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    ask(client -> client);
    thread.shutdownNow();
  }

  private void heard(Notice notice, Consumer<Notice> notices) {
    notices.accept(notice);
    expectations.removeIf(this::isMet);
    switch (notice) {
      case Notice.MovedAway moved -> fail(MOVED);
      case Notice.AccountDeleted deleted -> fail("this account was deleted");
      case Notice.TakenOver taken -> fail("another wisp took this account over");
      case Notice.WrongNetwork wrong ->
          fail(
              wrong.gateway()
                  + " is of the network "
                  + wrong.found()
                  + ", the account of "
                  + wrong.expected());
      default -> {}
    }
  }

  private void fail(String why) {
    failure.complete(new Failure(why));
  }

  private void expect(Expectation expectation) {
    if (!isMet(expectation)) {
      expectations.add(expectation);
    }
  }

  private boolean isMet(Expectation expectation) {
    return expectation.wanted.test(driver.client()) && expectation.met.complete(null);
  }

  private void wakeAt(long millis, Runnable then) {
    if (alarm != null) {
      alarm.cancel(false);
    }
    long delayMillis = Math.max(0, millis - System.currentTimeMillis());
    alarm = thread.schedule(() -> guarded(then), delayMillis, TimeUnit.MILLISECONDS);
  }

  private void answer(Runnable action) {
    guarded(action);
    expectations.removeIf(this::isMet);
  }

  private void guarded(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException broken) {
      fail(String.valueOf(broken.getMessage()));
    }
  }

  private static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
