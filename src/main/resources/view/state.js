// What is shown stands in the address, behind the #, which is never sent anywhere.

export const FACETS = ["modality", "area", "task", "subset", "dataset", "side", "kind", "label", "letter", "mark", "picture"];
const PLAIN = ["q", "page", "item", "sheets", "answers"];

let state = read();
const listeners = [];

function read() {
  const given = new URLSearchParams(location.hash.slice(1));
  const wanted = {};
  for (const facet of FACETS) wanted[facet] = [...new Set(given.getAll(facet))];
  const all = { wanted };
  for (const name of PLAIN) all[name] = given.get(name) || "";
  return all;
}

function write(next) {
  const out = new URLSearchParams();
  for (const facet of FACETS) for (const value of next.wanted[facet]) out.append(facet, value);
  for (const name of PLAIN) if (next[name]) out.set(name, next[name]);
  return out.toString();
}

export const now = () => state;

/** Changes the state; a new entry of the history unless it is only typing. */
export function go(change, replace = false) {
  const next = { ...state, ...change };
  const hash = "#" + write(next);
  if (hash === (location.hash || "#")) return;
  history[replace ? "replaceState" : "pushState"](null, "", hash);
  tell();
}

export function toggle(facet, value) {
  const values = state.wanted[facet];
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  go({ wanted: { ...state.wanted, [facet]: next }, page: "" });
}

export function clear() {
  const wanted = {};
  for (const facet of FACETS) wanted[facet] = [];
  go({ wanted, q: "", page: "" });
}

/** The filters as the server reads them. */
export function query(more = {}) {
  const out = new URLSearchParams();
  for (const facet of FACETS) for (const value of state.wanted[facet]) out.append(facet, value);
  if (state.q) out.set("q", state.q);
  for (const [name, value] of Object.entries(more)) out.set(name, value);
  return out.toString();
}

export const onChange = (listener) => listeners.push(listener);

function tell() {
  const before = state;
  state = read();
  for (const listener of listeners) listener(state, before);
}

addEventListener("popstate", tell);
