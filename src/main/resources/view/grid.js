import { byId, count, el } from "./dom.js";
import { go, now, toggle } from "./state.js";

const WORDS = { good: "Good", wrong: "Wrong", unclear: "Unclear" };

export function thumb(key) {
  const picture = el("img", { src: "small?key=" + key, alt: "", loading: "lazy", decoding: "async" });
  const frame = el("span", { class: "thumb" }, picture);
  picture.addEventListener("error", () => frame.replaceChildren(el("span", { class: "missing" }, "no picture")));
  return frame;
}

export function card(item) {
  const shown = now().answers === "1";
  const said = item.mark.verdict || (item.mark.answer ? "answered" : "");
  return el("a", { class: "card", href: "#item", "data-key": item.key, title: item.question,
    "aria-label": "Item of " + item.name + (shown ? ", " + item.answer : "") + (said ? ", " + said : ""),
    onclick: (e) => { e.preventDefault(); go({ item: item.key }); } },
  thumb(item.key),
  el("span", { class: "caption" }, shown ? item.answer : item.question),
  el("span", { class: "from" }, item.dataset + "  " + item.name),
  said ? el("span", { class: "said " + said }, WORDS[said] || "Answered") : null);
}

export function showGrid(reply) {
  byId("grid").className = "grid";
  byId("grid").replaceChildren(...(reply.items.length ? reply.items.map(card) : [nothing()]));
  pages(reply.page, Math.ceil(reply.total / reply.size), reply.total, "items");
}

export function showSheets(reply) {
  byId("grid").className = "sheets";
  byId("grid").replaceChildren(...(reply.sheets.length ? reply.sheets.map((sheet) =>
    el("section", { class: "sheet" },
      el("h2", {}, el("button", { type: "button", class: "plain", title: "Only this label",
        onclick: () => { go({ sheets: "" }, true); toggle("label", sheet.label); } }, sheet.label),
      el("span", { class: "count" }, count(sheet.count))),
      el("div", { class: "grid" }, sheet.items.map(card)))) : [nothing()]));
  pages(reply.page, Math.ceil(reply.labels / reply.size), reply.labels, "labels");
}

const nothing = () => el("p", { class: "nothing" }, "No item is all of this. Take a filter away.");

function pages(page, last, total, what) {
  if (last <= 1) { byId("pages").replaceChildren(); return; }
  const to = (number, text, label) => el("button", { type: "button", id: label.replace(/ /g, "-"), "aria-label": label,
    disabled: number < 0 || number >= last, onclick: () => { go({ page: number ? String(number) : "" }); scrollTo(0, 0); } }, text);
  byId("pages").replaceChildren(to(0, "«", "First page"), to(page - 1, "‹ Back", "Page before"),
    el("span", {}, "Page " + count(page + 1) + " of " + count(last)),
    to(page + 1, "Next ›", "Next page"), to(last - 1, "»", "Last page"));
}

/** Moves the focus among the cards. */
export function step(key) {
  const cards = [...document.querySelectorAll(".card")];
  const at = cards.indexOf(document.activeElement);
  if (!cards.length) return false;
  if (at < 0) { cards[0].focus(); return true; }
  const here = cards[at].getBoundingClientRect();
  const rows = { ArrowDown: 1, ArrowUp: -1 }[key];
  const next = rows === undefined ? cards[at + (key === "ArrowRight" ? 1 : -1)]
    : (rows > 0 ? cards.slice(at + 1) : cards.slice(0, at).reverse()).find((each) => {
      const there = each.getBoundingClientRect();
      return Math.abs(there.top - here.top) > here.height / 2 && Math.abs(there.left - here.left) < here.width / 2;
    });
  if (next) next.focus();
  return Boolean(next);
}
