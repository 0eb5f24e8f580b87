package wisp.web.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.transformation.BoundCheckInsertion;

/**
 * Takes out of every method what the page does not need, and makes an index out of range an
 * exception, as TeaVM's strict mode does. The rest of that mode, checks of references and casts
 * before each use, would make the page a tenth larger and guards against nothing from outside.
 */
public final class Slimming implements ClassHolderTransformer {
  private final BoundCheckInsertion bounds = new BoundCheckInsertion();

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    Identity.keep(type);
    for (MethodHolder method : type.getMethods()) {
      method.getModifiers().remove(ElementModifier.SYNCHRONIZED);
      if (method.hasProgram()) {
        transform(method, type.getName());
      }
    }
  }

  private void transform(MethodHolder method, String type) {
    RecordPatterns.removeHandlers(method.getProgram());
    Monitors.remove(method.getProgram());
    if (!type.startsWith("wisp.")) {
      FaultTexts.clear(method.getProgram());
    }
    if (!isFieldArithmetic(type)) {
      bounds.transformProgram(method.getProgram(), method.getReference());
    }
  }

  /** Where all arrays have fixed sizes, checks cost most and find nothing. */
  private static boolean isFieldArithmetic(String type) {
    return type.startsWith("org.bouncycastle.math.");
  }
}
