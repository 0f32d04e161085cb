"use strict";
(() => {
  const get = (id) => document.getElementById(id);
  const items = [...document.querySelectorAll(".item")];
  const all = [...document.querySelectorAll("details")];
  const filters = ["provider", "sensitivity", "status"].map(get).filter(Boolean);

  const fits = (item, words) =>
    filters.every((f) => f.value === "" || item.dataset[f.id] === f.value) &&
    words.every((w) => item.dataset.text.includes(w));

  const show = () => {
    const words = get("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      item.hidden = !fits(item, words);
      if (!item.hidden) shown++;
    }
    for (const box of document.querySelectorAll(".open, table, .group")) {
      box.hidden = !box.querySelector(".item:not([hidden])");
    }
    get("nothing").hidden = shown > 0 || items.length === 0;
    get("shown").textContent = `${shown} of ${items.length} shown`;
  };

  const open = (is) => {
    for (const d of all) d.open = is;
    get("paths").textContent = is ? "Close all paths" : "Open all paths";
  };

  get("filter").hidden = items.length === 0;
  get("filter").addEventListener("submit", (e) => e.preventDefault());
  get("filter").addEventListener("input", show);
  get("paths").addEventListener("click", () => open(!all.every((d) => d.open)));
  let before = [];
  addEventListener("beforeprint", () => { before = all.filter((d) => !d.open); for (const d of before) d.open = true; });
  addEventListener("afterprint", () => { for (const d of before) d.open = false; });
  show();
})();
