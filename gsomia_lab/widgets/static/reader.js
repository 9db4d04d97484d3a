// The reader: a page with its evidence in layers. Every mark leads to its row, every row back to its mark.
const CHUNK = 40; // rows that are laid out together, once they come into sight
function render({ model, el: root }) {
  const body = el("section", { class: "gl", "aria-label": "Reader", lang: "en", "data-lm-suppress-shortcuts": "true" });
  root.append(body);
  const controls = el("div", { class: "gl-controls" }, choice("Page", model.get("pages"), model.get("page"), (doc) => {
    model.set("page", doc);
    model.set("row", "");
    model.save_changes();
  }), layerBoxes(model));
  const paper = el("div", { class: "gl-page", role: "group", "aria-label": "The page", tabindex: "0", onclick: (event) => {
    const mark = event.target.closest(".gl-hit");
    if (mark) select(mark.dataset.row);
  } });
  const list = el("div", { class: "gl-scroll gl-rows", role: "listbox", "aria-label": "Rows of the layers shown: row, words, value" });
  const side = el("div", { class: "gl-side", "aria-label": "The row", role: "group", tabindex: "0" });
  const words = el("p", { class: "gl-words", role: "status" });
  const nav = el("div", { class: "gl-nav" },
    el("button", { type: "button", onclick: () => step(-1) }, "◀ previous mark"),
    el("button", { type: "button", onclick: () => step(1) }, "next mark ▶"));
  body.append(controls, el("div", { class: "gl-columns" }, el("div", {}, paper, nav), el("div", {}, list, side)), words);

  let sheet = {}, rows = [], shown = [], marks = new Map(), lines = new Map(), chosen = "";
  const drawn = new Map(); // the lines of this page drawn so far: a layer that comes back finds its own
  function open() {
    const names = model.get("all_layers").map((layer) => layer[0]);
    sheet = model.get("sheet");
    rows = sheet.rows
      .map(([id, layer, start, end, says, rule, steps, note]) => ({ id, table: names[layer], layer, start, end, says, rule, steps, note }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    drawn.clear();
    draw();
  }
  function lineOf(row) {
    if (!drawn.has(row.id)) {
      drawn.set(row.id, el("div", { role: "option", "data-row": row.id, tabindex: "-1", "aria-selected": "false" },
        el("span", {}, el("span", { class: `gl-swatch gl-${row.table}` }, row.id)), " ",
        el("span", {}, plain(lettersOf(sheet).slice(row.start, row.end).join(""))), " ", el("span", {}, plain(row.says))));
    }
    return drawn.get(row.id);
  }
  function draw() {
    const on = new Set(model.get("layers"));
    shown = rows.filter((row) => on.has(row.table));
    marks = new Map(shown.map((row) => [row.id, []]));
    const text = document.createDocumentFragment();
    for (const part of pieces(lettersOf(sheet).length, shown, [sheet.body_start, sheet.body_end])) {
      const node = piece(sheet, part);
      part.inside.forEach((row) => marks.get(row.id).push(node));
      text.append(node);
    }
    paper.replaceChildren(text);
    lines.get(chosen)?.setAttribute("aria-selected", "false");
    lines.forEach((line) => line.setAttribute("tabindex", "-1"));
    lines = new Map(shown.map((row) => [row.id, lineOf(row)]));
    const all = [...lines.values()], chunks = [];
    for (let i = 0; i < all.length; i += CHUNK) chunks.push(el("div", { role: "presentation" }, all.slice(i, i + CHUNK)));
    list.replaceChildren(...chunks);
    select(model.get("row"), false);
  }

  function told(row) {
    const rule = sheet.rules[row.rule];
    return [
      el("h3", {}, `${row.id}: ${model.get("all_layers")[row.layer][1]}`),
      el("dl", {}, el("dt", {}, "Value"), el("dd", {}, plain(row.says)),
        el("dt", {}, "Rule"), el("dd", {}, `${row.rule}${rule ? ": " + rule : ""}`)),
      el("ol", {}, row.steps.map((step) => el("li", {}, plain(step)))),
      row.note ? el("p", {}, plain(row.note)) : "",
    ];
  }

  function select(id, tell = true) {
    const row = shown.find((one) => one.id === id);
    (marks.get(chosen) || []).forEach((node) => node.removeAttribute("aria-current"));
    lines.get(chosen)?.setAttribute("aria-selected", "false");
    const [first] = lines.values();
    [lines.get(chosen), first].forEach((line) => line?.setAttribute("tabindex", "-1"));
    const line = lines.get(id) || first;
    line?.setAttribute("tabindex", "0");
    if (row) {
      marks.get(id).forEach((node) => node.setAttribute("aria-current", "true"));
      line.setAttribute("aria-selected", "true");
      bring(paper, marks.get(id)[0]);
      bring(list, line);
    }
    side.replaceChildren(...(row ? told(row) : [el("h3", {}, "No mark chosen"),
      el("p", {}, "Choose a mark in the page or a row of the list, or use the buttons: here you see the rule and the reasoning.")]));
    chosen = row ? id : "";
    words.textContent = row
      ? `${row.id} in ${sheet.title}: ${plain(row.says)}. Rule: ${row.rule}.`
      : `${sheet.title}: ${shown.length} marks shown.`;
    model.set("words", words.textContent);
    if (tell) model.set("row", chosen);
    model.save_changes();
  }

  function step(by) {
    if (!shown.length) return;
    const at = shown.findIndex((row) => row.id === chosen);
    select(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length].id);
  }
  list.addEventListener("click", (event) => select(event.target.closest("[role=option]")?.dataset.row));
  list.addEventListener("keydown", (event) => {
    const all = [...lines.keys()], at = all.indexOf(event.target.dataset.row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1, Enter: at, " ": at }[event.key];
    if (to === undefined) return;
    select(all[Math.max(0, Math.min(all.length - 1, to))]);
    lines.get(chosen).focus({ preventScroll: true });
    event.preventDefault();
    event.stopPropagation();
  });
  body.addEventListener("keydown", (event) => {
    if (event.target.closest("select, input")) return;
    const by = { ArrowRight: 1, n: 1, ArrowLeft: -1, p: -1 }[event.key];
    if (by) { step(by); event.preventDefault(); event.stopPropagation(); }
    if (event.key === "Escape") select("");
  });
  model.on("change:sheet", open);
  model.on("change:layers", draw);
  model.on("change:page", () => {
    // The page's text and rows come when it is chosen; while the kernel works on something else, say why nothing happens.
    if (sheet.doc !== model.get("page")) words.textContent = "The page is being opened ...";
  });
  model.on("change:row", () => { if (model.get("row") !== chosen) select(model.get("row"), false); });
  open();
}
export default { render };
