package wisp.node.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the class files of a jar that are so old that the JVM links none of them ahead of time
 * (Picocli's are of Java 5): newer, and with the frames that newer ones must have.
 */
public final class ClassFiles {
  private static final int LINKED_FROM = Opcodes.V1_6;
  private static final int NEWER = Opcodes.V1_8;
  private static final int VERSION_AT = 6;

  private ClassFiles() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path fresh = jar.resolveSibling(jar.getFileName() + ".fresh");
    try (URLClassLoader classes = new URLClassLoader(new URL[] {url(jar)});
        JarInputStream in = new JarInputStream(Files.newInputStream(jar));
        OutputStream out = Files.newOutputStream(fresh)) {
      copy(in, out, classes);
    }
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  private static void copy(JarInputStream in, OutputStream to, ClassLoader classes)
      throws IOException {
    try (JarOutputStream out = new JarOutputStream(to, in.getManifest())) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        out.putNextEntry(same(entry));
        out.write(content(entry, in, classes));
      }
    }
  }

  private static JarEntry same(JarEntry entry) {
    JarEntry same = new JarEntry(entry.getName());
    same.setTime(entry.getTime());
    return same;
  }

  private static byte[] content(JarEntry entry, InputStream in, ClassLoader classes)
      throws IOException {
    byte[] content = in.readAllBytes();
    boolean isOld =
        entry.getName().endsWith(".class")
            && new ClassReader(content).readUnsignedShort(VERSION_AT) < LINKED_FROM;
    return isOld ? newer(content, classes) : content;
  }

  private static byte[] newer(byte[] old, ClassLoader classes) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    ClassVisitor renewal =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String generic, String above, String[] of) {
            super.visit(NEWER, access, name, generic, above, of);
          }
        };
    new ClassReader(old).accept(renewal, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
