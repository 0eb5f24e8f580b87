package wisp.node.planted;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;

/**
 * Everything of the node and of its tests, loaded anew, with some classes in front; of the library
 * too if one of them belongs to it.
 */
final class Nodes extends ClassLoader {
  private static final String ANEW = "wisp.node.";
  private static final String LIB = "wisp.lib.";
  private final Map<String, byte[]> inFront;
  private final boolean isLibAnew;

  Nodes(Map<String, byte[]> inFront) {
    super(Nodes.class.getClassLoader());
    this.inFront = inFront;
    this.isLibAnew = inFront.keySet().stream().anyMatch(name -> name.startsWith(LIB));
  }

  /** What {@code simulation}, a static method, throws with {@code seed}. */
  Optional<Throwable> run(String simulation, long seed) {
    int dot = simulation.lastIndexOf('.');
    try {
      Class<?> type = loadClass(ANEW + simulation.substring(0, dot));
      Method method = type.getDeclaredMethod(simulation.substring(dot + 1), long.class);
      method.setAccessible(true);
      method.invoke(null, seed);
      return Optional.empty();
    } catch (InvocationTargetException thrown) {
      return Optional.of(thrown.getCause());
    } catch (ReflectiveOperationException missing) {
      throw new LinkageError("no simulation " + simulation, missing);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return isAnew(name) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  private boolean isAnew(String name) {
    return name.startsWith(ANEW) || (isLibAnew && name.startsWith(LIB));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = inFront.containsKey(name) ? inFront.get(name) : asItIs(name);
    return defineClass(name, code, 0, code.length);
  }

  private byte[] asItIs(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new ClassNotFoundException(name, failed);
    }
  }
}
