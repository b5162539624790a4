// What all scripts share: making elements, and an address that remembers.
let state = new URLSearchParams(location.search);
const restorers = []; // called when the reader goes back in history
const all = (query, root = document) => [...root.querySelectorAll(query)];
const make = (tag, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};
const draw = (tag, attributes = {}, ...children) => {
  const node = document.createElementNS(document.querySelector("svg").namespaceURI, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

// Keep values in the address; an empty one is left out.  A new entry of history is
// one that the reader can go back from.
function keep(values, isNew = false) {
  for (const [name, value] of values) {
    if (value === "") state.delete(name);
    else state.set(name, value);
  }
  const query = String(state);
  const address = location.pathname + (query && "?" + query) + location.hash;
  try {
    if (isNew) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // Some browsers keep the address of a file as it is: then it is not remembered.
  }
}

addEventListener("popstate", () => {
  state = new URLSearchParams(location.search);
  for (const restore of restorers) restore();
});

// A field or a list of choices that remembers its value in the address.
function field(name, label, choices, changed) {
  const input = choices
    ? make("select", {}, ...choices.map(([value, text]) => make("option", { value, textContent: text })))
    : make("input", { type: "search", autocomplete: "off" });
  const usual = choices ? choices[0][0] : "";
  const read = () => {
    input.value = state.get(name) ?? usual;
    if (input.selectedIndex === -1) input.value = usual;
  };
  input.id = "tool-" + name;
  read();
  input.addEventListener("input", () => {
    keep([[name, input.value === usual ? "" : input.value]]);
    changed();
  });
  restorers.push(() => {
    read();
    changed();
  });
  const box = make("span", { className: "field" });
  box.append(make("label", { htmlFor: input.id, textContent: label }), input);
  return [box, () => input.value];
}

const words = (node) => node.textContent.toLowerCase();
const holds = (node, query) =>
  query.toLowerCase().split(/\s+/).every((word) => words(node).includes(word));
