package wisp.web.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the sources of the functions that a module's start code creates. For each of them TeaVM
 * takes the names of the parameters and the body from string constants, turns them into JavaScript
 * strings, and calls the import {@code createFunctionN}. String constants are globals, which the
 * same code fills from the data segment in the order of one array.
 */
final class WasmFunctions {
  private static final String CREATE = "teavmJso.createFunction";
  private static final int GLOBAL_GET = 0x23;
  private static final int CALL = 0x10;
  private static final int GC_PREFIX = 0xfb;
  private static final int ARRAY_NEW_FIXED = 8;

  private final WasmModule module;
  private final byte[] code;
  private final List<String> imports;
  private final int stringToJs;

  private WasmFunctions(WasmModule module) {
    this.module = module;
    this.code = module.startCode();
    this.imports = module.importedFunctions();
    this.stringToJs = module.exportedFunction("teavm.stringToJs");
  }

  static List<FunctionSource> of(WasmModule module) {
    return new WasmFunctions(module).sources();
  }

  private List<FunctionSource> sources() {
    Map<Integer, String> strings = strings();
    List<FunctionSource> sources = new ArrayList<>();
    for (int position = 0; position < code.length; position++) {
      List<Integer> globals = new ArrayList<>();
      int end = afterStrings(position, globals);
      if (!globals.isEmpty() && createsFunction(end, globals.size() - 1)) {
        sources.add(source(globals.stream().map(strings::get).toList()));
        position = end;
      }
    }
    return sources;
  }

  /** Collects a run of {@code global.get g; call stringToJs} and returns the position after it. */
  private int afterStrings(int start, List<Integer> globals) {
    WasmReader reader = new WasmReader(code, start);
    while (true) {
      int end = reader.position();
      if (!reader.accept(GLOBAL_GET)) {
        return end;
      }
      int global = reader.number();
      if (!reader.accept(CALL) || reader.number() != stringToJs) {
        return end;
      }
      globals.add(global);
    }
  }

  private boolean createsFunction(int position, int parameters) {
    WasmReader reader = new WasmReader(code, position);
    if (!reader.accept(CALL)) {
      return false;
    }
    int function = reader.number();
    return function < imports.size() && imports.get(function).equals(CREATE + parameters);
  }

  private static FunctionSource source(List<String> strings) {
    int last = strings.size() - 1;
    return new FunctionSource(strings.subList(0, last), strings.get(last));
  }

  private Map<Integer, String> strings() {
    Map<Integer, String> strings = new HashMap<>();
    WasmReader texts = new WasmReader(module.data(), 0);
    for (int position = 0; position < code.length; position++) {
      List<Integer> globals = new ArrayList<>();
      int end = afterGlobals(position, globals);
      if (!globals.isEmpty() && makesArray(end, globals.size())) {
        globals.forEach(global -> strings.put(global, text(texts)));
        position = end;
      }
    }
    if (texts.hasMore()) {
      throw new IllegalStateException("string constants are not laid out as expected");
    }
    return strings;
  }

  private int afterGlobals(int start, List<Integer> globals) {
    WasmReader reader = new WasmReader(code, start);
    while (reader.accept(GLOBAL_GET)) {
      globals.add(reader.number());
    }
    return reader.position();
  }

  private boolean makesArray(int position, int size) {
    WasmReader reader = new WasmReader(code, position);
    if (!reader.accept(GC_PREFIX) || !reader.accept(ARRAY_NEW_FIXED)) {
      return false;
    }
    reader.number();
    return reader.number() == size;
  }

  /** A length in UTF-16 units, then UTF-8, in which surrogates stand for themselves. */
  static String text(WasmReader texts) {
    StringBuilder text = new StringBuilder();
    for (int left = texts.number(); left > 0; left--) {
      text.append(character(texts, texts.next()));
    }
    return text.toString();
  }

  private static char character(WasmReader texts, int first) {
    if (first < 0x80) {
      return (char) first;
    }
    if (first < 0xe0) {
      return (char) ((first & 0x1f) << 6 | tail(texts));
    }
    return (char) ((first & 0x0f) << 12 | tail(texts) << 6 | tail(texts));
  }

  private static int tail(WasmReader texts) {
    return texts.next() & 0x3f;
  }
}
