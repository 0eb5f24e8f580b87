/*
 * Stands in for the Function constructor in TeaVM's WasmGC runtime, so that the page needs no
 * 'unsafe-eval': each shape of source that the runtime builds is answered by a closure, and the
 * bodies of @JSBody methods come from the table of literals that the build wrote above.
 */
const Function = function (...parameters) {
  const body = parameters.pop();
  const shape = shapes.find(([head, mark]) => parameters.join().startsWith(head) && body.includes(mark));
  if (!shape) throw new Error("unknown function: " + body);
  return shape[2](body);
};

const guarded = (rethrow, action) => {
  try {
    return action();
  } catch (e) {
    rethrow(e);
  }
};

const parent = (path) => path.slice(0, -1).reduce((object, name) => object[name], globalThis);

const literal = (rethrow, ...source) => {
  const found = literals[source.join("\0")];
  if (!found) throw new Error("function was not recorded: " + source.pop());
  return found.bind(undefined, rethrow);
};

const named = (name, fn) => Object.defineProperty(fn, "name", { value: name });

const exported = (body) => {
  const method = body.includes("fn(this");
  const spread = body.slice(0, body.indexOf("{")).includes("...");
  return (rethrow, fn) => {
    const fixed = fn.length - (method ? 2 : 1);
    const gather = spread ? (p) => [...p.slice(0, fixed), p.slice(fixed)] : (p) => p;
    return function (...p) {
      return guarded(rethrow, () => (method ? fn(this, ...gather(p)) : fn(...gather(p))));
    };
  };
};

const shapes = [
  ["rethrowJavaAsJs,fn", "return function(", exported],
  ["constructor", "return function ", (body) => (constructor) =>
    named(body.split(/[ (]/)[2], function (marker, object) {
      return constructor.call(this, marker, object);
    })],
  ["wrapCallFromJavaToJs", "return new Function(", () => literal],
  ["rethrowJsAsJava,fn", "return fn(", () => (rethrow, fn, ...p) => guarded(rethrow, () => fn(...p))],
  ["rethrowJsAsJava,getGlobalName,instance", "instance[method](", () => (rethrow, global, instance, method, ...p) =>
    guarded(rethrow, () => (instance !== null ? instance[method](...p) : global(method)(...p)))],
  ["rethrowJsAsJava,constructor", "return new constructor(", () => (rethrow, constructor, ...p) =>
    guarded(rethrow, () => new constructor(...p))],
  ["", "return [", () => (...p) => p],
  ["value", " = value;", (body) => (value) => {
    const path = body.slice(0, -" = value;".length).split(".");
    parent(path)[path.at(-1)] = value;
  }],
  ["", "return ", (body) => () => {
    const path = body.slice("return ".length, -1).split(".");
    return parent(path)[path.at(-1)];
  }],
];
