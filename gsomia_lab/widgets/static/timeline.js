// The timeline: a table whose lines carry their mark. Arrow keys move through it, Enter and a click choose, Escape clears.
const NS = "http://www.w3.org/2000/svg";
function shape(tag, attributes) {
  const node = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

function sign(event, at) {
  if (event.kind === "checked") return shape("rect", { x: at - 5, y: 4, width: 10, height: 10, class: "gl-checked" });
  if (event.modality === "expected") return shape("path", { d: `M${at} 2l7 7l-7 7l-7-7z`, class: "gl-expected" });
  if (event.modality === "announced") return shape("path", { d: `M${at} 2l7 13h-14z`, class: "gl-announced" });
  if (event.modality === "denied") return shape("path", { d: `M${at - 6} 3l12 12m0-12l-12 12`, class: "gl-denied" });
  return shape("circle", { cx: at, cy: 9, r: 4 + Math.min(event.independent, 3), class: "gl-happened" });
}

// What the signs mean, of those that this timeline has.
function legend(events) {
  const reported = events.filter((event) => event.kind === "reported");
  const words = ["happened", "announced", "expected", "denied"].filter((name) => reported.some((e) => e.modality === name))
    .map((name) => [{ modality: name, independent: 1 }, name]);
  if (reported.length < events.length) words.push([{ kind: "checked" }, "other reports"]);
  return el("p", { class: "gl-key" }, words.map(([event, name]) => {
    const svg = shape("svg", { viewBox: "0 0 18 18", "aria-hidden": "true" });
    svg.append(sign(event, 9));
    return el("span", {}, svg, name);
  }), el("span", {}, "larger: more independent sources"));
}

function mark(event) {
  const svg = shape("svg", { viewBox: "0 0 200 18", class: "gl-strip", "aria-hidden": "true" });
  const x = (part) => 10 + 180 * part;
  svg.append(shape("line", { x1: 10, x2: 190, y1: 9, y2: 9, class: "gl-rail" }));
  if (!event.earliest) {
    svg.append(shape("line", { x1: 10, x2: 190, y1: 9, y2: 9, class: "gl-open" }));
    return svg;
  }
  if (event.x1 > event.x0) svg.append(shape("rect", { x: x(event.x0), width: Math.max(2, x(event.x1) - x(event.x0)), y: 5, height: 8, class: "gl-span" }));
  svg.append(sign(event, x((event.x0 + event.x1) / 2)));
  return svg;
}

const when = (event) => {
  if (!event.earliest) return "no date";
  if (event.precision === "year") return event.earliest.slice(0, 4);
  if (event.precision === "month") return event.earliest.slice(0, 7);
  return event.earliest === event.latest ? event.earliest : `${event.earliest} to ${event.latest.slice(5)}`;
};

function render({ model, el: root }) {
  const body = el("section", { class: "gl", "aria-label": "Timeline", lang: "en", "data-lm-suppress-shortcuts": "true" });
  root.append(body);
  const put = (name, value) => { model.set(name, value); model.save_changes(); };
  const controls = el("div", { class: "gl-controls" },
    day("From", model.get("first"), (v) => put("first", v)), day("to", model.get("last"), (v) => put("last", v)),
    together(choice("Page", [["", "all pages"], ...model.get("pages")], model.get("page"), (v) => put("page", v))),
    together(choice("Actor", [["", "everybody"], ...model.get("actors").map((a) => [a, a])], model.get("actor"), (v) => put("actor", v))),
    together(choice("Show", [["", "pages and other reports"], ["reported", "the pages"], ["checked", "other reports"]], model.get("kind"), (v) => put("kind", v))));
  const rows = el("tbody", {});
  const table = el("table", { class: "gl-table" },
    el("thead", {}, el("tr", {}, ["When", "On the line of time", "What", "Sources"].map((t) => el("th", { scope: "col" }, t)))), rows);
  const side = el("div", { class: "gl-side", role: "group", "aria-label": "The event", tabindex: "0" });
  const words = el("p", { class: "gl-words", role: "status" });
  body.append(controls, el("div", { class: "gl-columns gl-wide" }, el("div", {}, el("div", { class: "gl-scroll" }, table), legend(model.get("events"))), side), words);

  let shown = [];
  function fits(event) {
    const first = model.get("first"), last = model.get("last"), page = model.get("page"), actor = model.get("actor");
    if (event.earliest && first && event.latest < first) return false;
    if (event.earliest && last && event.earliest > last) return false;
    if (page && !event.docs.includes(page)) return false;
    if (actor && !event.actors.includes(actor)) return false;
    return !model.get("kind") || model.get("kind") === event.kind;
  }
  function draw() {
    shown = model.get("events").filter(fits);
    rows.replaceChildren(...shown.map((event, number) => el("tr", {
      "data-id": event.id, tabindex: number ? "-1" : "0", class: `gl-${event.kind}-row`,
      onclick: () => select(event.id), onfocus: (e) => focusOnly(e.currentTarget),
    }, el("td", { class: "gl-when" }, when(event)), el("td", {}, mark(event)),
      el("td", {}, plain(`${event.actors.length ? event.actors[0].replace(/^Government of /, "") + ": " : ""}${event.label}${event.modality === "happened" ? "" : ` (${event.modality})`}`)),
      el("td", { class: "gl-number" }, event.kind === "checked" ? "other reports" : String(event.independent)))));
    select(model.get("chosen"), false);
  }
  function focusOnly(row) {
    rows.querySelectorAll("tr").forEach((node) => node.setAttribute("tabindex", node === row ? "0" : "-1"));
  }
  function select(id, tell = true) {
    const event = shown.find((e) => e.id === id);
    rows.querySelectorAll("tr").forEach((row) => row.setAttribute("aria-selected", String(row.dataset.id === id)));
    if (event) {
      side.replaceChildren(
        el("h3", {}, plain(`${event.id}: ${when(event)}`)), el("p", {}, plain(event.steps || "A single mention.")),
        ...event.mentions.map((m) => el("div", { class: "gl-mention" },
          el("p", {}, el("b", {}, `${m.id}, ${m.title}: `), plain(m.before), el("mark", { class: "gl-dates" }, plain(m.marked)), plain(m.after)),
          el("ol", {}, m.steps.map((s) => el("li", {}, plain(s)))), m.note ? el("p", {}, plain(m.note)) : "")),
        ...(event.addresses || []).map((a) => el("p", { class: "gl-address" }, a)));
      words.textContent = `${event.id}, ${when(event)}: ${plain(event.label)}. ${event.modality}; ${event.kind === "checked" ? "as other reports have it" : `${event.mentions.length} mentions, ${event.independent} independent`}.`;
    } else {
      side.replaceChildren(el("h3", {}, "No event chosen"), el("p", {}, "Choose a line, or move with the arrow keys: here you see its sentences and how the date was found."));
      words.textContent = `${shown.length} of ${model.get("events").length} events shown: ${shown.filter((e) => e.kind === "reported").length} from the pages, ${shown.filter((e) => e.kind === "checked").length} from other reports.`;
    }
    model.set("words", words.textContent);
    if (tell) model.set("chosen", event ? id : "");
    model.save_changes();
  }
  rows.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = [...rows.querySelectorAll("tr")], at = all.indexOf(event.target.closest("tr"));
    if (by && all.length) {
      const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
      next.focus();
      select(next.dataset.id);
    } else if (event.key === "Enter" || event.key === " ") select(all[at]?.dataset.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  onEscape(body, () => select(""));
  for (const name of ["first", "last", "page", "actor", "kind"]) model.on(`change:${name}`, draw);
  model.on("change:chosen", () => select(model.get("chosen"), false));
  draw();
}
export default { render };
