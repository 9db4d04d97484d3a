// The reader: a page with its evidence in layers. Every mark leads to its row, every row back to its mark.
function pieces(text, rows, body) {
  const cuts = new Set([0, text.length, ...body]);
  rows.forEach((row) => { cuts.add(row.start); cuts.add(row.end); });
  const order = [...cuts].sort((a, b) => a - b);
  const opens = [...rows].sort((a, b) => a.start - b.start);
  const out = [];
  let open = [], next = 0;
  for (let i = 0; i + 1 < order.length; i++) {
    open = open.filter((row) => row.end > order[i]);
    while (next < opens.length && opens[next].start <= order[i]) open.push(opens[next++]);
    out.push({ start: order[i], end: order[i + 1], rows: open.filter((row) => row.end > order[i]) });
  }
  return out;
}

function render({ model, el: root }) {
  const body = el("section", { class: "gl", "aria-label": "Reader", lang: "en", "data-lm-suppress-shortcuts": "true" });
  root.append(body);
  const state = { on: new Set(model.get("layers")) };
  const page = () => model.get("pages").find((p) => p.doc === model.get("page"));
  const chars = new Map();
  const textOf = (p) => {
    if (!chars.has(p.doc)) chars.set(p.doc, Array.from(p.text));
    return chars.get(p.doc);
  };

  const controls = el("div", { class: "gl-controls" });
  const names = model.get("pages").map((p) => [p.doc, p.title]);
  controls.append(...choice("Page", names, model.get("page"), (doc) => {
    model.set("page", doc); model.set("row", ""); model.save_changes();
  }));
  const boxes = el("fieldset", {}, el("legend", {}, "Show"));
  for (const [name, label] of model.get("all_layers")) {
    const box = el("input", { type: "checkbox", checked: state.on.has(name), onchange: () => {
      box.checked ? state.on.add(name) : state.on.delete(name);
      model.set("layers", model.get("all_layers").map((l) => l[0]).filter((l) => state.on.has(l)));
      model.save_changes();
    } });
    boxes.append(el("label", {}, box, el("span", { class: `gl-swatch gl-${name}` }, label)));
  }
  controls.append(boxes);

  const paper = el("div", { class: "gl-page", role: "group", "aria-label": "The page", tabindex: "0" });
  const side = el("div", { class: "gl-side", "aria-label": "The row", role: "group", tabindex: "0" });
  const words = el("p", { class: "gl-words", role: "status" });
  const nav = el("div", { class: "gl-nav" },
    el("button", { type: "button", onclick: () => step(-1) }, "◀ previous mark"),
    el("button", { type: "button", onclick: () => step(1) }, "next mark ▶"));
  body.append(controls, el("div", { class: "gl-columns" }, el("div", {}, paper, nav), side), words);

  let shown = [];
  function draw() {
    const p = page();
    state.on = new Set(model.get("layers"));
    shown = p.rows.filter((row) => state.on.has(row.table)).sort((a, b) => a.start - b.start || b.end - a.end);
    const text = textOf(p);
    const out = document.createDocumentFragment();
    for (const piece of pieces(text, shown, [p.body_start, p.body_end])) {
      const content = plain(text.slice(piece.start, piece.end).join(""));
      const row = piece.rows.reduce((best, r) => (!best || r.end - r.start <= best.end - best.start ? r : best), null);
      if (!row) {
        const inside = piece.start >= p.body_start && piece.end <= p.body_end;
        out.append(inside ? content : el("span", { class: "gl-outside" }, content));
        continue;
      }
      out.append(el("span", {
        class: `gl-hit gl-${row.table}`, "data-rows": piece.rows.map((r) => r.id).join(" "), title: `${row.id}: ${row.says}`,
        onclick: () => select(row.id),
      }, content));
    }
    paper.replaceChildren(out);
    select(model.get("row"), false);
  }

  function select(id, tell = true) {
    const row = shown.find((r) => r.id === id);
    paper.querySelectorAll("[aria-current]").forEach((node) => node.removeAttribute("aria-current"));
    if (row) {
      const marks = [...paper.querySelectorAll(".gl-hit")].filter((n) => n.dataset.rows.split(" ").includes(id));
      marks.forEach((node) => node.setAttribute("aria-current", "true"));
      if (marks[0]) paper.scrollTop = marks[0].offsetTop - paper.offsetTop - paper.clientHeight / 3;
      side.replaceChildren(
        el("h3", {}, `${row.id}: ${row.kind}`),
        el("dl", {}, el("dt", {}, "Value"), el("dd", {}, plain(row.says)),
          el("dt", {}, "Rule"), el("dd", {}, `${row.rule}${row.rule_says ? ": " + row.rule_says : ""}`)),
        el("ol", {}, row.steps.map((s) => el("li", {}, plain(s)))),
        row.note ? el("p", {}, plain(row.note)) : "");
    } else {
      side.replaceChildren(el("h3", {}, "No mark chosen"),
        el("p", {}, "Choose a mark in the page, or use the buttons below it: here you see the row it became, the rule and the reasoning."));
    }
    const p = page();
    words.textContent = row
      ? `${row.id} in ${p.title}: ${plain(row.says)}. Rule: ${row.rule}.`
      : `${p.title}: ${shown.length} marks shown.`;
    model.set("words", words.textContent);
    if (tell) model.set("row", row ? id : "");
    model.save_changes();
  }

  function step(by) {
    if (!shown.length) return;
    const at = shown.findIndex((r) => r.id === model.get("row"));
    select(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length].id);
  }
  body.addEventListener("keydown", (event) => {
    if (event.target.closest("select, input")) return;
    const by = { ArrowRight: 1, n: 1, ArrowLeft: -1, p: -1 }[event.key];
    if (by) { step(by); event.preventDefault(); event.stopPropagation(); }
    if (event.key === "Escape") select("");
  });
  model.on("change:page", draw);
  model.on("change:layers", draw);
  model.on("change:row", () => select(model.get("row"), false));
  draw();
}
export default { render };
