// The grid of positions: a table of buttons, one stop of the Tab key. Arrow keys move through the places, Enter opens one, Escape closes it.
const SIGNS = { support: "▲", oppose: "▼", conditional: "◆" };

function render({ model, el: root }) {
  const body = el("section", { class: "gl", "aria-label": "Positions", lang: "en", "data-lm-suppress-shortcuts": "true" });
  root.append(body);
  const put = (name, value) => { model.set(name, value); model.save_changes(); };
  body.append(el("div", { class: "gl-controls" },
    together(choice("Page", [["", "all pages"], ...model.get("pages")], model.get("page"), (v) => put("page", v))),
    day("From", model.get("first"), (v) => put("first", v)), day("to", model.get("last"), (v) => put("last", v))));
  const holder = el("div", { class: "gl-scroll" });
  const side = el("div", { class: "gl-side", role: "group", "aria-label": "The place", tabindex: "0" });
  const words = el("p", { class: "gl-words", role: "status" });
  body.append(el("div", { class: "gl-columns gl-wide" }, holder, side), words);

  const fits = (row) => (!model.get("page") || row.doc === model.get("page"))
    && (!model.get("first") || (row.day && row.day >= model.get("first"))) && (!model.get("last") || (row.day && row.day <= model.get("last")));
  let shown = [];
  function draw() {
    shown = model.get("rows").filter(fits);
    const issues = model.get("issues");
    const lines = model.get("actors").map((actor) => el("tr", {}, el("th", { scope: "row" }, plain(actor)),
      ...issues.map(([issue]) => {
        const here = shown.filter((row) => row.actor === actor && row.issue === issue);
        const stances = [...new Set(here.map((row) => row.stance))];
        const said = stances.join(" and ") || "these pages do not say";
        return el("td", {}, el("button", {
          type: "button", class: "gl-place", tabindex: "-1", "data-place": `${actor}|${issue}`, "aria-label": `${actor}, ${issue}: ${said}`,
          onclick: () => select(`${actor}|${issue}`),
        }, stances.length ? stances.map((s) => el("span", { class: `gl-stance-${s}` }, SIGNS[s])) : "–"));
      })));
    holder.replaceChildren(el("table", { class: "gl-table gl-grid" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Actor"), ...issues.map(([issue, says]) => el("th", { scope: "col", title: says }, issue.replace(/_/g, " "))))),
      el("tbody", {}, lines)));
    select(model.get("chosen"), false);
  }
  // One stop of the Tab key for the whole grid; the arrow keys move in it.
  function focusOnly(button) {
    holder.querySelectorAll("button").forEach((b) => { b.tabIndex = b === button ? 0 : -1; });
  }
  function select(place, tell = true) {
    const [actor, issue] = place.split("|");
    const here = shown.filter((row) => row.actor === actor && row.issue === issue);
    const buttons = [...holder.querySelectorAll("button")];
    buttons.forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.place === place)));
    focusOnly(buttons.find((b) => b.dataset.place === place) || buttons.find((b) => b.tabIndex === 0) || buttons[0]);
    if (place) {
      const says = (model.get("issues").find(([name]) => name === issue) || ["", ""])[1];
      side.replaceChildren(el("h3", {}, plain(`${actor}: ${issue.replace(/_/g, " ")}`)), el("p", {}, says),
        ...(here.length ? here.map((row) => el("div", { class: "gl-mention" },
          el("p", {}, el("b", {}, `${row.id}, ${row.title}: ${row.stance}. `), plain(row.before), el("mark", { class: "gl-positions" }, plain(row.marked)), plain(row.after)),
          el("p", {}, `${row.form}${row.day ? `, ${row.day}` : ""}${row.condition ? `; condition: ${plain(row.condition)}` : ""}`)))
          : [el("p", {}, "These pages do not say. Silence is no consent.")]));
      words.textContent = `${actor} on ${issue}: ${[...new Set(here.map((row) => row.stance))].join(" and ") || "these pages do not say"}; ${here.length} sentences.`;
    } else {
      side.replaceChildren(el("h3", {}, "No place chosen"), el("p", {}, "▲ support, ▼ oppose, ◆ conditional, – not said. Choose a place to read its sentences."));
      words.textContent = `${shown.length} of ${model.get("rows").length} positions shown, of ${new Set(shown.map((row) => row.actor)).size} actors.`;
    }
    model.set("words", words.textContent);
    if (tell) model.set("chosen", place);
    model.save_changes();
  }
  holder.addEventListener("keydown", (event) => {
    const width = model.get("issues").length, all = [...holder.querySelectorAll("button")];
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: width, ArrowUp: -width }[event.key];
    const at = all.indexOf(event.target);
    if (by && at >= 0) { const next = all[Math.max(0, Math.min(all.length - 1, at + by))]; next.focus(); select(next.dataset.place); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  onEscape(body, () => select(""));
  for (const name of ["page", "first", "last"]) model.on(`change:${name}`, draw);
  model.on("change:chosen", () => select(model.get("chosen"), false));
  draw();
}
export default { render };
