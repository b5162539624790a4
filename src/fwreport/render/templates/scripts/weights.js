// Your own weights: sliders, and the ranking that they make, told apart from the report's.
const USUAL = 10; // points of a criterion (or group) of average weight
const LONGEST = 12; // changed weights that are named
const MANY = 6; // options, above which the chart does not stay in sight
const share = (value) => `${(100 * value).toFixed(value < 0.0995 && value > 0 ? 1 : 0)}\u00a0%`;
const range = ({ low, high }) => `${low.toFixed(1)} to ${high.toFixed(1)}`;

all("section.own").forEach((section, subject) => {
  const data = JSON.parse(section.dataset.joint);
  const deviations = unpack(data);
  const { items } = data;
  const count = items.length;
  const published = items.map((item) => item.share * count * USUAL);
  const points = [...published];
  const stem = "weight" + (subject ? subject + 1 : "");
  const heading = "Your own weights" + section.dataset.label;
  const isChanged = (place) => Math.abs(points[place] - published[place]) > 1e-9;
  const shares = () => {
    const total = points.reduce((sum, value) => sum + value, 0);
    return points.map((value) => value / total);
  };

  // The address names what differs: from the published weights, or from one number.
  function read() {
    const rest = state.get(stem + "s");
    items.forEach((item, place) => {
      const value = parseFloat(state.get(`${stem}-${item.key}`) ?? rest ?? "");
      points[place] = value >= 0 && value <= 1e4 ? value : published[place];
    });
    if (!points.some((value) => value > 0)) points.splice(0, count, ...published);
  }

  function save(isNew) {
    const named = ["", "0", String(USUAL)].map((rest) => ({
      rest,
      places: points.flatMap((value, place) =>
        Math.abs(value - (rest ? Number(rest) : published[place])) > 1e-9 ? [place] : []),
    }));
    const { rest, places } = named.reduce((one, other) =>
      other.places.length < one.places.length ? other : one);
    const values = new Map([[stem + "s", rest]]);
    for (const item of items) values.set(`${stem}-${item.key}`, "");
    for (const place of places) values.set(`${stem}-${items[place].key}`, String(points[place]));
    keep(values, isNew);
  }

  // A slider: what it is called, what it reads and what it sets.
  const sliders = [];
  let frame = 0;
  let held = null; // the slider that the reader is at: one step back undoes all of it
  function slider(name, places) {
    const id = `${stem}-slider-${sliders.length}`;
    const most = Math.max(100, Math.ceil(2 * total(places, published) / scaleOf(places) / 100) * 100);
    const input = make("input", { type: "range", id, min: 0, max: most, step: 1 });
    const shown = make("output", { htmlFor: id });
    input.addEventListener("input", () => {
      setTo(places, Number(input.value) * scaleOf(places));
      cancelAnimationFrame(frame); // once a frame, however fast the slider moves
      frame = requestAnimationFrame(redraw);
    });
    input.addEventListener("change", () => {
      redraw();
      save(held !== input);
      held = input;
      announce();
    });
    input.addEventListener("blur", () => { held = null; });
    const only = make("button", { type: "button", className: "only", textContent: "only" });
    only.setAttribute("aria-label", `Only ${name}`);
    only.addEventListener("click", () => apply((value, place) =>
      places.includes(place) ? published[place] || USUAL : 0));
    sliders.push(() => {
      const part = total(places, shares());
      input.value = total(places, points) / scaleOf(places);
      shown.textContent = share(part);
      input.setAttribute("aria-valuetext", share(part).replace("\u00a0%", " percent of the whole"));
      box.classList.toggle("changed", places.some(isChanged));
    });
    const label = make("label", { htmlFor: id }, make("bdi", { textContent: name }));
    const box = make("div", { className: "weight" }, label, input, shown, only);
    return box;
  }

  const total = (places, values) => places.reduce((sum, place) => sum + values[place], 0);
  const scaleOf = (places) => (places.length > 1 ? count / groups.length : 1);

  // A group moves its criteria together; what was 0 comes back as published.
  function setTo(places, value) {
    const base = total(places, points) > 0 ? points : published;
    const sum = total(places, base) || places.length;
    for (const place of places) {
      const part = (base[place] || (sum === places.length ? 1 : 0)) / sum;
      points[place] = Number((value * part).toFixed(2));
    }
  }

  function apply(change) {
    const fresh = points.map(change);
    if (fresh.some((value) => value > 0)) points.splice(0, count, ...fresh);
    save(true);
    redraw();
    announce();
  }

  // The table and the chart, as in the report.
  const head = ["Option", "Score", "Interval", "Probability of being best", "Verdict", "Weight with evidence", "In the report"];
  const body = make("tbody");
  const figure = make("div", { className: "figure" });
  const mark = make("p", { className: "whose" });
  const said = make("p", { className: "dim said" });
  const status = make("p", { className: "unseen", role: "status" });
  let rows = [];
  function redraw() {
    const changed = items.flatMap((_, place) => (isChanged(place) ? [place] : []));
    rows = rank(data, deviations, shares());
    section.classList.toggle("changed", changed.length > 0);
    mark.textContent = (changed.length ? "Your own weights, not the report’s" : "As published") + verdict(rows);
    body.replaceChildren(...rows.map((row) => {
      const { name, score, interval, best } = row.option;
      const report = score ? `${score} (${interval})${best ? `, best: ${best}` : ""}` : "not known";
      const cells = [
        row.score === undefined ? "not known" : row.score.toFixed(1),
        row.score === undefined ? "" : range(row),
        row.best === undefined ? "not known" : chance(row.best, data.limit),
        row.verdict === "insufficient" ? "not enough evidence" : row.verdict, share(row.spoken), report,
      ];
      const first = make("th", { scope: "row" }, make("bdi", { textContent: name }));
      return make("tr", {}, first, ...cells.map((textContent, place) =>
        make("td", { textContent, className: ["num", "whole", "", "", "num", "dim"][place] })));
    }));
    const known = rows.filter((row) => row.score !== undefined);
    figure.replaceChildren(...(known.length ? [plot(known)] : []));
    const now = shares();
    const weighing = items.flatMap((_, place) => (points[place] > 0 ? [place] : []));
    const isFew = weighing.length < changed.length;
    const listed = isFew ? weighing : changed;
    const named = listed.slice(0, LONGEST).map((place) =>
      `${items[place].name} ${share(now[place])} (published ${share(items[place].share)})`);
    if (listed.length > LONGEST) named.push(`${listed.length - LONGEST} more`);
    said.textContent = changed.length
      ? `${isFew ? "All weight is on" : "You changed"}: ${named.join("; ")}.`
      : "";
    for (const show of sliders) show();
  }

  // As sure as the report may be: nobody is best below its limit.
  function verdict(rows) {
    const known = rows.filter((row) => row.best !== undefined).sort((a, b) => b.best - a.best);
    if (!known.length) return ": not enough evidence for a ranking.";
    if (known[0].best >= data.limit) return `: ${known[0].option.name} leads, with a probability of ${chance(known[0].best, data.limit)}.`;
    const named = known.slice(0, 3).map((row) => `${row.option.name} ${chance(row.best, data.limit)}`);
    return `: no sure winner. Probability of being best: ${named.join(", ")}${known.length > 3 ? "; the others less" : ""}.`;
  }

  function announce() {
    status.textContent = mark.textContent;
  }

  function plot(known) {
    const { width, label, value, gutter } = data.room;
    const height = 6 + 15 * known.length;
    const at = (points) => label + (points - WORST) / (TOP - WORST) * (width - label - value);
    const write = (x, y, anchor, leads, text) => draw("text", {
      x, y: y + 3.4, "text-anchor": anchor, "font-size": 10, class: leads ? "label lead" : "label",
      "font-family": "Source Sans 3, system-ui, sans-serif",
    }, text);
    const title = "Your own weights, 1 to 10: " + known.map((row) =>
      `${row.option.name} ${row.score.toFixed(1)} (${range(row)})`).join("; ");
    const chart = draw("svg", { class: "plot", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title });
    for (let tick = WORST; tick <= TOP; tick++) {
      chart.append(draw("line", { class: "grid", x1: at(tick), x2: at(tick), y1: 0, y2: height, "stroke-width": tick === WORST || tick === TOP ? 0.8 : 0.4 }));
    }
    known.forEach((row, place) => {
      const y = 3 + 15 * place + 7.5;
      const leads = row.verdict === "best";
      chart.append(
        write(gutter, y, "end", leads, row.option.label),
        draw("line", { class: leads ? "span lead" : "span", x1: at(row.low), x2: at(row.high), y1: y, y2: y, "stroke-width": leads ? 2.2 : 1.2 }),
        draw("circle", { class: leads ? "dot lead" : "dot", cx: at(row.score), cy: y, r: leads ? 4 : 3.4, "stroke-width": 1.4 }),
        write(width, y, "end", leads, row.score.toFixed(1)),
      );
    });
    return chart;
  }

  // Sliders in groups; a group opens to its criteria.
  const groups = [...new Set(items.map((item) => item.group))].sort();
  const lists = groups.map((group) => {
    const places = items.flatMap((item, place) => (item.group === group ? [place] : []));
    places.sort((a, b) => (items[a].name < items[b].name ? -1 : 1));
    const own = places.map((place) => slider(items[place].name, [place]));
    const list = make("div", { className: "weights", id: `${stem}-list-${group}` }, ...own);
    if (groups.length < 2 || places.length < 2) return { node: list, own, open: () => {} };
    const node = make("div", { className: "weight-group" });
    const button = make("button", { type: "button", className: "open" });
    const open = (isOpen) => {
      list.classList.toggle("closed", !isOpen);
      node.classList.toggle("opened", isOpen);
      button.textContent = isOpen ? "close" : `${places.length} criteria`;
      button.setAttribute("aria-expanded", String(isOpen));
      button.setAttribute("aria-label", `${button.textContent}: ${group}`);
    };
    button.addEventListener("click", () => open(list.classList.contains("closed")));
    const whole = slider(group, places);
    whole.append(button);
    node.append(whole, list);
    open(false);
    return { node, own, open };
  });

  const tools = [["As published", (value, place) => published[place]], ["All alike", () => USUAL]].map(([textContent, change]) => {
    const button = make("button", { type: "button", textContent });
    button.addEventListener("click", () => apply(change));
    return button;
  });
  if (count > LONGEST) {
    const [box, text] = field(`${stem}-find`, "Find a criterion", null, () => {
      for (const { node, own, open } of lists) {
        for (const one of own) one.hidden = text() !== "" && !holds(one.querySelector("label"), text());
        node.hidden = own.every((one) => one.hidden);
        open(text() !== "" && !node.hidden);
      }
    });
    tools.unshift(box);
  }

  const table = make("table", { className: "overall" },
    make("thead", {}, make("tr", {}, ...head.map((textContent, place) =>
      make("th", { scope: "col", textContent, className: [1, 5].includes(place) ? "num" : "" })))),
    body);
  const scroll = make("div", { className: "scroll", role: "region", tabIndex: 0 }, table);
  scroll.setAttribute("aria-label", "Table: " + heading);
  const details = make("details", {},
    make("summary", { textContent: "Weigh the criteria yourself, and see the ranking change" }),
    make("p", { className: "dim", textContent: "Say how much each criterion matters to you: the ranking is worked out anew from the same evidence, with its uncertainty. The number at a slider is its share of the whole. The address of this page keeps your weights." }),
    scroll,
    make("div", { className: data.options.length > MANY ? "result" : "result stays" }, mark, figure),
    status,
    make("div", { className: "tools" }, ...tools),
    make("div", { className: "sliders" }, ...lists.map(({ node }) => node)),
    said,
  );
  section.append(make("h3", { textContent: heading, id: stem + "-title" }), details);
  section.setAttribute("aria-labelledby", stem + "-title");
  section.hidden = false;
  const restore = () => {
    read();
    redraw();
    details.open ||= section.classList.contains("changed");
  };
  restorers.push(restore);
  restore();
});
