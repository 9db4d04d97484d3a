// Small parts all widgets use. Text from pages goes in through textContent only: it is data, never markup.
const KEYED = new Set(["select", "input", "button", "summary"]);
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) node.setAttribute(name, value === true ? "" : value);
  }
  // JupyterLab would take the arrow keys, and turn a cell into a heading at "2": it looks at the element itself first.
  if (KEYED.has(tag) || "tabindex" in attributes) node.setAttribute("data-lm-suppress-shortcuts", "true");
  for (const child of children.flat()) node.append(child);
  return node;
}

// Direction marks hidden in a page could turn the words around it; they are shown instead of obeyed.
const plain = (text) => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");

// Each widget of a page carries its own copy of this code: the family's name keeps the ids of their fields apart.
const family = Math.random().toString(36).slice(2);
let serial = 0;
const fresh = () => `gl-${family}-${++serial}`;

// A label never stands at the end of a line with its field on the next.
const together = (parts) => el("span", { class: "gl-together" }, parts);

function choice(label, options, value, change) {
  const id = fresh();
  const select = el("select", { id, onchange: () => change(select.value) });
  for (const [key, text] of options) select.append(el("option", { value: key, selected: key === value }, plain(text)));
  return [el("label", { for: id }, label), select];
}

function day(label, value, change) {
  const id = fresh();
  return together([el("label", { for: id }, label), el("input", { id, type: "date", value, onchange: (e) => change(e.target.value) })]);
}

// `when` is "input" (with every key) or "change" (when the field is left). What is out of bounds is told, not taken.
function number(label, value, [min, max, step], when, change) {
  const id = fresh();
  const bounds = el("span", { class: "gl-bounds", role: "status" });
  const take = () => {
    const given = Number(input.value), fits = input.value !== "" && given >= min && given <= max;
    input.setAttribute("aria-invalid", String(!fits));
    bounds.textContent = fits ? "" : `${min} to ${max.toLocaleString("en")}`;
    if (fits) change(given);
  };
  const input = el("input", { id, type: "number", min, max, step, value, class: "gl-short", [`on${when}`]: take });
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") take(); });  // JupyterLab keeps Enter from the field
  return together([el("label", { for: id }, label), input, bounds]);
}

// Escape gives up what is chosen, wherever in the widget the focus is; in a field it belongs to the field.
function onEscape(body, clear) {
  body.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.target.closest("select, input")) return;
    clear();
    event.preventDefault();
    event.stopPropagation();
  });
}
