// Lets a reader read off a chart, and pick out a city where they are compared. All that
// it tells stands in the tables of the page: without this script nothing is missing.
// No module: those do not run in a page that is opened from a disk.
{
  const svgSpace = "http://www.w3.org/2000/svg";

  /** The words of a cell, with those for a screen reader in the place of a sign. */
  function wordsOf(cell) {
    const copy = cell.cloneNode(true);
    for (const sign of copy.querySelectorAll("[aria-hidden]")) sign.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /** Where the middle of a text stands, in the units of its picture. */
  function middleOf(text, svg) {
    const box = text.getBBox();
    const toPicture = svg.getScreenCTM().inverse().multiply(text.getScreenCTM());
    const point = svg.createSVGPoint();
    point.x = box.x + box.width / 2;
    point.y = box.y + box.height / 2;
    return point.matrixTransform(toPicture);
  }

  /** The texts of a picture with the names given, as name and place. */
  function labelsOf(svg, names) {
    const wanted = new Set(names);
    return [...svg.querySelectorAll("text")]
      .filter((text) => wanted.has(text.textContent))
      .map((text) => ({ name: text.textContent, ...pointOf(middleOf(text, svg)) }));
  }

  function pointOf({ x, y }) {
    return { x, y };
  }

  /** A place for every name between the first and the last that is printed; the steps are even. */
  function fillIn(names, placeOf) {
    const known = names.map(placeOf);
    const printed = known.flatMap((place, index) => (place === undefined ? [] : [index]));
    return known.map((place, index) => {
      if (place !== undefined) return place;
      const before = printed.findLast((one) => one < index);
      const after = printed.find((one) => one > index);
      if (before === undefined || after === undefined) return undefined;
      const share = (index - before) / (after - before);
      return known[before] + share * (known[after] - known[before]);
    });
  }

  /** What can be read off: per stop its place along the axis, and words. */
  function stopsOf(figure, svg, table) {
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const nameOf = (row) => wordsOf(row.cells[0]);
    const byRow = () =>
      rows.map((row) => ({
        name: nameOf(row),
        parts: heads.map((head, index) => [wordsOf(head), row.cells[index + 1]]),
      }));
    const byColumn = () =>
      heads.map((head, index) => ({
        name: wordsOf(head),
        parts: rows.map((row) => [nameOf(row), row.cells[index + 1]]),
      }));
    if (!figure.classList.contains("figuur-lijn")) return placed(byRow(), svg, "y");
    const [down, across] = [placed(byRow(), svg, "x"), placed(byColumn(), svg, "x")];
    return down.length > across.length ? down : across;
  }

  function placed(stops, svg, axis) {
    // An axis prints "80+" for the row "80+ jaar".
    const short = (name) => name.replace(/ jaar$/, "");
    const labels = labelsOf(
      svg,
      stops.flatMap(({ name }) => [name, short(name)]),
    );
    // The names along an axis stand on one line; the name at the end of a line does not.
    const isOnLine = labels.every(({ y }) => Math.abs(y - labels[0].y) < 1);
    if (labels.length < 2 || (axis === "x" && !isOnLine)) return [];
    const places = fillIn(
      stops.map(({ name }) => name),
      (name) => labels.find((label) => [name, short(name)].includes(label.name))?.[axis],
    );
    return stops.flatMap((stop, index) =>
      places[index] === undefined ? [] : [{ ...stop, axis, place: places[index] }],
    );
  }

  function wordsAt({ name, parts }, unit) {
    const figures = parts.map(([of, cell]) =>
      parts.length === 1 ? wordsOf(cell) : `${of} ${wordsOf(cell)}`,
    );
    return `${name}: ${figures.join("; ")}${unit}`;
  }

  function addReadout(figure) {
    const svg = figure.querySelector(".beeld svg");
    const table = figure.querySelector(".cijfers-achter table");
    const stops = svg && table ? stopsOf(figure, svg, table) : [];
    if (stops.length < 2) return;
    const caption = table.caption.textContent;
    const unit = /, in procent$/.test(caption) ? " (in procent)" : "";
    const line = document.createElement("p");
    line.className = "aflezen";
    const slider = document.createElement("input");
    slider.type = "range";
    slider.max = String(stops.length - 1);
    slider.setAttribute("aria-label", `Lees af: ${caption}`);
    const words = document.createElement("span");
    line.append(slider, words);
    figure.querySelector(".beeld").after(line);
    const { width, height } = svg.viewBox.baseVal;
    const mark = document.createElementNS(svgSpace, "line");
    mark.setAttribute("class", "afleesstreep");
    const show = (index) => {
      const stop = stops[index];
      slider.value = String(index);
      const text = wordsAt(stop, unit);
      slider.setAttribute("aria-valuetext", text);
      words.textContent = text;
      const ends =
        stop.axis === "x"
          ? [stop.place, 0, stop.place, height]
          : [0, stop.place, width, stop.place];
      for (const [at, name] of ["x1", "y1", "x2", "y2"].entries())
        mark.setAttribute(name, ends[at]);
    };
    show(stops[0].axis === "x" ? stops.length - 1 : 0);
    slider.addEventListener("input", () => {
      svg.append(mark);
      show(Number(slider.value));
    });
    svg.addEventListener("pointermove", ({ clientX, clientY }) => {
      const point = svg.createSVGPoint();
      [point.x, point.y] = [clientX, clientY];
      const at = point.matrixTransform(svg.getScreenCTM().inverse())[stops[0].axis];
      const distance = ({ place }) => Math.abs(place - at);
      const nearest = stops.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
      svg.append(mark);
      show(stops.indexOf(nearest));
    });
    svg.addEventListener("pointerleave", () => mark.remove());
    slider.addEventListener("blur", () => mark.remove());
  }

  /** Everything in a picture of ranked bars on the line of a name: name, bar and figure. */
  function barOf(svg, name) {
    const [label] = labelsOf(svg, [name]);
    if (!label) return [];
    return [...svg.querySelectorAll("text, path[fill]")].filter(
      (shape) => Math.abs(middleOf(shape, svg).y - label.y) < 4,
    );
  }

  function addChoice(section) {
    const rows = [...document.querySelectorAll(".vergelijking table.cijfers tbody tr")];
    const cities = rows.filter((row) => !row.classList.contains("totaal"));
    const names = [...new Set(cities.map((row) => wordsOf(row.cells[0])))];
    const line = document.createElement("p");
    line.className = "uitlichten";
    const label = document.createElement("label");
    label.append("Licht een stad uit: ");
    const choice = document.createElement("select");
    choice.append(new Option("geen", ""), ...names.map((name) => new Option(name, name)));
    label.append(choice);
    line.append(label);
    section.querySelector("h2").after(line);
    choice.addEventListener("change", () => {
      for (const old of document.querySelectorAll(".uitgelicht"))
        old.classList.remove("uitgelicht");
      const name = choice.value;
      if (name === "") return;
      const shapes = [...section.querySelectorAll(".beeld svg")].flatMap((svg) => barOf(svg, name));
      const own = cities.filter((row) => wordsOf(row.cells[0]) === name);
      for (const one of [...shapes, ...own]) one.classList.add("uitgelicht");
    });
  }

  /** A picture that is wider than the screen can be moved with the arrow keys too. */
  function reachWide(box) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }

  // On paper nobody moves anything: the printing program gets the page as it is.
  if (!matchMedia("print").matches) {
    for (const figure of document.querySelectorAll(
      ".figuur-lijn, .figuur-piramide, .figuur-stapelbalken",
    ))
      addReadout(figure);
    const boxes = document.querySelectorAll(".beeld");
    const reachAll = () => {
      for (const box of boxes) reachWide(box);
    };
    reachAll();
    addEventListener("resize", reachAll);
    const section = document.querySelector(".vergelijking .rangen");
    if (section) addChoice(section);
  }
}
