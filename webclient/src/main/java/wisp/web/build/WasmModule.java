package wisp.web.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the build must know of a module that TeaVM compiled: sections, imports, exports. */
record WasmModule(Map<Integer, byte[]> sections) {
  private static final int IMPORTS = 2;
  private static final int EXPORTS = 7;
  private static final int START = 8;
  private static final int CODE = 10;
  private static final int DATA = 11;
  private static final int HEADER_BYTES = 8;
  private static final int FUNCTION_KIND = 0;
  private static final int MEMORY_KIND = 2;

  static WasmModule parse(byte[] module) {
    Map<Integer, byte[]> sections = new HashMap<>();
    WasmReader reader = new WasmReader(module, HEADER_BYTES);
    while (reader.hasMore()) {
      sections.put(reader.next(), reader.block());
    }
    return new WasmModule(sections);
  }

  /** Names {@code module.name} of the imported functions, in the order of their indexes. */
  List<String> importedFunctions() {
    List<String> names = new ArrayList<>();
    WasmReader reader = section(IMPORTS);
    for (int left = reader.number(); left > 0; left--) {
      String name = reader.name() + "." + reader.name();
      int kind = reader.next();
      if (kind == MEMORY_KIND) {
        skipLimits(reader);
        continue;
      }
      if (kind != FUNCTION_KIND) {
        return names;
      }
      reader.number();
      names.add(name);
    }
    return names;
  }

  private static void skipLimits(WasmReader reader) {
    int flags = reader.number();
    reader.number();
    if ((flags & 1) != 0) {
      reader.number();
    }
  }

  int exportedFunction(String name) {
    WasmReader reader = section(EXPORTS);
    for (int left = reader.number(); left > 0; left--) {
      boolean found = reader.name().equals(name);
      int kind = reader.next();
      int index = reader.number();
      if (found && kind == FUNCTION_KIND) {
        return index;
      }
    }
    return -1;
  }

  /** The code that runs when the module is instantiated. */
  byte[] startCode() {
    WasmReader code = section(CODE);
    int bodies = code.number();
    int index = section(START).number() - importedFunctions().size();
    for (int i = 0; i < bodies; i++) {
      byte[] body = code.block();
      if (i == index) {
        return body;
      }
    }
    throw new IllegalStateException("no start function");
  }

  /** The first data segment, without its offset. */
  byte[] data() {
    WasmReader data = section(DATA);
    data.number();
    data.number();
    data.next();
    data.number();
    data.next();
    return data.block();
  }

  private WasmReader section(int id) {
    return new WasmReader(sections.get(id), 0);
  }
}
