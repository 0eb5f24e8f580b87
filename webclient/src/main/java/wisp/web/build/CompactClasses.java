package wisp.web.build;

import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** TeaVM's compact classes, a tenth less of WebAssembly; its tool has no option for them. */
public final class CompactClasses implements TeaVMPlugin {
  @Override
  public void install(TeaVMHost host) {
    if (host.getExtension(TeaVMWasmGCHost.class) instanceof WasmGCTarget target) {
      target.setCompactMode(true);
    }
  }
}
