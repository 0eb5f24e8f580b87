package wisp.web.build;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;

/** The page has one thread, so that nothing ever waits for a monitor. */
final class Monitors {
  private Monitors() {}

  static void remove(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      remove(block);
    }
  }

  private static void remove(BasicBlock block) {
    for (Instruction instruction : block) {
      if (isMonitor(instruction)) {
        instruction.delete();
      }
    }
  }

  private static boolean isMonitor(Instruction instruction) {
    return instruction instanceof MonitorEnterInstruction
        || instruction instanceof MonitorExitInstruction;
  }
}
