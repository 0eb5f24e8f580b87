const cacheName = `wisp-${version}`;
const scope = new URL(self.registration.scope);
const structType = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0);
const otherTarget = WebAssembly.validate(structType) ? /^wisp(-worker|-scan)?\.js$/ : /wasm/;
const home = "index.html";
let wanted;

const hex = (hash) => Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
const fresh = (name) => fetch(new URL(name === home ? "" : name, scope), { cache: "no-cache" });

/* A navigation is not answered with what came over a redirect. */
const direct = (response) =>
  response.redirected ? new Response(response.body, { headers: response.headers }) : response;

async function keep(cache, name) {
  const response = await fresh(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const hash = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  if (name !== home && !hex(hash).startsWith(files[name])) throw new Error(`${name} is of another version`);
  await cache.put(new URL(name, scope), direct(response));
}

async function install() {
  const cache = await caches.open(cacheName);
  await Promise.all(Object.keys(files).filter((name) => !otherTarget.test(name)).map((name) => keep(cache, name)));
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith("wisp-") && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

function ownFile({ method, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  const name = pathname.slice(scope.pathname.length) || home;
  return Object.hasOwn(files, name) ? name : undefined;
}

async function answer(request, name) {
  const kept = await (await caches.open(cacheName)).match(new URL(name, scope));
  return kept || fetch(request);
}

/* Whoever hosts the page may write other bootstrap nodes into it. */
async function renewHome() {
  const response = await fresh(home);
  const text = await response.clone().text();
  if (response.ok && text.includes(`content="${version}"`)) {
    await (await caches.open(cacheName)).put(new URL(home, scope), direct(response));
  }
}

function tell(tab) {
  if (wanted) tab.postMessage(wanted);
  wanted = undefined;
}

async function show(data) {
  const tabs = await self.clients.matchAll({ type: "window" });
  if (tabs.length === 0) {
    wanted = data;
    return self.clients.openWindow(scope.href);
  }
  const tab = await tabs[0].focus();
  tab.postMessage(data);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", ({ data, source }) => {
  if (data === "take over") self.skipWaiting();
  if (data === "what was clicked?") tell(source);
});
self.addEventListener("fetch", (event) => {
  const name = ownFile(event.request);
  if (!name) return;
  event.respondWith(answer(event.request, name));
  if (name === home) event.waitUntil(renewHome().catch(() => {}));
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data));
});
