// Small parts all widgets use. Text from pages goes in through textContent only: it is data, never markup.
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) node.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat()) node.append(child);
  return node;
}

// Direction marks hidden in a page could turn the words around it; they are shown instead of obeyed.
const plain = (text) => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");

let serial = 0;
function choice(label, options, value, change) {
  const id = `gl-choice-${++serial}`;
  const select = el("select", { id, onchange: () => change(select.value) });
  for (const [key, text] of options) select.append(el("option", { value: key, selected: key === value }, plain(text)));
  return [el("label", { for: id }, label), select];
}
