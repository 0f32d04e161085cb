// The editor is a textarea, so that keys, undo and screen readers work as
// everywhere, over a copy of its text in which findings are underlined.

const field = document.getElementById("text");
const paint = document.getElementById("paint");
const bubble = document.getElementById("bubble");
const frame = document.getElementById("editor");

let findings = [];
let draw = () => document.createElement("div");

export const text = () => field.value;

// replace changes one stretch of the text as if somebody had typed it, so that
// undo brings it back.
function replace(start, end, by) {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  const done = document.execCommand(by === "" ? "delete" : "insertText", false, by);
  if (!done) {
    field.setRangeText(by, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

export function setText(by) {
  replace(0, field.value.length, by);
  field.setSelectionRange(0, 0);
  frame.scrollTop = 0;
}

// apply makes edits in one step. Of edits that overlap, the first is made.
export function apply(edits) {
  const made = [];
  for (const e of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const before = made.at(-1);
    if (!before || before.end < e.start || (before.end === e.start && before.start < e.start)) made.push(e);
  }
  if (made.length === 0) return;
  const start = made[0].start;
  const end = made.at(-1).end;
  let by = "";
  let at = start;
  for (const e of made) {
    by += field.value.slice(at, e.start) + e.text;
    at = e.end;
  }
  hideBubble();
  replace(start, end, by);
}

// show underlines findings; bubbleFor draws one for who clicks on it.
export function show(all, bubbleFor) {
  findings = all;
  draw = bubbleFor;
  const parts = [];
  let at = 0;
  all.forEach((f, i) => {
    if (f.start < at) return; // inside of one that is drawn
    const end = Math.max(f.end, f.start + 1);
    parts.push(field.value.slice(at, f.start));
    const mark = document.createElement("mark");
    mark.className = f.severity;
    mark.dataset.finding = i;
    mark.textContent = field.value.slice(f.start, end);
    parts.push(mark);
    at = end;
  });
  parts.push(field.value.slice(at) + "\n");
  paint.replaceChildren(...parts);
}

// shift keeps the underlines where they belong until the next answer comes.
function shift() {
  const was = paint.textContent.slice(0, -1);
  const is = field.value;
  let same = 0;
  while (same < was.length && same < is.length && was[same] === is[same]) same++;
  const delta = is.length - was.length;
  let tail = 0;
  while (tail < Math.min(was.length, is.length) - same && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail++;
  const moved = findings
    .filter((f) => f.end <= same || f.start >= was.length - tail)
    .map((f) => (f.end <= same ? f : { ...f, start: f.start + delta, end: f.end + delta, fixes: [] }));
  show(moved, draw);
}

function findingAt(at) {
  return findings.find((f) => f.start <= at && at <= Math.max(f.end, f.start + 1));
}

// go puts the cursor on a finding and shows what there is to say of it.
export function go(f) {
  field.focus({ preventScroll: true });
  field.setSelectionRange(f.start, f.end);
  showBubble(f);
}

function showBubble(f) {
  const mark = paint.querySelector(`mark[data-finding="${findings.indexOf(f)}"]`);
  if (!mark) return;
  bubble.replaceChildren(draw(f));
  bubble.hidden = false;
  const outer = frame.getBoundingClientRect();
  const box = mark.getClientRects()[0];
  const left = Math.min(box.left - outer.left, frame.clientWidth - bubble.offsetWidth - 8);
  bubble.style.setProperty("left", `${Math.max(8, left + frame.scrollLeft)}px`);
  bubble.style.setProperty("top", `${box.bottom - outer.top + frame.scrollTop + 4}px`);
  bubble.scrollIntoView({ block: "nearest" });
}

export function hideBubble() {
  bubble.hidden = true;
}

const fixOf = (f) => f && f.certain && f.fixes[0];

export function listen(changed) {
  field.addEventListener("input", () => {
    hideBubble();
    shift();
    changed();
  });
  field.addEventListener("click", () => {
    const f = field.selectionStart === field.selectionEnd && findingAt(field.selectionStart);
    if (f) showBubble(f); else hideBubble();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "F8" && findings.length > 0) {
      event.preventDefault();
      const at = field.selectionStart;
      const next = event.shiftKey
        ? findings.findLast((f) => f.start < at) ?? findings.at(-1)
        : findings.find((f) => f.start > at || (f.start === at && bubble.hidden)) ?? findings[0];
      go(next);
    } else if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      const fix = fixOf(findingAt(field.selectionStart));
      if (fix) apply(fix.edits);
    } else if (event.key === "Escape") {
      hideBubble();
    }
  });
  bubble.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    hideBubble();
    field.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!frame.contains(event.target)) hideBubble();
  });
}
