const wasmMain = async () => {
  const file = new URL("wisp-scan.wasm", import.meta.url);
  const [runtime, response] = await Promise.all([import("./wisp-scan-wasm-runtime.js"), fetch(file)]);
  return (await runtime.load(response)).exports.main;
};

const javaScriptMain = async () => (await import("./wisp-scan.js")).main;

const loading = (location.search === "?js" ? javaScriptMain() : wasmMain().catch(javaScriptMain))
  .then((main) => main([]));

onmessage = ({ data }) => loading
  .then(() => data.text ? self.draw(data.text) : self.scan(data.pixels, data.width, data.height))
  .catch(() => "")
  .then((text) => postMessage(text));
