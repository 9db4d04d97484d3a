// Coding by hand: one statement, the codebook beside it; 1 to 4 choose, arrow keys move, u takes the last code back.
function render({ model, el: root }) {
  const body = el("section", { class: "gl", "aria-label": "Coder", lang: "en", tabindex: "0", "data-lm-suppress-shortcuts": "true" });
  root.append(body);
  const paper = el("div", { class: "gl-page", role: "group", "aria-label": "The statement" });
  const side = el("div", { class: "gl-side", role: "group", "aria-label": "The codebook" });
  const buttons = el("div", { class: "gl-nav", role: "group", "aria-label": "Your code" },
    // Made once: a button that were made anew with each statement would lose the focus that stands on it.
    model.get("choices").map(([name, key]) => el("button", { type: "button", "data-code": name, onclick: () => code(name) }, `${key}: ${name}`)));
  const nav = el("div", { class: "gl-nav" },
    el("button", { type: "button", onclick: () => move(-1) }, "◀ back"),
    el("button", { type: "button", onclick: () => move(1) }, "skip ▶"),
    el("button", { type: "button", onclick: undo }, "take back (u)"));
  const words = el("p", { class: "gl-words", role: "status" });
  body.append(el("div", { class: "gl-columns" }, el("div", {}, paper, buttons, nav), side), words);
  const done = [];

  const here = () => model.get("statements")[model.get("at")];
  function draw() {
    const s = here(), codes = model.get("codes"), all = model.get("statements");
    paper.replaceChildren(
      el("p", { class: "gl-outside" }, plain(s.context_before)),
      el("p", {}, plain(s.before), el("mark", { class: "gl-positions" }, plain(s.marked)), plain(s.after)),
      el("p", { class: "gl-outside" }, plain(s.context_after)));
    side.replaceChildren(el("h3", {}, plain(`${s.actor}: ${s.proposition}`)),
      el("p", {}, `${s.id}, ${s.title}. What does ${plain(s.actor)} say to this sentence?`),
      el("dl", {}, s.codebook.map(([name, says]) => [el("dt", {}, name), el("dd", {}, says)]).flat()));
    for (const button of buttons.children) {
      const chosen = codes[s.id] === button.dataset.code;
      button.setAttribute("aria-pressed", String(chosen));
      button.classList.toggle("gl-chosen", chosen);
    }
    const count = all.filter((one) => codes[one.id]).length;
    words.textContent = model.get("trouble") || `Statement ${model.get("at") + 1} of ${all.length}, ${s.id}: ${codes[s.id] || "not coded"}. ${count} of ${all.length} statements coded.`;
    model.set("words", words.textContent);
    model.save_changes();
  }
  function code(name) {
    const s = here();
    done.push([s.id, model.get("codes")[s.id]]);
    model.set("codes", { ...model.get("codes"), [s.id]: name });
    if (model.get("at") + 1 < model.get("statements").length) model.set("at", model.get("at") + 1);
    model.save_changes();
    draw();
  }
  function undo() {
    if (!done.length) return;
    const [id, before] = done.pop(), codes = { ...model.get("codes") };
    if (before) codes[id] = before; else delete codes[id];
    model.set("codes", codes);
    model.set("at", model.get("statements").findIndex((s) => s.id === id));
    model.save_changes();
    draw();
  }
  function move(by) {
    const count = model.get("statements").length;
    model.set("at", (model.get("at") + by + count) % count);
    model.save_changes();
    draw();
  }
  body.addEventListener("keydown", (event) => {
    const choice = model.get("choices").find(([, key]) => key === event.key);
    if (choice) code(choice[0]);
    else if (event.key === "u") undo();
    else if (event.key === "ArrowRight") move(1);
    else if (event.key === "ArrowLeft") move(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  model.on("change:trouble", draw);
  model.on("change:at", draw);
  draw();
}
export default { render };
