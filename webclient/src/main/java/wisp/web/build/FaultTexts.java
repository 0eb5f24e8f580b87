package wisp.web.build;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/** The texts of exceptions that libraries throw: nobody reads them. */
final class FaultTexts {
  private FaultTexts() {}

  static void clear(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      if (block.getLastInstruction() instanceof RaiseInstruction) {
        clear(block);
      }
    }
  }

  private static void clear(BasicBlock block) {
    for (Instruction instruction : block) {
      if (instruction instanceof StringConstantInstruction text) {
        text.setConstant("");
      }
    }
  }
}
