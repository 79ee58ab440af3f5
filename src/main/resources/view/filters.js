import { byId, count, el } from "./dom.js";
import { clear, FACETS, go, now, toggle } from "./state.js";

const TITLES = {
  modality: "Modality", area: "Area", task: "Task", subset: "Subset", dataset: "Dataset", side: "Side",
  kind: "Kind of question", label: "Label", letter: "Right letter", mark: "Mark", picture: "Picture",
};
const NUMBERED = new Set(["subset", "dataset"]);
const OPEN = new Set(["modality", "label", "side", "mark", "picture"]);
const FEW = 8;
const longer = new Set();
const opened = new Map();
const narrowed = {};
let last = {};

export function showFilters(facets) {
  last = facets;
  const focused = document.activeElement && document.activeElement.id;
  // Nothing is known of pictures that nobody has looked at.
  const shown = FACETS.filter((facet) => facet !== "picture" || (facets.picture || []).length || now().wanted.picture.length);
  byId("filters").replaceChildren(...shown.map((facet) => group(facet, facets[facet] || [])));
  const again = focused && byId(focused);
  if (again && again !== document.activeElement) again.focus({ preventScroll: true });
  showChosen(facets);
}

const name = (facet, choice) => (NUMBERED.has(facet) ? choice.value + "  " + choice.title : choice.title);

function group(facet, choices) {
  const wanted = now().wanted[facet];
  const open = opened.has(facet) ? opened.get(facet) : OPEN.has(facet) || wanted.length > 0;
  const words = (narrowed[facet] || "").toLowerCase();
  const fit = choices.filter((each) => !words || name(facet, each).toLowerCase().includes(words));
  const shown = longer.has(facet) || fit.length <= FEW + 2 ? fit.slice(0, 300)
    : fit.filter((each, i) => i < FEW || wanted.includes(each.value));
  const box = el("details", { open, ontoggle: (e) => opened.set(facet, e.target.open) },
    el("summary", {}, TITLES[facet], wanted.length ? el("span", { class: "badge" }, String(wanted.length)) : null));
  if (choices.length > 12) {
    box.append(el("input", {
      type: "search", class: "narrow", id: "narrow-" + facet, placeholder: "Find", value: narrowed[facet] || "",
      "aria-label": "Find among " + TITLES[facet].toLowerCase(), autocomplete: "off",
      oninput: (e) => { narrowed[facet] = e.target.value; rebuild(facet, e.target); },
    }));
  }
  const list = el("ul", {});
  for (const [i, choice] of shown.entries()) {
    const id = "f-" + facet + "-" + i + "-" + choice.value.replace(/[^\w]/g, "_").slice(0, 40);
    list.append(el("li", {}, el("label", { title: name(facet, choice) },
      el("input", { type: "checkbox", id, checked: wanted.includes(choice.value), onchange: () => toggle(facet, choice.value) }),
      el("span", { class: "name" }, name(facet, choice)),
      el("span", { class: "count" }, count(choice.count)))));
  }
  if (!choices.length) list.append(el("li", { class: "none" }, "none"));
  box.append(list);
  if (fit.length > FEW + 2) {
    box.append(el("button", {
      type: "button", class: "plain more", id: "more-" + facet,
      onclick: () => { longer.has(facet) ? longer.delete(facet) : longer.add(facet); showFilters(last); },
    }, longer.has(facet) ? "Fewer" : "All " + count(fit.length)));
  }
  return box;
}

function rebuild(facet, input) {
  const at = input.selectionStart;
  showFilters(last);
  const again = byId("narrow-" + facet);
  if (again) { again.focus(); again.setSelectionRange(at, at); }
}

function showChosen(facets) {
  const chips = [];
  for (const facet of FACETS) {
    for (const value of now().wanted[facet]) {
      const choice = (facets[facet] || []).find((each) => each.value === value);
      const text = choice ? choice.title : value;
      chips.push(el("button", { type: "button", class: "chip", "aria-label": "Take away: " + TITLES[facet] + " " + text,
        onclick: () => toggle(facet, value) },
      el("span", { class: "of" }, TITLES[facet]), " ", text, el("span", { class: "cross", "aria-hidden": "true" }, "×")));
    }
  }
  if (now().q) {
    chips.push(el("button", { type: "button", class: "chip", "aria-label": "Take away the words", onclick: () => go({ q: "", page: "" }) },
      el("span", { class: "of" }, "Words"), " ", now().q, el("span", { class: "cross", "aria-hidden": "true" }, "×")));
  }
  if (chips.length > 1) chips.push(el("button", { type: "button", class: "plain", onclick: clear }, "Clear all"));
  byId("chosen").replaceChildren(...chips);
}
