// The worker runs scopevet, so that typing never waits for it. It is asked
// {id, args} and answers {id, answer} or {id, error}, and {error, dead} when it can
// answer no more.
"use strict";

// unzipped is the content of a file that is stored as gzip, whether or not the
// server says so and the browser has unpacked it already.
async function unzipped(name) {
  const response = await fetch(new URL(name, self.base));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  if (response.headers.get("Content-Encoding")) return response.body;
  return response.body.pipeThrough(new DecompressionStream("gzip"));
}

async function start() {
  const go = new Go();
  const declared = unzipped("declarations.txtar.gz").then((body) => new Response(body).text());
  const program = new Response(await unzipped("scopevet.wasm.gz"), { headers: { "Content-Type": "application/wasm" } });
  const { instance } = await WebAssembly.instantiateStreaming(program, go.importObject);
  const ready = new Promise((resolve) => { self.scopevetReady = resolve; });
  go.run(instance);
  await ready;
  ask(["load", await declared, ""]);
}

// ask throws what scopevet answers as an error, and calls dead where it throws
// one itself: the stack of the browser is short for code that is nested deeply,
// and scopevet cannot go on after that.
function ask(args) {
  let text;
  try {
    text = self.scopevet(...args);
  } catch (error) {
    const message = error instanceof RangeError ? "the text is nested too deeply to be checked in a browser" : String(error);
    postMessage({ error: message, dead: true });
    throw error;
  }
  const answer = JSON.parse(text);
  if (answer && answer.error && !answer.findings) throw new Error(answer.error);
  return answer;
}

const started = start();
started.then(() => postMessage({ id: 0, answer: null }), (error) => postMessage({ id: 0, error: error.message }));

self.onmessage = async ({ data: { id, args } }) => {
  try {
    await started;
    postMessage({ id, answer: ask(args) });
  } catch (error) {
    postMessage({ id, error: error.message });
  }
};
