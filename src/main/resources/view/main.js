import { ask, byId, count, el } from "./dom.js";
import { showFilters } from "./filters.js";
import { showGrid, showSheets, step } from "./grid.js";
import * as item from "./item.js";
import { go, now, onChange, query } from "./state.js";

const KEYS = [
  ["/", "find words"], ["F", "filters"], ["H", "answers and paths, shown or hidden"], ["S", "contact sheets by label"],
  ["arrows", "from picture to picture, from item to item"], ["Enter", "open the picture"], ["Esc", "back"],
  ["A to F, or 1 to 6", "answer"], ["space", "show the right answer"], ["G  W  U", "mark as good, wrong, unclear"], ["N", "note"],
  ["+  −  0", "nearer, farther, as it was"], ["[  ]", "darker, brighter"], ["{  }", "less, more contrast"], ["PgUp  PgDn", "page before, next page"], ["?", "these keys"],
];
let asked = 0;
let last = null;

async function load() {
  const mine = ++asked;
  const page = now().page || "0";
  try {
    const sheets = now().sheets === "1";
    const [reply, all] = await Promise.all([
      ask("api/items?" + query({ page: sheets ? 0 : page, size: sheets ? 1 : 60 })), sheets ? ask("api/sheets?" + query({ page })) : null]);
    if (mine !== asked) return;
    last = { reply, all };
    byId("total").replaceChildren(el("b", {}, count(reply.total)), reply.total === reply.all ? " items" : " of " + count(reply.all) + " items");
    showFilters(reply.facets);
    draw();
  } catch (e) {
    if (mine === asked) byId("grid").replaceChildren(el("p", { class: "nothing" }, "The server doesn't answer: is `medmat view` still running? " + e.message));
  }
}

function draw() { if (last) { last.all ? showSheets(last.all) : showGrid(last.reply); } }

function showSwitches() {
  byId("answers").setAttribute("aria-pressed", String(now().answers === "1"));
  byId("sheets").setAttribute("aria-pressed", String(now().sheets === "1"));
  if (document.activeElement !== byId("words")) byId("words").value = now().q;
}

onChange((state, before) => {
  showSwitches();
  const same = (one, other) => JSON.stringify([one.wanted, one.q, one.page, one.sheets]) === JSON.stringify([other.wanted, other.q, other.page, other.sheets]);
  if (!same(state, before)) load();
  else if (state.answers !== before.answers) draw();
  item.showItem(!same(state, before));
});

const switchOn = (name) => go({ [name]: now()[name] === "1" ? "" : "1", ...(name === "sheets" ? { page: "" } : {}) });
const filters = () => {
  const open = document.body.classList.toggle("filtering");
  byId("filters-toggle").setAttribute("aria-expanded", String(open));
  const first = byId("filters").querySelector("summary");
  if (first && getComputedStyle(byId("filters")).display !== "none") first.focus();
};
byId("answers").addEventListener("click", () => switchOn("answers"));
byId("sheets").addEventListener("click", () => switchOn("sheets"));
byId("filters-toggle").addEventListener("click", filters);
byId("help-open").addEventListener("click", () => byId("help").showModal());
byId("skip").addEventListener("click", (e) => { e.preventDefault(); byId("results").focus(); });
let typing = 0;
byId("words").addEventListener("input", (e) => {
  clearTimeout(typing);
  typing = setTimeout(() => go({ q: e.target.value.trim(), page: "" }, true), 150);
});
byId("keys").append(...KEYS.flatMap(([key, what]) => [el("dt", {}, key), el("dd", {}, what)]));
addEventListener("marked", load);

const IN_ITEM = {
  Escape: () => item.close(), ArrowLeft: () => item.neighbour(-1), ArrowRight: () => item.neighbour(1), " ": () => item.reveal(),
  g: () => item.judge("good"), w: () => item.judge("wrong"), u: () => item.judge("unclear"), n: () => byId("note").focus(),
  "+": () => item.view().zoom(1.4), "=": () => item.view().zoom(1.4), "-": () => item.view().zoom(1 / 1.4), 0: () => item.view().reset(),
  "[": () => item.view().tone("brightness", -10), "]": () => item.view().tone("brightness", 10),
  "{": () => item.view().tone("contrast", -10), "}": () => item.view().tone("contrast", 10),
};
const ANYWHERE = {
  "/": () => { byId("words").focus(); byId("words").select(); }, f: filters, h: () => switchOn("answers"), s: () => switchOn("sheets"), "?": () => byId("help").showModal(),
  PageDown: () => press("Next-page"), PageUp: () => press("Page-before"),
};
const press = (id) => { const button = byId(id); if (button && !button.disabled) button.click(); };

addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || byId("help").open) return;
  const field = e.target.closest && e.target.closest("input, textarea");
  if (field && field.type !== "checkbox" && field.type !== "range") { if (e.key === "Escape") field.blur(); return; }
  if (field && (e.key === " " || e.key.startsWith("Arrow"))) return;
  const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  if (item.isOpen()) {
    if (e.key === " " && e.target.closest("button, a") && e.target.id !== "reveal") return;
    const letter = /^[a-f]$/.test(key) ? key.toUpperCase() : /^[1-6]$/.test(key) ? String.fromCharCode(64 + Number(key)) : "";
    if (letter) { item.answer(letter); return; }
    if (IN_ITEM[key]) { e.preventDefault(); IN_ITEM[key](); return; }
  } else if (key.startsWith("Arrow") && !e.target.closest("nav, header")) {
    if (step(key)) e.preventDefault();
    return;
  }
  if (ANYWHERE[key] && !(item.isOpen() && key.startsWith("Page"))) { e.preventDefault(); ANYWHERE[key](); }
});

showSwitches();
load();
item.showItem(true);
