// Two polls side by side: the controls; what is drawn comes ready from the kernel, where the statistics are.
function render({ model, el: root }) {
  const body = el("section", { class: "gl gl-polls-pair", "aria-label": "Two polls", lang: "en", "data-lm-suppress-shortcuts": "true" });
  root.append(body);
  const set = (name, value) => { model.set(name, value); model.save_changes(); };
  const names = Object.entries(model.get("names"));
  const controls = el("div", { class: "gl-controls" },
    together(choice("Poll a", names, model.get("a"), (key) => set("a", key))),
    together(choice("Poll b", names, model.get("b"), (key) => set("b", key))),
    together(choice("Don't-knows", ["shown", "left out", "all added to the smaller side"].map((t) => [t, t]),
      model.get("dont_knows"), (text) => set("dont_knows", text))),
    field("Confidence in %", "confidence", [50, 99, 1]),
    field("People (0: as told)", "people", [0, 100000, 1]),
    field("Design effect", "design_effect", [1, 10, 0.1]));
  const view = el("div");
  const words = el("p", { class: "gl-words", role: "status" });
  body.append(controls, view, words);

  function field(label, name, range) {
    return number(label, model.get(name), range, "input", (value) => set(name, value));
  }
  function draw() {
    view.innerHTML = model.get("view");
    words.textContent = model.get("told");
  }
  model.on("change:view", draw);
  model.on("change:told", draw);
  draw();
}
export default { render };
