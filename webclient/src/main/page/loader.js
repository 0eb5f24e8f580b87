const structType = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0);

/* The browser gets its disk ready meanwhile. */
(async () => indexedDB.databases())().catch(() => {});

function prefersWasm() {
  const forced = new URLSearchParams(location.search).has("js");
  return !forced && typeof WebAssembly === "object" && WebAssembly.validate(structType);
}

async function wasmMain() {
  const program = fetch(new URL("wisp.wasm", import.meta.url));
  const [runtime, response] = await Promise.all([import("./wisp-wasm-runtime.js"), program]);
  return (await runtime.load(response)).exports.main;
}

async function javaScriptMain() {
  return (await import("./wisp.js")).main;
}

async function start(target, load) {
  const main = await load();
  document.documentElement.dataset.target = target;
  main([]);
}

async function startAny() {
  if (!prefersWasm()) return start("js", javaScriptMain);
  let main;
  try {
    main = await wasmMain();
  } catch (problem) {
    console.warn("WebAssembly failed, using JavaScript", problem);
    return start("js", javaScriptMain);
  }
  return start("wasm", () => main);
}

self.bring = (name) => import(`./${name}.js`);

startAny().catch((problem) => {
  console.error(problem);
  document.body.append("Wisp could not start in this browser.");
});
