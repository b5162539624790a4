// Filters, evidence in place, lines to be copied; without this everything still reads.
function addTools(part, items, noun, tools, apply) {
  const heading = document.getElementById(part);
  if (!heading || items.length < 2) return;
  const count = make("span", { className: "count", role: "status" });
  const show = () => {
    apply();
    const shown = items.filter((item) => !item.hidden).length;
    count.textContent = shown === items.length ? "" : `${shown} of ${items.length} ${noun} shown`;
  };
  const boxes = tools(show);
  heading.after(make("div", { className: "tools" }, ...boxes, count));
  show();
}

// Summary of findings: find a criterion, keep some kinds, put them in another order.
const rows = all(".findings tbody tr");
const ORDERS = {
  name: null,
  certainty: (row) => Number(row.dataset.certainty),
  documents: (row) => Number(row.dataset.documents),
  difference: (row) => Number(row.dataset.difference),
};
addTools("part-findings", rows, "criteria", (show) => {
  const [find, text] = field("find", "Find", null, show);
  const [keep, kind] = field("show", "Show", [
    ["", "all criteria"], ["leads", "with an answer"], ["tie", "without a difference"],
    ["contested", "contested"], ["insufficient", "without enough evidence"],
    ["conflict", "with a conflict"],
  ], show);
  const [sort, order] = field("order", "Order", [
    ["name", "as printed"], ["certainty", "surest first"],
    ["documents", "most documents first"], ["difference", "largest difference first"],
  ], show);
  rows.forEach((row, place) => { row.dataset.place = place; });
  rows.apply = () => {
    for (const row of rows) {
      const fits = !kind() || (kind() === "conflict" ? row.querySelector(".mark") : row.dataset.kind === kind());
      row.hidden = !(fits && holds(row, text()));
      if (row.opened) row.opened.hidden = row.hidden;
    }
    const key = ORDERS[order()];
    for (const body of all(".findings tbody")) {
      const own = rows.filter((row) => row.parentNode === body);
      own.sort((a, b) => (key ? key(b) - key(a) : 0) || a.dataset.place - b.dataset.place);
      body.append(...own.flatMap((row) => (row.opened ? [row, row.opened] : [row])));
      const group = body.closest(".scroll");
      group.hidden = own.every((row) => row.hidden);
      group.previousElementSibling.hidden = group.hidden;
    }
  };
  return [find, keep, sort];
}, () => rows.apply());

// Evidence opens in place: the same claims, under the row that they are about.
for (const row of rows) {
  const link = row.querySelector("th a");
  const evidence = link && document.getElementById(link.hash.slice(1));
  if (!evidence) continue;
  const button = make("button", { type: "button", className: "open", textContent: "evidence" });
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-label", "Evidence on " + link.textContent);
  button.addEventListener("click", () => {
    button.setAttribute("aria-expanded", String(!row.opened));
    if (row.opened) {
      row.opened.remove();
      row.opened = null;
      return;
    }
    const copy = evidence.cloneNode(true);
    for (const node of [copy, ...all("[id],[aria-labelledby],[tabindex]", copy)]) {
      for (const name of ["id", "aria-labelledby", "tabindex"]) node.removeAttribute(name);
    }
    copy.className = "inline";
    copy.querySelector("h3").remove();
    const cell = make("td", { colSpan: row.cells.length }, copy);
    row.opened = make("tr", { className: "opened" }, cell);
    row.after(row.opened);
  });
  row.querySelector("th").append(make("br"), button);
}

// Conflicts: by words, by status, by kind.
const conflicts = all("article.conflict");
addTools("part-conflicts", conflicts, "conflicts", (show) => {
  const kinds = [...new Set(conflicts.map((item) => item.dataset.kind))];
  const [find, text] = field("conflict", "Find", null, show);
  const [keep, status] = field("status", "Show", [
    ["", "open and resolved"], ["open", "open"], ["resolved", "resolved"], ["high", "of high severity"],
  ], show);
  const [sort, kind] = field("kind", "Kind", [["", "all kinds"], ...kinds.map((name) => [name, name])], show);
  conflicts.apply = () => {
    for (const item of conflicts) {
      const { status: was, severity } = item.dataset;
      const fits = !status() || status() === was || status() === severity;
      item.hidden = !(fits && (!kind() || item.dataset.kind === kind()) && holds(item, text()));
    }
  };
  return [find, keep, sort];
}, () => conflicts.apply());

// A line for resolutions.csv, to be copied.
for (const line of all(".settle li code")) {
  const button = make("button", { type: "button", className: "copy", textContent: "copy" });
  button.setAttribute("aria-label", "Copy the line");
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(line);
    try {
      await navigator.clipboard.writeText(line.textContent);
      button.textContent = "copied";
    } catch {
      button.textContent = "selected";
    }
  });
  line.after(" ", button);
}

// What does not scroll is no stop on the way through the page.
function stop() {
  for (const region of all(".scroll")) {
    if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
    else if (region !== document.activeElement) region.removeAttribute("tabindex");
  }
}
addEventListener("load", stop);
addEventListener("resize", stop);
addEventListener("toggle", stop, true);

// A link to something that a filter hides shows it again.
addEventListener("hashchange", reveal);
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const hidden = target && target.closest("[hidden]");
  if (!hidden) return;
  hidden.hidden = false;
  target.scrollIntoView();
}
reveal();
