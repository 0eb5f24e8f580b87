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
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the class files of a jar: without names of local variables, which only debuggers read;
 * and where they are so old that the JVM links none of them ahead of time (Picocli's are of Java 5)
 * newer, with the frames that newer ones must have.
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
    if (!entry.getName().endsWith(".class")) {
      return content;
    }
    ClassReader reader = new ClassReader(content);
    return reader.readUnsignedShort(VERSION_AT) < LINKED_FROM
        ? newer(reader, classes)
        : smaller(reader);
  }

  private static byte[] smaller(ClassReader reader) {
    ClassWriter writer = new ClassWriter(0);
    reader.accept(new Nameless(writer), 0);
    return writer.toByteArray();
  }

  private static byte[] newer(ClassReader reader, ClassLoader classes) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    ClassVisitor renewal =
        new ClassVisitor(Opcodes.ASM9, new Nameless(writer)) {
          @Override
          public void visit(
              int version, int access, String name, String generic, String above, String[] of) {
            super.visit(NEWER, access, name, generic, above, of);
          }
        };
    reader.accept(renewal, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  /** Leaves out the names of local variables. */
  private static final class Nameless extends ClassVisitor {
    Nameless(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String generic, String[] thrown) {
      MethodVisitor next = super.visitMethod(access, name, type, generic, thrown);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitLocalVariable(
            String name, String type, String generic, Label start, Label end, int at) {}
      };
    }
  }
}
