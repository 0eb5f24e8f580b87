package wisp.web.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.transformation.BoundCheckInsertion;

/**
 * Makes an index out of range an exception, as TeaVM's strict mode does. The rest of that mode,
 * checks of references and casts before each use, would make the page a tenth larger, and guards
 * against nothing that comes from outside.
 */
public final class BoundChecks implements ClassHolderTransformer {
  private final BoundCheckInsertion insertion = new BoundCheckInsertion();

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().startsWith("org.bouncycastle.math.")) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.hasProgram()) {
        insertion.transformProgram(method.getProgram(), method.getReference());
      }
    }
  }
}
