// A page on paper: its text with the marks of the layers shown. Offsets count characters, as in Python, not UTF-16 units.
const letters = new WeakMap();
function lettersOf(sheet) {
  if (!letters.has(sheet)) letters.set(sheet, Array.from(sheet.text));
  return letters.get(sheet);
}

// The text cut where any stretch begins or ends; each piece knows the stretches it lies in.
function pieces(length, stretches, places) {
  const cuts = new Set([0, length, ...places]);
  stretches.forEach((one) => { cuts.add(one.start); cuts.add(one.end); });
  const order = [...cuts].sort((a, b) => a - b);
  const waiting = [...stretches].sort((a, b) => a.start - b.start);
  const out = [];
  let open = [], next = 0;
  for (let i = 0; i + 1 < order.length; i++) {
    const begun = next;
    while (next < waiting.length && waiting[next].start <= order[i]) next++;
    open = [...open, ...waiting.slice(begun, next)].filter((one) => one.end > order[i]);
    out.push({ start: order[i], end: order[i + 1], inside: open });
  }
  return out;
}

const shortest = (rows) => rows.reduce((best, row) => (!best || row.end - row.start <= best.end - best.start ? row : best), null);

// A piece as a node: marked if a row lies on it (the shortest one gives the colour), faint outside the page's body.
function piece(sheet, { start, end, inside }) {
  const content = plain(lettersOf(sheet).slice(start, end).join(""));
  const row = shortest(inside);
  if (row) {
    return el("mark", {
      class: `gl-hit gl-${row.table}`, "data-row": row.id, "data-rows": inside.map((r) => r.id).join(" "),
      title: plain(`${row.id}: ${row.says}`),
    }, content);
  }
  return start >= sheet.body_start && end <= sheet.body_end ? content : el("span", { class: "gl-outside" }, content);
}

function layerBoxes(model) {
  const boxes = el("fieldset", {}, el("legend", {}, "Show"));
  const all = model.get("all_layers");
  const inputs = all.map(([name, label]) => {
    const input = el("input", { type: "checkbox", onchange: () => {
      model.set("layers", all.map((layer) => layer[0]).filter((_, i) => inputs[i].checked));
      model.save_changes();
    } });
    boxes.append(el("label", {}, input, el("span", { class: `gl-swatch gl-${name}` }, label)));
    return input;
  });
  const follow = () => all.forEach(([name], i) => { inputs[i].checked = model.get("layers").includes(name); });
  model.on("change:layers", follow);
  follow();
  return boxes;
}

// Brings a part of a box into its upper third, without moving the page around the box.
function bring(box, node) {
  if (!node) return;
  let top = 0;
  for (let at = node; at && at !== box; at = at.offsetParent) top += at.offsetTop;
  box.scrollTop = top - box.clientHeight / 3;
}
