import { limits } from "./limits.ts";
import { refuse } from "./refuse.ts";
import type { Cell, Row } from "./sheet.ts";
import type { NumberShape, SheetPart } from "./workbook-parts.ts";
import { readXml, unescapeExcel } from "./xml-reader.ts";

interface WorkbookTexts {
  readonly path: string;
  readonly strings: readonly string[];
  readonly styles: readonly NumberShape[];
}

/**
 * The rows of a sheet as they come out of the zip. The size that the sheet says to have is not
 * looked at: some programs write a wrong one. Formulas are never computed: what Excel kept of them counts.
 */
export async function* readWorksheet(
  { name, member }: SheetPart,
  workbook: WorkbookTexts,
): AsyncIterable<Row> {
  const collector = new RowCollector(name, workbook);
  for await (const _ of readXml(member.open(), collector)) {
    yield* collector.takeRows();
  }
}

class RowCollector {
  readonly #sheet: string;
  readonly #workbook: WorkbookTexts;
  #rows: Row[] = [];
  #line = 0;
  #cells: Cell[] = [];
  #percents: Set<number> | undefined;
  #column = -1;
  #type = "n";
  #shape: NumberShape = "number";
  #hasFormula = false;
  #text: string | undefined;
  #isReading = false;

  constructor(sheet: string, workbook: WorkbookTexts) {
    this.#sheet = sheet;
    this.#workbook = workbook;
  }

  takeRows(): readonly Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case "row":
        this.#line = attributes.r ? Number(attributes.r) : this.#line + 1;
        this.#cells = [];
        this.#percents = undefined;
        this.#column = -1;
        if (this.#line > limits.workbookRows) this.#refuseRows();
        return;
      case "c":
        this.#column = attributes.r ? columnOf(attributes.r) : this.#column + 1;
        this.#type = attributes.t ?? "n";
        this.#shape = this.#workbook.styles[Number(attributes.s ?? 0)] ?? "number";
        this.#hasFormula = false;
        this.#text = undefined;
        if (this.#column >= limits.columns) this.#refuseColumns();
        return;
      case "f":
        this.#hasFormula = true;
        return;
      case "v":
      case "t":
        this.#isReading = true;
        this.#text ??= "";
    }
  }

  text(text: string): void {
    if (this.#isReading) this.#text = (this.#text ?? "") + text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#isReading = false;
    if (name === "c") {
      while (this.#cells.length < this.#column) this.#cells.push(null);
      this.#cells[this.#column] = this.#readCell();
    }
    if (name === "row") {
      const percents = this.#percents;
      this.#rows.push({
        line: this.#line,
        cells: this.#cells,
        ...(percents ? { percentColumns: percents } : {}),
      });
    }
  }

  #readCell(): Cell {
    const text = this.#text;
    if (this.#hasFormula && (text === undefined || text === "")) {
      refuse(
        this.#where(),
        "een formule zonder bewaarde uitkomst",
        "een getal of tekst",
        "Formules worden niet uitgerekend. Open het bestand in Excel en bewaar het, of plak de waarden.",
      );
    }
    if (text === undefined) return null;
    if (text.length > limits.cellCharacters) {
      refuse(
        this.#where(),
        `${text.length} tekens in één cel`,
        `hoogstens ${limits.cellCharacters}`,
      );
    }
    switch (this.#type) {
      case "s":
        return this.#workbook.strings[Number(text)] ?? null;
      case "inlineStr":
      case "str":
        return unescapeExcel(text);
      case "b":
        return text === "1" ? "WAAR" : "ONWAAR";
      case "d":
        return text;
      case "e":
        return refuse(
          this.#where(),
          `de foutwaarde ${text}`,
          "een getal of tekst",
          "Los de fout op in het werkblad, of zet er het teken waarom er geen cijfer is.",
        );
      default:
        return this.#readNumber(text);
    }
  }

  #readNumber(text: string): Cell {
    const number = Number(text);
    if (text.trim() === "" || !Number.isFinite(number)) return text;
    if (this.#shape === "date") return dateOf(number);
    if (this.#shape === "percent") {
      this.#percents ??= new Set();
      this.#percents.add(this.#column);
    }
    return number;
  }

  #where(): string {
    return `${this.#workbook.path}, blad "${this.#sheet}", cel ${columnName(this.#column)}${this.#line}`;
  }

  #refuseRows(): never {
    return refuse(
      `${this.#workbook.path}, blad "${this.#sheet}"`,
      `meer dan ${limits.workbookRows} rijen`,
      "een kleiner werkblad",
      "Verwijder lege rijen onderaan, of splits het bestand per jaar, of lever het als CSV.",
    );
  }

  #refuseColumns(): never {
    return refuse(
      `${this.#workbook.path}, blad "${this.#sheet}", rij ${this.#line}`,
      `meer dan ${limits.columns} kolommen`,
      `hoogstens ${limits.columns} kolommen`,
    );
  }
}

/** "AB12" → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    if (character < "A" || character > "Z") break;
    column = column * 26 + character.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** 27 → "AB". */
function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** Excel counts days since 30 December 1899. */
function dateOf(days: number): string {
  return new Date(Math.round((days - 25_569) * 86_400_000)).toISOString().slice(0, 10);
}
