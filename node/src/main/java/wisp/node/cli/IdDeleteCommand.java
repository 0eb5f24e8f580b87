package wisp.node.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wisp.lib.client.Event;
import wisp.lib.client.Notice;
import wisp.lib.client.Profile;

/** {@code wisp id delete}: nothing of the account is left, here and on the ring. */
@Command(
    name = "delete",
    description = "Delete an account: its mailboxes, its card, and all that the folder holds.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IdDeleteCommand implements Callable<Integer> {
  private static final long ONLINE_MILLIS = 5_000;
  private static final long LONGEST_MILLIS = 360_000;

  @Spec private CommandSpec spec;
  @Mixin private AccountOptions account;
  @Mixin private GatewayOptions gateways;

  @Option(names = "--yes", description = "really: nothing brings it back but a backup")
  private boolean yes;

  private final CompletableFuture<Boolean> deleted = new CompletableFuture<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!yes) {
      throw new ParameterException(
          spec.commandLine(), "nothing brings the account back but a backup; say --yes");
    }
    try (Home home = account.openAccount()) {
      if (!delete(home)) {
        throw new IllegalStateException(
            "deleted in "
                + account.folder()
                + ", but not on the ring: no node could be reached, or another device has it");
      }
    }
    return 0;
  }

  private boolean delete(Home home) throws InterruptedException {
    if (home.client(Session.ENTROPY).profile().filter(Profile::movedAway).isPresent()) {
      Offline.handle(home, new Event.DeleteAccount());
      return false;
    }
    try (Session session = new Session(home, gateways.urls(), this::heard)) {
      return delete(session);
    }
  }

  /** A node of another network is noticed before anything is gone. */
  private boolean delete(Session session) throws InterruptedException {
    session.await(client -> client.connection().online(), ONLINE_MILLIS);
    session.handle(new Event.DeleteAccount());
    if (!session.await(deleted, LONGEST_MILLIS)) {
      throw new IllegalStateException("the account could not be deleted; run it again");
    }
    return deleted.join();
  }

  private void heard(Notice notice) {
    if (notice instanceof Notice.AccountDeleted gone) {
      deleted.complete(gone.complete());
    }
  }
}
