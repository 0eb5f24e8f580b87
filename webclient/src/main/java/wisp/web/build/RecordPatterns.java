package wisp.web.build;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;

/**
 * Java's compiler puts a handler around each accessor of a record pattern, to wrap what the
 * accessor throws. Accessors do not throw here, and the handlers are large.
 */
final class RecordPatterns {
  private RecordPatterns() {}

  static void removeHandlers(Program program) {
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
