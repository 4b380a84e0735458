/** Stands in the place of what a page shows on a screen and does not print. */
export const screenOnly = "alleen op het scherm";

const screenOnlyClasses = new Set([
  "kop",
  "voet",
  "overslaan",
  "knoppen",
  "downloads",
  "enkel-scherm",
]);

interface Element {
  readonly name: string;
  readonly classes: string;
  readonly id: string | undefined;
}

interface TablePlace {
  caption: string;
  row: string;
  columns: string[];
  /** Cells of the row so far, the head of the row not counted. */
  cell: number;
  inHead: boolean;
}

/**
 * Follows where in a page the parser is, and says it in words that a reader can
 * find back: figure, table, row and column by their names.
 */
export class PagePlace {
  private readonly open: Element[] = [];
  private readonly tables: TablePlace[] = [];
  private tile = "";

  enter(name: string, classes: string, id: string | undefined): void {
    this.open.push({ name, classes, id });
    const table = this.tables.at(-1);
    if (name === "table") {
      this.tables.push({ caption: "", row: "", columns: [], cell: -1, inHead: false });
    } else if (table && name === "thead") table.inHead = true;
    else if (table && name === "tr") {
      table.row = "";
      table.cell = -1;
    } else if (table && name === "td") table.cell++;
    else if (table && name === "th" && table.inHead) table.columns.push("");
    else if (classes === "tegel") this.tile = "";
  }

  leave(): void {
    const closed = this.open.pop();
    if (closed?.name === "table") this.tables.pop();
    const table = this.tables.at(-1);
    if (table && closed?.name === "thead") table.inHead = false;
  }

  /** Names come from the page's own words, so the place learns them as they pass. */
  read(text: string): void {
    const table = this.tables.at(-1);
    if (table && this.isIn("caption")) table.caption += text;
    else if (table?.inHead) table.columns.push((table.columns.pop() ?? "") + text);
    else if (table && this.isIn("th")) table.row += text;
    if (this.open.some(({ classes }) => classes === "tegel-naam")) this.tile += text;
  }

  isIn(name: string): boolean {
    return this.open.some((element) => element.name === name);
  }

  /** In a cell or a tile that holds a figure and nothing else. */
  get isFigure(): boolean {
    const table = this.tables.at(-1);
    if (this.open.some(({ classes }) => classes === "tegel-cijfer")) return true;
    return table !== undefined && this.isIn("td") && table.columns[table.cell + 1] !== "Jaar";
  }

  /** The style sheet for paper leaves these out, and clips the caption of a table in columns or below a picture. */
  private get isScreenOnly(): boolean {
    const isClipped = this.open.some(({ classes }) =>
      /tabel-vak-smal|cijfers-achter/.test(classes),
    );
    if (isClipped && this.isIn("caption")) return true;
    // The title stands above the page in the browser, and in what the PDF tells about itself.
    if (this.isIn("title") || this.isIn("script")) return true;
    return this.open.some(({ classes }) =>
      classes.split(" ").some((one) => screenOnlyClasses.has(one)),
    );
  }

  toString(): string {
    const parts: string[] = [];
    const anchor = this.open.findLast(({ id, name }) => id !== undefined && name !== "svg")?.id;
    if (anchor?.startsWith("figuur-")) parts.push(`figuur "${anchor.slice("figuur-".length)}"`);
    else if (anchor) parts.push(`deel "${anchor}"`);
    if (this.tile && this.open.some(({ classes }) => classes === "tegel")) {
      parts.push(`tegel "${this.tile.trim()}"`);
    }
    const table = this.tables.at(-1);
    if (table) {
      parts.push(`tabel "${table.caption.trim()}"`);
      if (table.row) parts.push(`rij "${table.row.trim()}"`);
      if (this.isIn("td")) parts.push(`kolom "${(table.columns[table.cell + 1] ?? "").trim()}"`);
    }
    if (this.isIn("svg")) parts.push("beeld");
    if (this.isScreenOnly) parts.push(screenOnly);
    const last = this.open.at(-1)?.name ?? "";
    parts.push(elementNames[last] ?? last);
    return parts.filter(Boolean).join(", ");
  }
}

const elementNames: Readonly<Record<string, string>> = {
  p: "alinea",
  h1: "titel",
  h2: "titel",
  h3: "titel",
  li: "lijst",
  td: "",
  th: "kop",
  svg: "",
  text: "tekst",
  title: "titel van de bladzijde",
};
