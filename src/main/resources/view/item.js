import { ask, byId, count, el } from "./dom.js";
import { card, thumb } from "./grid.js";
import { Picture } from "./picture.js";
import { go, now, query } from "./state.js";

const VERDICTS = ["good", "wrong", "unclear"];
let item = null;
let picture = null;
let revealed = false;
let opener = "";
let saving = Promise.resolve();

export const isOpen = () => Boolean(now().item);

export async function showItem(changed) {
  const key = now().item;
  const panel = byId("item");
  if (!key) {
    panel.hidden = true;
    document.body.classList.remove("reading");
    const back = opener && document.querySelector(`.card[data-key="${opener}"]`);
    if (back) back.focus({ preventScroll: true });
    opener = ""; item = null;
    return;
  }
  document.body.classList.add("reading");
  opener = key;
  if (item && item.key === key && !changed) { render(); return; }
  try {
    const got = await ask("api/item?" + query({ key }));
    if (now().item !== key) return;
    const isNew = !item || item.key !== got.key;
    item = got;
    if (isNew) { revealed = false; picture = new Picture(item, isShown()); }
    render();
    if (isNew) { panel.scrollTop = 0; byId("item-title").focus({ preventScroll: true }); }
  } catch (e) {
    panel.hidden = false;
    panel.replaceChildren(el("p", { class: "nothing" }, e.message), el("button", { type: "button", onclick: close }, "Close"));
  }
}

const isShown = () => revealed || now().answers === "1";
export const close = () => go({ item: "" });

export function neighbour(step) {
  const key = item && (step > 0 ? item.after : item.before);
  if (key) go({ item: key }, true);
}

export function reveal() { revealed = !revealed; render(); }

function save(change) {
  item.mark = { ...item.mark, ...change };
  const mark = { key: item.key, ...item.mark };
  render();
  saving = saving.then(() => fetch("api/mark", { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(mark) }))
    .then(async (reply) => { if (!reply.ok) throw new Error(await reply.text()); dispatchEvent(new Event("marked")); })
    .catch((e) => { const told = byId("told"); if (told) told.textContent = "Not kept: " + e.message; });
}

/** Answers count before the right one was seen. */
export function answer(letter) {
  if (!item || letter.charCodeAt(0) - 65 >= item.options.length || isShown()) return;
  revealed = true;
  save({ answer: letter });
}

export function judge(verdict) { if (item) save({ verdict: item.mark.verdict === verdict ? "" : verdict }); }

export const view = () => picture;

function render() {
  const panel = byId("item");
  if (!item) return;
  const shown = isShown();
  if (picture.image.complete && picture.image.naturalWidth) picture.draw(item, shown);
  const noteFocused = document.activeElement && document.activeElement.id === "note";
  const focused = document.activeElement && panel.contains(document.activeElement) ? document.activeElement.id : "";
  panel.hidden = false;
  panel.replaceChildren(
    el("div", { class: "bar" },
      el("button", { type: "button", id: "close", title: "Back to the grid (Esc)", onclick: close }, "‹ Items"),
      el("span", { class: "position" }, item.position ? count(item.position) + " of " + count(item.total) : "not among the filtered"),
      el("button", { type: "button", id: "before", title: "Item before (←)", "aria-label": "Item before", disabled: !item.before, onclick: () => neighbour(-1) }, "‹"),
      el("button", { type: "button", id: "after", title: "Next item (→)", "aria-label": "Next item", disabled: !item.after, onclick: () => neighbour(1) }, "›")),
    el("div", { class: "columns" }, picture.element, el("div", { class: "text" }, question(shown), marks(), twins(shown), facts(shown), same())));
  if (focused && byId(focused)) byId(focused).focus({ preventScroll: true });
  if (noteFocused) byId("note").focus();
}

