package wisp.web.build;

import java.util.List;
import java.util.Set;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodHolder;

/** The page's own records and messages are never compared, hashed or printed, but each could be. */
final class Identity {
  private static final Set<String> UNUSED = Set.of("equals", "hashCode", "toString");

  private static final List<String> OWNERS =
      List.of(
          "wisp.web.",
          "wisp.lib.client.Afterthought",
          "wisp.lib.client.Arrival",
          "wisp.lib.client.Change$",
          "wisp.lib.client.Conversation",
          "wisp.lib.client.Correspondence",
          "wisp.lib.client.Effect$",
          "wisp.lib.client.Event$",
          "wisp.lib.client.Flights$",
          "wisp.lib.client.Notice$",
          "wisp.lib.client.Payload$",
          "wisp.lib.client.Plaintext",
          "wisp.lib.client.Profile",
          "wisp.lib.client.Reception$",
          "wisp.lib.client.Search$",
          "wisp.lib.message.BoxRequest",
          "wisp.lib.message.ClientRequest$",
          "wisp.lib.message.Reply$",
          "wisp.lib.ratchet.PqxdhHeader",
          "wisp.lib.ratchet.Purposes");

  private Identity() {}

  static void keep(ClassHolder type) {
    boolean isOwn = OWNERS.stream().anyMatch(type.getName()::startsWith);
    if (isOwn && "java.lang.Record".equals(type.getParent())) {
      List.copyOf(type.getMethods()).stream()
          .filter(Identity::isUnused)
          .forEach(type::removeMethod);
    }
  }

  private static boolean isUnused(MethodHolder method) {
    return UNUSED.contains(method.getName());
  }
}
