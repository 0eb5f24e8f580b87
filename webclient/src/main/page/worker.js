const wasmMain = async () => {
  const file = new URL("wisp-worker.wasm", import.meta.url);
  const [runtime, response] = await Promise.all([import("./wisp-worker-wasm-runtime.js"), fetch(file)]);
  return (await runtime.load(response)).exports.main;
};

const javaScriptMain = async () => (await import("./wisp-worker.js")).main;

const answer = async (request) => {
  const main = location.search === "?js" ? await javaScriptMain() : await wasmMain().catch(javaScriptMain);
  main([]);
  return self.stretch(request);
};

onmessage = ({ data }) => answer(data).catch(() => null).then((key) => postMessage(key));
