package wisp.web.build;

import java.util.List;
import java.util.Set;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodHolder;

/** The page's own records are never compared, hashed or printed, but each could be. */
final class Identity {
  private static final Set<String> UNUSED = Set.of("equals", "hashCode", "toString");

  private Identity() {}

  static void keep(ClassHolder type) {
    if (type.getName().startsWith("wisp.web.") && "java.lang.Record".equals(type.getParent())) {
      List.copyOf(type.getMethods()).stream()
          .filter(Identity::isUnused)
          .forEach(type::removeMethod);
    }
  }

  private static boolean isUnused(MethodHolder method) {
    return UNUSED.contains(method.getName());
  }
}
