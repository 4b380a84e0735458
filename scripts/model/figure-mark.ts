import { hash } from "node:crypto";
import type { Origin } from "./origin.ts";
import type { MissingReason } from "./value.ts";

/** What a printed number is. Intervals are in the unit of the origin: a share between 0 and 1. */
export type Printed =
  | {
      readonly kind: "figure";
      readonly origin: Origin;
      /** All that a reader knows of the figure after rounding: low ≤ figure ≤ high. */
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: "missing"; readonly reason: MissingReason; readonly origin?: Origin }
  /** A number of the page itself, that says nothing about a figure. */
  | { readonly kind: "own"; readonly what: OwnNumber }
  /** A number about the build itself, as it is printed: percentages from 0 to 100. */
  | { readonly kind: "build"; readonly what: BuildNumber; readonly number: number }
  /** No number, but how a picture draws its figures. */
  | { readonly kind: "picture"; readonly drawn: PictureKind };

/** Kinds of charts; the ids stay Dutch. A code to scan and a map of where a place lies draw no figure. */
export type PictureKind =
  | "lijn"
  | "piramide"
  | "rangbalken"
  | "stapelbalken"
  | "kaart"
  | "strook"
  | "vonk"
  | "ligging"
  | "code";

/** On an axis; how many areas or years there are; the number of a figure or chapter; pixels. */
export type OwnNumber = "as" | "aantal" | "volgnummer" | "maat";

/**
 * How many counts are shown, hidden or attacked; a share of those; an end of the range that a rule
 * promises; how many attacks succeeded; how many pages, PDFs or rules were checked. Never a sum of counts.
 */
export type BuildNumber =
  | "aantal cellen"
  | "aandeel"
  | "grens van de regel"
  | "bevindingen"
  | "nagekeken";

/** All that was printed since it was opened, by mark. */
export interface Ledger {
  readonly entries: Map<string, Printed>;
  /** Of those, what pictures draw without printing it. */
  readonly drawn: Set<string>;
}

let open: Ledger | undefined;

/**
 * From here on every number that is put into words carries an invisible mark, so
 * that the writer of a file knows of each where it came from, whatever joined,
 * escaped or wrapped the text on its way. Files are written without marks.
 */
export function openLedger(): Ledger {
  open = { entries: new Map(), drawn: new Set() };
  return open;
}

export function closeLedger(): void {
  open = undefined;
}

/** The ledger of this build; undefined outside one, and then nothing is marked. */
export function currentLedger(): Ledger | undefined {
  return open;
}

// Unicode keeps these code points for use inside a program: no text may hold them.
const start = "\ufdd0";
const middle = "\ufdd1";
const end = "\ufdd2";
const firstDigit = 0xfde0;
const anyMark = /[\ufdd0-\ufdef]/;
const openings = /\ufdd0[\ufde0-\ufdef]*\ufdd1|\ufdd2/g;

/** "33,8" with a mark around it, or as it is when no ledger is open. */
export function markPrinted(text: string, printed: Printed): string {
  if (!open) return text;
  const name = nameOf(printed);
  open.entries.set(name, printed);
  const digits = [...name].map((digit) =>
    String.fromCharCode(firstDigit + Number.parseInt(digit, 16)),
  );
  return `${start}${digits.join("")}${middle}${text}${end}`;
}

/** Notes a figure that is drawn: its place and size on paper can be measured. */
export function noteDrawn(printed: Printed): void {
  if (!open) return;
  const name = nameOf(printed);
  open.entries.set(name, printed);
  open.drawn.add(name);
}

// 56 bits: among a million figures two share a name in one of 140,000 builds.
function nameOf(printed: Printed): string {
  return hash("sha1", JSON.stringify(printed)).slice(0, 14);
}

/** As readers see it. */
export function withoutMarks(text: string): string {
  return anyMark.test(text) ? text.replace(openings, "") : text;
}

/** A printed number in a text without marks. */
export interface MarkedSpan {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** The text without marks, and where they stood. Marks do not nest; of a broken one nothing is kept. */
export function readMarks(marked: string): { text: string; spans: readonly MarkedSpan[] } {
  if (!anyMark.test(marked)) return { text: marked, spans: [] };
  const spans: MarkedSpan[] = [];
  let text = "";
  for (const piece of marked.split(start)) {
    const [head = "", rest] = piece.split(middle);
    if (rest === undefined) {
      text += head;
      continue;
    }
    const [inside = "", after = ""] = rest.split(end);
    const name = [...head].map((digit) => (digit.charCodeAt(0) - firstDigit).toString(16)).join("");
    spans.push({ from: text.length, to: text.length + inside.length, name });
    text += inside + after;
  }
  return { text, spans };
}

/** Rewrites what stands inside marks, e.g. "1.234" to "1234"; the marks stay. */
export function rewriteMarked(marked: string, rewrite: (text: string) => string): string {
  if (!anyMark.test(marked)) return rewrite(marked);
  return marked.replace(
    /(\ufdd0[\ufde0-\ufdef]*\ufdd1)([^\ufdd2]*)(\ufdd2)/g,
    (_, before: string, text: string, after: string) => before + rewrite(text) + after,
  );
}
