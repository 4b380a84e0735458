import { known, type MissingReason, missing, type RawValue } from "../../model/value.ts";
import { type DecimalSign, normalizeLabel } from "../layouts/layout.ts";
import { type Cell, cellText } from "../read/sheet.ts";
import type { RowProblem } from "./row-problem.ts";

/** How a file writes its numbers and what it has instead of one. */
export interface NumberFormat {
  readonly decimal: DecimalSign;
  readonly thousands?: string;
  /** In lower case, as written → x, ?, - or nvt. */
  readonly signs: ReadonlyMap<string, string>;
  /** What an empty cell means; undefined where that must be said first. */
  readonly empty: string | undefined;
}

export const reasonOfSign: Readonly<Record<string, MissingReason>> = {
  x: "suppressed-by-source",
  "?": "unknown",
  "-": "empty",
  nvt: "not-applicable",
};

type ParsedCell = { readonly kind: "value"; readonly value: RawValue } | RowProblem;

/** A cell of figures as a number or as the reason why there is none. */
export function parseCell(cell: Cell | undefined, format: NumberFormat): ParsedCell {
  const text = cellText(cell).replaceAll("\u00A0", " ");
  const sign = text === "" ? format.empty : format.signs.get(normalizeLabel(text));
  const reason = sign === undefined ? undefined : reasonOfSign[sign];
  if (reason) return { kind: "value", value: missing(reason) };
  if (typeof cell === "number") return { kind: "value", value: known(cell) };
  const number = parseNumber(text, format);
  return number === undefined ? problemOf(text, format) : { kind: "value", value: known(number) };
}

function parseNumber(text: string, { decimal, thousands }: NumberFormat): number | undefined {
  const point = { ".": "\\.", ",": ",", either: "[.,]" }[decimal];
  const plain = new RegExp(`^-?\\d+(${point}\\d+)?([eE][-+]?\\d+)?$`);
  if (thousands !== undefined) {
    const group = thousands === "." ? "\\." : thousands;
    const grouped = new RegExp(`^-?\\d{1,3}(${group}\\d{3})+(${point}\\d+)?$`);
    if (grouped.test(text)) return Number(text.replaceAll(thousands, "").replace(",", "."));
    // With a point for thousands, "1.5" is neither.
    if (thousands === decimal && !/^-?\d+$/.test(text)) return undefined;
  }
  return plain.test(text) ? Number(text.replace(",", ".")) : undefined;
}

function problemOf(text: string, { decimal, thousands, signs }: NumberFormat): ParsedCell {
  const known = [...signs.keys()].map((sign) => `"${sign}"`).join(", ");
  const grouping =
    thousands === undefined
      ? "zonder teken voor duizendtallen"
      : `met "${thousands}" voor duizendtallen`;
  return {
    kind: "problem",
    found: text === "" ? "een leeg vak" : `"${text.slice(0, 60)}"`,
    expected: `een getal met ${decimal === "either" ? "een punt of komma" : `"${decimal}"`} als decimaalteken en ${grouping}${known ? `, of ${known}` : ""}`,
    hint: hintFor(text),
  };
}

function hintFor(text: string): string {
  if (text === "") {
    return 'Een leeg vak zegt niet waarom er geen cijfer is. Zeg in het invoerbestand wat het betekent: "leeg": "?" bijvoorbeeld.';
  }
  if (/^[=+@-]/.test(text)) {
    return "Dit is een formule of opdracht, geen cijfer: ze wordt niet uitgevoerd en niet overgenomen.";
  }
  return 'Klopt het decimaalteken niet, of is dit een teken voor een ontbrekend cijfer, zeg dat dan in het invoerbestand ("decimaalteken", "duizendtalteken", "tekens").';
}
