import * as engine from "./engine.js";
import * as editor from "./editor.js";
import { examples } from "./examples.js";

const $ = (id) => document.getElementById(id);

// el makes an element of text and other elements.
function el(name, attributes, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) e.addEventListener(key.slice(2), value); else e.setAttribute(key, value);
  }
  e.append(...children.filter((c) => c !== null));
  return e;
}

const link = (href, ...children) => el("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children);

const kinds = { go: "Go code", scopes: "scopes", url: "an authorization URL", error: "an error text" };
const severities = { error: "refused", warning: "works today", note: "note" };

const nothing = { kind: "", provider: "", findings: [], scopes: [], notes: [], corrected: "", error: "" };
let answer = nothing;
let checking = false;
let changed = false; // since it was last asked

// check has the text checked as it is; what changes meanwhile is checked once
// that is done.
async function check() {
  changed = true;
  if (checking) return;
  checking = true;
  while (changed) {
    changed = false;
    try {
      const next = await engine.check(editor.text(), $("provider").value);
      if (changed) continue;
      answer = next;
    } catch (error) {
      if (changed) continue;
      answer = { ...nothing, error: error.message };
    }
    render();
    if (!performance.getEntriesByName("first-result").length) performance.mark("first-result");
  }
  checking = false;
}

const certain = () => answer.findings.filter((f) => f.certain).flatMap((f) => f.fixes[0].edits);

function render() {
  editor.show(answer.findings, (f) => card(f, false));
  $("status").textContent = statusText();
  $("status").className = answer.error ? "trouble" : "";
  $("findings").replaceChildren(...answer.findings.map((f) => el("li", { class: f.severity }, card(f, true))));
  $("fix-all").hidden = answer.findings.filter((f) => f.certain).length < 2;
  $("corrected").hidden = answer.corrected === "";
  $("corrected-text").textContent = answer.corrected;
  $("notes").replaceChildren(...answer.notes.map((n) => el("li", {}, n)));
  $("asked").hidden = answer.scopes.length === 0;
  $("scopes").replaceChildren(...answer.scopes.map(scopeItem));
}

function statusText() {
  if (answer.error) return `This cannot be checked: ${answer.error}`;
  if (answer.kind === "") return "Paste something to check.";
  let what = kinds[answer.kind];
  if (answer.provider) what += ` for ${answer.provider}${answer.guessed ? ", by its scopes" : ""}`;
  const n = answer.findings.length;
  if (n > 0) return `${n === 1 ? "1 finding" : `${n} findings`} in ${what}`;
  if (answer.scopes.length === 0) return `No scope is asked for in ${what}`;
  if (answer.kind !== "go" && !answer.provider) return `${what[0].toUpperCase()}${what.slice(1)}, of which provider?`;
  return `Nothing wrong is known of ${what}`;
}

// place is where an offset of the text is, for people.
function place(at) {
  const before = editor.text().slice(0, at).split("\n");
  return before.length > 1 || editor.text().includes("\n") ? `line ${before.length}` : "";
}

// card says what is wrong, with buttons that mend it.
function card(f, inList) {
  const where = place(f.start);
  const head = el("p", { class: "head" },
    el("span", { class: `badge ${f.severity}` }, severities[f.severity]),
    " ", link(f.url, f.check),
    inList && where !== "" ? el("button", { type: "button", class: "place", onclick: () => editor.go(f) }, where) : null);
  const fixes = f.fixes.map((fix) => el("button", {
    type: "button", class: f.certain ? "fix primary" : "fix", onclick: () => editor.apply(fix.edits),
  }, f.certain ? `Fix: ${fix.message}` : fix.message));
  const meant = f.fixes.length === 0 && f.candidates.length > 0
    ? el("p", { class: "hint" }, "perhaps ", ...f.candidates.flatMap((c, i) => [i > 0 ? ", " : "", el("code", {}, c)])) : null;
  return el("div", { class: "card" }, head, el("p", { class: "message" }, f.message), meant,
    fixes.length > 0 ? el("p", { class: "fixes" }, ...fixes) : null);
}

const badge = (text, kind) => (text ? el("span", { class: `badge ${kind}` }, text) : null);

function scopeItem(s) {
  const facts = [];
  if (s.status !== "") facts.push(el("span", { class: "badge warning" }, s.since ? `${s.status} since ${s.since}` : s.status));
  if (s.key && !s.listed) facts.push(badge("not on our list", "note"));
  facts.push(badge(s.sensitivity, "plain"));
  const said = [];
  if (s.use.length > 0) said.push(`Use ${s.use.join(" or ")} instead.`);
  if (s.note !== "") said.push(s.note);
  if (s.implies.length > 0) said.push(`Brings ${s.implies.join(", ")}.`);
  return el("li", {},
    el("code", {}, s.name), " ",
    s.provider ? (s.docs ? link(s.docs, s.provider) : el("span", {}, s.provider)) : el("span", { class: "hint" }, "provider not known"),
    ...facts.flatMap((f) => (f ? [" ", f] : [])),
    said.length > 0 ? el("p", { class: "hint" }, said.join(" ")) : null);
}

let searched = 0;
async function search() {
  const number = ++searched;
  const query = $("query").value.trim();
  let found;
  try {
    found = await engine.search(query, $("of").value);
  } catch (error) {
    $("hits").textContent = `The catalogue cannot be searched: ${error.message}`;
    return;
  }
  if (number !== searched) return;
  $("results").replaceChildren(...found.scopes.map(scopeItem));
  if (query === "" && $("of").value === "") $("hits").textContent = `${found.total} scopes of ${providers} providers`;
  else if (found.total === 0) $("hits").textContent = "No scope that we know has all of these words.";
  else $("hits").textContent = found.total > found.scopes.length ? `The first ${found.scopes.length} of ${found.total} scopes` : `${found.total} ${found.total === 1 ? "scope" : "scopes"}`;
}

let providers = 0;
async function start() {
  await engine.started;
  const all = await engine.providers();
  providers = all.length;
  for (const id of ["provider", "of"]) {
    $(id).append(...all.map((p) => el("option", { value: p.key }, p.name)));
  }
  setTimeout(search, 500); // it reads the whole catalogue; a first check goes before
}

// later calls a function once there was nothing new for some milliseconds.
function later(ms, f) {
  let timer;
  return () => { clearTimeout(timer); timer = setTimeout(f, ms); };
}

editor.listen(later(80, check));
$("provider").addEventListener("change", check);
$("query").addEventListener("input", later(80, search));
$("of").addEventListener("change", search);
$("fix-all").addEventListener("click", () => editor.apply(certain()));
$("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(answer.corrected);
  $("copy").textContent = "Copied";
  setTimeout(() => { $("copy").textContent = "Copy"; }, 1500);
});
for (const button of document.querySelectorAll("[data-example]")) {
  button.addEventListener("click", () => {
    const { text, provider } = examples[button.dataset.example];
    $("provider").value = provider;
    editor.setText(text);
  });
}

if ($("text").value === "") $("text").value = examples.go.text;
editor.show([], () => el("div", {}));
check();
start().catch(() => {}); // the check says why
