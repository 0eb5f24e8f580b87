/*
 * What a module that TeaVM compiled to WasmGC imports from JavaScript, as far as the page uses it.
 * Nothing here evaluates text, so the page needs no 'unsafe-eval': the bodies of @JSBody methods
 * come from the table of literals that the build wrote above. A missing import fails the start.
 */
const thrown = Symbol();
const wrapped = Symbol();
const functions = Symbol();
const wrappers = new WeakMap();
const origins = new WeakMap();
const primitives = new Map();
const unused = new FinalizationRegistry((value) => primitives.delete(value));
const hashes = new WeakMap();
let lastHash = 0;
let java;

class JavaError extends Error {
  constructor(exception) {
    super();
    this[thrown] = exception;
    java["teavm.setJsException"](exception, this);
  }

  get message() {
    const text = java["teavm.exceptionMessage"](this[thrown]);
    return text == null ? "" : java["teavm.stringToJs"](text);
  }
}

const isObject = (value) => typeof value === "object" || typeof value === "function" || typeof value === "symbol";

const toJs = (e) => {
  const tag = java["teavm.javaException"];
  if (!(e instanceof WebAssembly.Exception && e.is(tag))) return e;
  const exception = e.getArg(tag, 0);
  return (
    java["teavm.js.extractException"](exception) ?? java["teavm.getJsException"](exception) ?? new JavaError(exception)
  );
};

const callJs = (action) => {
  try {
    return action();
  } catch (e) {
    java["teavm.js.throwException"](e instanceof Object && thrown in e ? e[thrown] : java["teavm.js.wrapException"](e));
    throw e;
  }
};

const callJava = (action) => {
  try {
    return action();
  } catch (e) {
    throw toJs(e);
  }
};

const global = (path) => path.split(".").reduce((object, name) => object[name], globalThis);

const gather = (fn, skipped, many) => {
  const fixed = fn.length - skipped - 1;
  return many ? (p) => [...p.slice(0, fixed), p.slice(fixed)] : (p) => p;
};

const defineFunction = (fn, many) => {
  const args = gather(fn, 0, many);
  return (...p) => callJava(() => fn(...args(p)));
};

const kept = (map, value, create) => {
  const known = map.get(value)?.deref();
  if (known !== undefined) return known;
  const made = create(value);
  map.set(value, new WeakRef(made));
  return made;
};

const setProperty = (object, name, value) => {
  (object ?? globalThis)[name] = value;
};

const createWrapper = (value) => java["teavm.jso.createWrapper"](value);

const createPrimitiveWrapper = (value) => {
  const wrapper = createWrapper(value);
  unused.register(wrapper, value);
  return wrapper;
};

const hashOf = (value) => {
  if (!isObject(value)) return Number(value) | 0;
  if (!hashes.has(value)) hashes.set(value, (lastHash = (lastHash + 0x9e3779b9) | 0));
  return hashes.get(value);
};

const teavmJso = {
  isUndefined: (value) => value === undefined,
  emptyArray: () => [],
  appendToArray: (array, value) => array.push(value),
  concatArray: (a, b) => [...a, ...b],
  unwrapBoolean: (value) => (value ? 1 : 0),
  wrapBoolean: (value) => !!value,
  getProperty: (object, name) => callJs(() => (object === null ? global(name) : object[name])),
  setProperty,
  setPropertyPure: setProperty,
  global: (name) => callJs(() => global(name)),
  createClass(name, base) {
    const type = function (object) {
      this[wrapped] = object;
    };
    type.prototype = Object.create(base?.prototype ?? Object.prototype);
    return type;
  },
  defineMethod(type, name, fn, many) {
    const args = gather(fn, 1, many);
    type.prototype[name] = function (...p) {
      return callJava(() => fn(this, ...args(p)));
    };
  },
  defineStaticMethod(type, name, fn, many) {
    type[name] = defineFunction(fn, many);
  },
  defineFunction,
  javaObjectToJS: (object, type) => object && kept(wrappers, object, () => new type(object)),
  unwrapJavaObject: (object) => object[wrapped],
  asFunction(object, name) {
    if (object == null) return null;
    const made = (object[functions] ??= { __proto__: null });
    return (made[name] ??= (...p) => object[name](...p));
  },
  wrapObject(value) {
    if (value === null) return null;
    if (!isObject(value)) return kept(primitives, value, createPrimitiveWrapper);
    return typeof value[wrapped] === "object" ? value[wrapped] : kept(origins, value, createWrapper);
  },
  isPrimitive: (value, type) => value === null || typeof value === type,
  instanceOf: (value, type) => value instanceof type,
  instanceOfOrNull: (value, type) => value === null || value instanceof type,
  sameRef: (a, b) => a === b,
  hashCode: hashOf,
  getJavaException: (e) => e[thrown],
  getJSException: (e) => java["teavm.getJsException"](e),
};

