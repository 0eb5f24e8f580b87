package wisp.node.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassFilesTest {
  private static final byte[] TEXT = "not a class".getBytes(StandardCharsets.UTF_8);
  private static final byte[] RECENT = greater("Recent", Opcodes.V1_6);

  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void renew() throws IOException {
    jar = folder.resolve("some.jar");
    write(
        Map.of(
            "Old.class", greater("Old", Opcodes.V1_5), "Recent.class", RECENT, "notes.txt", TEXT));
    ClassFiles.main(new String[] {jar.toString()});
  }

  private void write(Map<String, byte[]> files) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Old");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        entries.putNextEntry(new JarEntry(file.getKey()));
        entries.write(file.getValue());
      }
    }
  }

  /** {@code static int greater(int a, int b)}: it branches, so from Java 7 on it needs a frame. */
  private static byte[] greater(String name, int version) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(version, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor code = writer.visitMethod(access, "greater", "(II)I", null, null);
    Label start = new Label();
    Label second = new Label();
    Label end = new Label();
    code.visitCode();
    code.visitLabel(start);
    code.visitLineNumber(7, start);
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ICMPLT, second);
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(second);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(end);
    code.visitLocalVariable("secret", "I", null, start, end, 0);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private byte[] content(String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getInputStream(file.getEntry(name)).readAllBytes();
    }
  }

  /** What is in the code of its method beside instructions: frames, lines, names of variables. */
  private static Set<String> beside(byte[] content) {
    Set<String> found = new HashSet<>();
    MethodVisitor code =
        new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitFrame(int type, int locals, Object[] local, int depth, Object[] stack) {
            found.add("frames");
          }

          @Override
          public void visitLineNumber(int line, Label start) {
            found.add("lines");
          }

          @Override
          public void visitLocalVariable(
              String name, String type, String generic, Label start, Label end, int at) {
            found.add("names");
          }
        };
    ClassVisitor methods =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String generic, String[] thrown) {
            return code;
          }
        };
    new ClassReader(content).accept(methods, 0);
    return found;
  }

  @Test
  void anOldClassBecomesNewerAndHasFrames() throws IOException {
    assertEquals(Set.of("lines", "names"), beside(greater("Old", Opcodes.V1_5)));
    byte[] content = content("Old.class");
    assertEquals(Opcodes.V1_8, new ClassReader(content).readUnsignedShort(6));
    assertEquals(Set.of("frames", "lines"), beside(content));
  }

  @Test
  void aRecentOneLosesOnlyTheNamesOfItsVariables() throws IOException {
    assertEquals(Set.of("lines", "names"), beside(RECENT));
    byte[] content = content("Recent.class");
    assertEquals(Opcodes.V1_6, new ClassReader(content).readUnsignedShort(6));
    assertEquals(Set.of("lines"), beside(content));
    assertFalse(new String(content, StandardCharsets.ISO_8859_1).contains("secret"));
  }

  @Test
  void itIsVerifiedAndRunsAsBefore() throws IOException, ReflectiveOperationException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      var greater = loader.loadClass("Old").getMethod("greater", int.class, int.class);
      assertEquals(7, greater.invoke(null, 7, 3));
      assertEquals(7, greater.invoke(null, 3, 7));
    }
  }

  @Test
  void allElseStaysAsItWas() throws IOException {
    assertArrayEquals(TEXT, content("notes.txt"));
    try (JarFile file = new JarFile(jar.toFile())) {
      assertEquals("Old", file.getManifest().getMainAttributes().getValue("Main-Class"));
    }
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}