function question(shown) {
  const given = item.mark.answer;
  const options = item.options.map((text, i) => {
    const letter = String.fromCharCode(65 + i);
    const state = shown && letter === item.right ? " right" : shown && letter === given ? " missed" : "";
    return el("li", {}, el("button", { type: "button", class: "option" + state, id: "option-" + letter, disabled: shown,
      "aria-label": letter + ": " + text + (state === " right" ? ", right" : state ? ", your answer" : ""), onclick: () => answer(letter) },
    el("span", { class: "key c" + (i % 6) + (item.kind === "box" ? " drawn" : "") }, letter), el("span", {}, text),
    state === " right" ? el("span", { class: "verdict" }, given === letter ? "right, your answer" : "right") : state ? el("span", { class: "verdict" }, "your answer") : null));
  });
  return el("section", { class: "question" }, el("h2", { id: "item-title", tabindex: "-1" }, item.question), el("ol", { class: "options" }, options),
    now().answers === "1" ? null : el("button", { type: "button", class: "plain", id: "reveal", onclick: reveal }, shown ? "Hide the answer" : "Show the answer (space)"));
}

function marks() {
  const buttons = VERDICTS.map((verdict) => el("button", { type: "button", id: "mark-" + verdict, class: "mark " + verdict,
    "aria-pressed": String(item.mark.verdict === verdict), title: verdict[0].toUpperCase() + verdict.slice(1) + " (" + verdict[0].toUpperCase() + ")",
    onclick: () => judge(verdict) }, verdict[0].toUpperCase() + verdict.slice(1)));
  const note = el("textarea", { id: "note", rows: 2, maxlength: 2000, placeholder: "Note (N)", "aria-label": "Note" });
  note.value = item.mark.note;
  note.addEventListener("change", () => save({ note: note.value }));
  return el("section", { class: "marks" }, el("div", { class: "row", role: "group", "aria-label": "Mark" }, buttons), note, el("p", { id: "told", role: "alert" }));
}

function facts(shown) {
  const hidden = "hidden until the answer is shown";
  const rows = [
    ["Dataset", item.dataset + "  " + item.name], ["Subset", item.subset + "  " + item.modality + ", " + item.area + ": " + item.task],
    ["Kind", item.kind], ["Found", item.found.join(", ")], ["Picture", shown ? item.image : hidden], ["Raw label", shown ? item.raw : hidden], ["Rule", shown ? item.rule : hidden],
    ["Label from", item.labelFile === undefined ? undefined : shown ? item.labelFile + (item.row ? ", row " + item.row : "") : hidden],
    ["Patient", item.patient], ["Group", item.group], ["Side", item.side + (item.why ? ": " + item.why : "") + (item.own ? " (" + item.own + ")" : "")],
    ["File", item.file + ", id " + item.id], ["Key", item.key], ["Licence", item.licence],
  ];
  const list = el("dl", { class: "facts" });
  for (const [name, value] of rows) {
    if (value) list.append(el("dt", {}, name), el("dd", { class: value === hidden ? "none" : null }, value));
  }
  if (/^https?:\/\//.test(item.home || "")) {
    list.append(el("dt", {}, "Home"), el("dd", {}, el("a", { href: item.home, target: "_blank", rel: "noopener noreferrer" }, item.home)));
  }
  return list;
}

/** The picture beside its twins, each with what is said of it. */
function twins(shown) {
  if (!item.twins.length) return null;
  const tile = (twin, own) => {
    const text = [thumb(twin.key), el("span", { class: "caption" }, own ? "this picture" : twin.dataset + "  " + twin.name),
      el("span", { class: "from" }, twin.side + (shown ? ": " + twin.answer : "")), shown ? el("span", { class: "from path" }, twin.image) : null];
    return own ? el("div", { class: "card" }, text) : el("a", { class: "card", href: "#item", "data-key": twin.key,
      "aria-label": "Twin in " + twin.name + ", " + twin.side + (shown ? ", " + twin.answer : ""),
      onclick: (e) => { e.preventDefault(); go({ item: twin.key }); } }, text);
  };
  return el("section", { class: "twins" }, el("h3", {}, item.twins.length > 1 ? "Twins of this picture" : "The twin of this picture"),
    el("div", { class: "grid beside" }, tile(item, true), item.twins.map((twin) => tile(twin, false))));
}

function same() {
  return item.same.length ? el("section", { class: "same" }, el("h3", {}, "Other items of this picture"), el("div", { class: "grid small" }, item.same.map(card))) : null;
}
