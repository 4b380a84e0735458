// Makes the heads of a table of areas into buttons that sort it. Without this
// script the table stands there in the order of the names. No module: those do
// not run in a page that is opened from a disk.
{
  const collator = new Intl.Collator("nl-BE", { numeric: true, sensitivity: "base" });

  /** A figure as it is printed; undefined for a sign such as x. */
  function figureOf(text) {
    const plain = text
      .replace(/ca\.\s*/, "")
      .replace(/\s*\([a-z]\)$/, "")
      .replaceAll(".", "")
      .replace(",", ".")
      .replace("−", "-");
    const number = Number.parseFloat(plain);
    return Number.isNaN(number) ? undefined : number;
  }

  function textOf(row, column) {
    return row.cells[column]?.textContent.trim() ?? "";
  }

  function compare(column, direction) {
    return (left, right) => {
      const [one, other] = [textOf(left, column), textOf(right, column)];
      if (column === 0) return direction * collator.compare(one, other);
      const [a, b] = [figureOf(one), figureOf(other)];
      if (a === undefined || b === undefined)
        return Number(a === undefined) - Number(b === undefined);
      return direction * (a - b);
    };
  }

  for (const table of document.querySelectorAll("table[data-sorteer]")) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const isFixed = (row) => row.classList.contains("totaal");
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        // Figures go from high to low first, names from a to z.
        const first = column === 0 ? "ascending" : "descending";
        const second = column === 0 ? "descending" : "ascending";
        const sort = head.getAttribute("aria-sort") === first ? second : first;
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", sort);
        const rows = [...body.rows].filter((row) => !isFixed(row));
        rows.sort(compare(column, sort === "ascending" ? 1 : -1));
        body.append(...rows, ...[...body.rows].filter(isFixed));
      });
    });
    for (const help of document.querySelectorAll(".sorteer-uitleg")) help.hidden = false;
  }
}
