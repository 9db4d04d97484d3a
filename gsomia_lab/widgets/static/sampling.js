// Repeated samples: the learner asks for more, the kernel draws them.
function render({ model, el: root }) {
  const body = el("section", { class: "gl", "aria-label": "Repeated samples", lang: "en", "data-lm-suppress-shortcuts": "true" });
  root.append(body);
  const set = (name, value) => { model.set(name, value); model.save_changes(); };
  const field = (label, name, range) => number(label, model.get(name), range, "change", (value) => set(name, value));
  const view = el("div", { class: "gl-histogram" });
  const words = el("p", { class: "gl-words", role: "status" });
  const button = (count, text) => el("button", { type: "button", onclick: () => set("draw", count) }, text);
  body.append(
    el("div", { class: "gl-controls" }, field("Share in the population, %", "share", [0, 100, 1]), field("People in a sample", "people", [10, 100000, 1]),
      together([button(1, "draw 1 sample"), button(100, "draw 100 samples")])),
    view, words);
  function draw() {
    view.innerHTML = model.get("view");
    words.textContent = model.get("words");
  }
  model.on("change:view", draw);
  model.on("change:words", draw);
  draw();
}
export default { render };
