// What the page asks of scopevet, which runs in a worker.

// A worker from a file would have a Content-Security-Policy of its own, if the
// server sends one; one from a blob has that of the page.
const base = new URL(".", import.meta.url).href;
const script = `self.base = ${JSON.stringify(base)};
importScripts(self.base + "wasm_exec.js", self.base + "worker.js");`;
const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));

let last = 0;
const waiting = new Map();

// started is settled when scopevet is ready, or with why it is not.
export const started = new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));

worker.onmessage = ({ data: { id, answer, error } }) => {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) resolve(answer); else reject(new Error(error));
};
worker.onerror = (event) => {
  for (const { reject } of waiting.values()) reject(new Error(event.message || "the worker cannot be started"));
  waiting.clear();
};

function ask(...args) {
  return new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    worker.postMessage({ id: last, args });
  });
}

export const check = (text, provider) => ask("check", text, provider);
export const search = (query, provider) => ask("search", query, provider);
export const providers = () => ask("providers", "", "");
