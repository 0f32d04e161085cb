// What the page asks of scopevet, which runs in a worker.

// A worker from a file would have a Content-Security-Policy of its own, if the
// server sends one; one from a blob has that of the page.
const base = new URL(".", import.meta.url).href;
const script = `self.base = ${JSON.stringify(base)};
importScripts(self.base + "wasm_exec.js", self.base + "worker.js");`;
const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));

let worker;
let last = 0;
const waiting = new Map();

// launch starts a worker; the promise is settled when scopevet is ready, or with
// why it is not.
function launch() {
  worker = new Worker(url);
  worker.onmessage = ({ data: { id, answer, error, dead } }) => {
    if (dead) {
      end(error);
      launch().catch(() => {}); // who asks next is told
      return;
    }
    if (!waiting.has(id)) return;
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(answer); else reject(new Error(error));
  };
  worker.onerror = (event) => end(event.message || "the worker cannot be started");
  return new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));
}

// end gives all who wait an error instead of an answer.
function end(error) {
  worker.terminate();
  for (const { reject } of waiting.values()) reject(new Error(error));
  waiting.clear();
}

export const started = launch();

function ask(...args) {
  return new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    worker.postMessage({ id: last, args });
  });
}

export const check = (text, provider) => ask("check", text, provider);
export const search = (query, provider) => ask("search", query, provider);
export const providers = () => ask("providers", "", "");
