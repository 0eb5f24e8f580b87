package wisp.web.build;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** TeaVM over this program's own class path. */
final class Compiler {
  private Compiler() {}

  /** {@code named}: a module says what its functions are called in Java. */
  static void compile(TeaVMTargetType target, String mainClass, Path output, boolean named)
      throws TeaVMToolException {
    TeaVMTool tool = new TeaVMTool();
    tool.setTargetType(target);
    tool.setMainClass(mainClass);
    tool.setEntryPointName("main");
    tool.setTargetDirectory(output.getParent().toFile());
    tool.setTargetFileName(output.getFileName().toString());
    tool.setClassLoader(Compiler.class.getClassLoader());
    tool.setClassPath(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(File::new)
            .toList());
    tool.setJsModuleType(JSModuleType.ES2015);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.setObfuscated(!named);
    tool.setStrict(false);
    tool.getTransformers().add(Slimming.class.getName());
    tool.setAssertionsRemoved(true);
    tool.generate();
    failOnProblems(tool);
  }

  private static void failOnProblems(TeaVMTool tool) throws TeaVMToolException {
    StringBuilder text = new StringBuilder();
    for (Problem problem : tool.getProblemProvider().getProblems()) {
      text.append(describe(problem)).append('\n');
    }
    if (!text.isEmpty()) {
      throw new TeaVMToolException(text.toString(), null);
    }
  }

  private static String describe(Problem problem) {
    DefaultProblemTextConsumer consumer = new DefaultProblemTextConsumer();
    problem.render(consumer);
    return problem.getSeverity() + ": " + consumer.getText() + " at " + problem.getLocation();
  }
}
