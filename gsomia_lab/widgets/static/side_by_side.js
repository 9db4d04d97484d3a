// Two pages side by side: a pair of sentences is shown on both at once, with the words that only one of them has.
function render({ model, el: root }) {
  const body = el("section", { class: "gl", "aria-label": "Two pages side by side", lang: "en", "data-lm-suppress-shortcuts": "true" });
  root.append(body);
  const pairs = model.get("pairs"), sheets = model.get("sheets");
  const to = (at) => { model.set("at", at); model.save_changes(); };
  const [label, select] = choice("Pair", [["-1", "none chosen"], ...pairs.map((pair, at) => [String(at), pair.name])],
    String(model.get("at")), (at) => to(Number(at)));
  const papers = sheets.map((sheet) => el("div", {
    class: "gl-page", role: "group", "aria-label": sheet.title, tabindex: "0", onclick: (event) => {
      const told = event.target.closest(".gl-told");
      if (told) to(Number(told.dataset.pair));
    },
  }));
  const words = el("p", { class: "gl-words", role: "status" });
  body.append(
    el("div", { class: "gl-controls" }, label, select), el("div", { class: "gl-controls" }, layerBoxes(model)),
    el("div", { class: "gl-beside" }, papers.map((paper, i) => el("div", {}, el("h3", {}, sheets[i].title), paper))),
    el("div", { class: "gl-nav" },
      el("button", { type: "button", onclick: () => step(-1) }, "◀ previous pair"),
      el("button", { type: "button", onclick: () => step(1) }, "next pair ▶")),
    words);

  function draw() {
    const names = model.get("all_layers").map((layer) => layer[0]), on = model.get("layers");
    sheets.forEach((sheet, side) => {
      const rows = sheet.rows.filter((row) => on.includes(names[row[1]]))
        .map(([id, layer, start, end, says]) => ({ id, table: names[layer], start, end, says }));
      const told = pairs.map((pair, at) => ({ at, start: pair.sides[side].start, end: pair.sides[side].end }));
      const differs = pairs.flatMap((pair) => pair.sides[side].differs).map(([start, end]) => ({ differs: true, start, end }));
      const text = document.createDocumentFragment();
      let sentence = null;
      for (const part of pieces(lettersOf(sheet).length, [...rows, ...told, ...differs], [sheet.body_start, sheet.body_end])) {
        const own = part.inside.find((one) => one.at !== undefined);
        const only = part.inside.some((one) => one.differs);
        const node = piece(sheet, { ...part, inside: part.inside.filter((one) => one.id) });
        if (!own) sentence = null;
        else if (sentence?.dataset.pair !== String(own.at)) {
          sentence = el("span", { class: "gl-told", "data-pair": own.at, title: `Pair ${own.at + 1}` });
          text.append(sentence);
        }
        (sentence || text).append(only ? el("mark", { class: "gl-differs" }, node) : node);
      }
      papers[side].replaceChildren(text);
    });
    show();
  }
  function show() {
    const at = model.get("at");
    papers.forEach((paper) => {
      paper.querySelectorAll("[aria-current]").forEach((node) => node.removeAttribute("aria-current"));
      const told = paper.querySelector(`.gl-told[data-pair="${at}"]`);
      told?.setAttribute("aria-current", "true");
      bring(paper, told);
    });
    select.value = String(at);
    words.textContent = at < 0 ? model.get("none") : pairs[at].words;
  }
  function step(by) {
    const at = model.get("at");
    if (pairs.length) to(at < 0 ? (by > 0 ? 0 : pairs.length - 1) : (at + by + pairs.length) % pairs.length);
  }
  body.addEventListener("keydown", (event) => {
    if (event.target.closest("select, input")) return;
    const by = { ArrowRight: 1, n: 1, ArrowLeft: -1, p: -1 }[event.key];
    if (by) { step(by); event.preventDefault(); event.stopPropagation(); }
    if (event.key === "Escape") to(-1);
  });
  model.on("change:at", show);
  model.on("change:layers", draw);
  draw();
}
export default { render };