for (const type of ["Byte", "Short", "Char", "Int", "Long", "Float", "Double"]) {
  teavmJso["wrap" + type] = teavmJso["unwrap" + type] = (value) => value;
}

for (let i = 0; i < 16; i++) {
  teavmJso["createFunction" + i] = (...source) => literals[source[i]];
  teavmJso["callFunction" + i] = (fn, ...p) => callJs(() => fn(...p));
  teavmJso["callMethod" + i] = (object, name, ...p) =>
    callJs(() => (object === null ? global(name)(...p) : object[name](...p)));
  teavmJso["construct" + i] = (type, ...p) => callJs(() => new type(...p));
  teavmJso["arrayOf" + i] = (...p) => p;
  teavmJso["bindFunction" + i] = (fn, ...p) => fn.bind(null, ...p);
}

const lines = (print) => {
  let line = "";
  return (c) => {
    if (c !== 10) return (line += String.fromCharCode(c));
    print(line);
    line = "";
  };
};

const imports = {
  teavmJso,
  teavmMath: Math,
  teavmDate: { currentTimeMillis: Date.now },
  teavmConsole: { putcharStdout: lines(console.log), putcharStderr: lines(console.error) },
  teavm: {
    takeStackTrace: () => ({ getStack: () => [] }),
    decorateException: (exception) => new JavaError(exception),
  },
  "wasm:js-string": {
    fromCharCode: String.fromCharCode,
    fromCharCodeArray() {},
    intoCharCodeArray() {},
    concat: (a, b) => a + b,
    charCodeAt: (text, index) => text.charCodeAt(index),
    length: (text) => text.length,
    substring: (text, start, end) => text.substring(start, end),
  },
};

const linkMemory = (module) => {
  const [section] = WebAssembly.Module.customSections(module, "teavm.memoryRequirements");
  const needs = JSON.parse(new TextDecoder().decode(section));
  const constant = (value) => new WebAssembly.Global({ value: "i32" }, value);
  const memory = new WebAssembly.Memory({ initial: Math.max(needs.min ?? 0, 1), maximum: 32768 });
  imports.env = { memory };
  imports.teavmMemory = {
    linearMemory: () => memory.buffer,
    notifyHeapResized() {},
    heapOffset: constant(((needs.dataSize ?? 0) + 7) & ~7),
    maxSize: constant(0x7fffffff),
  };
};

/* While it arrives, unless the host calls it something else. */
const compile = async (response) => {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const builtins = { builtins: ["js-string"] };
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response, builtins)
    : WebAssembly.compile(await response.arrayBuffer(), builtins);
};

export async function load(response) {
  const module = await compile(response);
  const hasStrings = WebAssembly.Module.imports(module).every((needed) => needed.module !== "wasm:js-string");
  teavmJso.stringBuiltinsSupported = () => hasStrings;
  linkMemory(module);
  const instance = await WebAssembly.instantiate(module, imports);
  java = instance.exports;
  return { exports: { main: java.main.value } };
}
