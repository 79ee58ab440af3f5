import { el, svg } from "./dom.js";

const COLOURS = 6;

/** The picture of an item, which can be drawn nearer, moved, made brighter; with lettered boxes over it. */
export class Picture {
  constructor(item, shown) {
    this.scale = 1; this.x = 0; this.y = 0; this.brightness = 100; this.contrast = 100;
    this.image = el("img", { src: "large?key=" + item.key, alt: "The picture of the item", draggable: "false" });
    this.layer = svg("svg", { class: "boxes", preserveAspectRatio: "none", "aria-hidden": "true" });
    this.inner = el("div", { class: "inner" }, this.image, this.layer);
    this.stage = el("div", { class: "stage", id: "stage" }, this.inner);
    this.image.addEventListener("load", () => { this.fit(); this.draw(item, shown); });
    new ResizeObserver(() => this.fit()).observe(this.stage);
    this.image.addEventListener("error", () => this.stage.replaceChildren(el("p", { class: "missing" }, "The picture is not here, or can't be read.")));
    this.stage.addEventListener("wheel", (e) => { e.preventDefault(); this.zoom(e.deltaY < 0 ? 1.15 : 1 / 1.15); }, { passive: false });
    this.stage.addEventListener("pointerdown", (e) => { this.held = [e.clientX - this.x, e.clientY - this.y]; this.stage.setPointerCapture(e.pointerId); });
    this.stage.addEventListener("pointermove", (e) => {
      if (this.held) { this.x = e.clientX - this.held[0]; this.y = e.clientY - this.held[1]; this.place(); }
    });
    this.stage.addEventListener("pointerup", () => { this.held = null; });
    const slider = (name) => el("label", {}, el("span", {}, name === "brightness" ? "Brightness" : "Contrast"),
      this[name + "Slider"] = el("input", { type: "range", min: 20, max: 300, value: 100, id: name,
        oninput: (e) => { this[name] = Number(e.target.value); this.place(); } }));
    this.element = el("div", { class: "picture" }, this.stage, el("div", { class: "tools" },
      el("button", { type: "button", "aria-label": "Nearer", title: "Nearer (+)", onclick: () => this.zoom(1.4) }, "+"),
      el("button", { type: "button", "aria-label": "Farther", title: "Farther (−)", onclick: () => this.zoom(1 / 1.4) }, "−"),
      slider("brightness"), slider("contrast"),
      el("button", { type: "button", title: "As it was (0)", onclick: () => this.reset() }, "Reset")));
  }

  zoom(by) { this.scale = Math.min(20, Math.max(1, this.scale * by)); if (this.scale === 1) { this.x = 0; this.y = 0; } this.place(); }

  tone(name, by) { this[name] = Math.min(300, Math.max(20, this[name] + by)); this[name + "Slider"].value = this[name]; this.place(); }

  reset() { this.scale = 1; this.x = 0; this.y = 0; this.tone("brightness", 100 - this.brightness); this.tone("contrast", 100 - this.contrast); }

  /** As large as fits, so that the boxes lie on it. */
  fit() {
    const { naturalWidth: width, naturalHeight: height } = this.image;
    if (!width || !this.stage.clientWidth) return;
    const by = Math.min(this.stage.clientWidth / width, this.stage.clientHeight / height);
    this.inner.style.width = width * by + "px";
    this.inner.style.height = height * by + "px";
  }

  place() {
    this.inner.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    this.image.style.filter = `brightness(${this.brightness}%) contrast(${this.contrast}%)`;
  }

  /** Boxes that are options; the box that a question speaks of; the marked one once the answer is shown. */
  draw(item, shown) {
    const boxes = [];
    const numbers = (text) => { const found = /\[(\d+), (\d+), (\d+), (\d+)\]/.exec(text); return found && found.slice(1).map(Number); };
    if (item.kind === "box") {
      item.options.forEach((option, i) => {
        const box = numbers(option);
        const letter = String.fromCharCode(65 + i);
        if (box) boxes.push([box, letter, "c" + (i % COLOURS) + (shown && letter === item.right ? " right" : "")]);
      });
    } else {
      const box = numbers(item.question);
      if (box) boxes.push([box, "", "asked"]);
    }
    this.layer.setAttribute("viewBox", "0 0 1000 1000");
    const names = boxes.map(([[x1, y1], letter, kind]) => {
      const tag = el("span", { class: "letter " + kind }, letter);
      tag.style.left = x1 / 10 + "%"; tag.style.top = y1 / 10 + "%";
      return letter ? tag : null;
    }).filter(Boolean);
    this.layer.replaceChildren(...boxes.map(([[x1, y1, x2, y2], , kind]) =>
      svg("rect", { x: x1, y: y1, width: x2 - x1, height: y2 - y1, class: kind, "vector-effect": "non-scaling-stroke" })));
    this.inner.querySelectorAll(".letter").forEach((each) => each.remove());
    this.inner.append(...names);
  }
}
