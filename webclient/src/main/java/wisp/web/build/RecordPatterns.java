package wisp.web.build;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;

/**
 * Removes the handlers that Java's compiler puts around each accessor of a record pattern, to wrap
 * what the accessor throws. Accessors do not throw here, and the handlers are large.
 */
public final class RecordPatterns implements ClassHolderTransformer {
  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      if (method.hasProgram()) {
        transform(method.getProgram());
      }
    }
  }

  private static void transform(Program program) {
    boolean changed = false;
    for (BasicBlock block : program.getBasicBlocks()) {
      changed |= block.getTryCatchBlocks().removeIf(RecordPatterns::wraps);
    }
    if (changed) {
      new UnreachableBasicBlockEliminator().optimize(program);
    }
  }

  private static boolean wraps(TryCatchBlock guard) {
    for (Instruction instruction : guard.getHandler()) {
      if (instruction instanceof ConstructInstruction made
          && made.getType().equals("java.lang.MatchException")) {
        return true;
      }
    }
    return false;
  }
}
