import { PDFArray, type PDFDict, type PDFDocument, PDFName, PDFStream } from "@cantoo/pdf-lib";
import { type CodeMap, readCodeMap } from "./code-map.ts";
import { dictEntry, entry, nameText, numberOf, numbersOf, streamBytes } from "./entries.ts";

/** A font as the pages use it. */
export interface PdfFont {
  readonly dict: PDFDict;
  /** "Type0", "TrueType", "Type1", "Type3"… */
  readonly kind: string;
  readonly name: string;
  /** The CIDFont below a Type0 font; else the font itself. */
  readonly descendant: PDFDict;
  readonly toUnicode: CodeMap | undefined;
  /** Codes in a shown string: of two bytes in a Type0 font, of one in the others. */
  codes(shown: Uint8Array): readonly number[];
  /** In thousandths of the font size. */
  width(code: number): number;
}

export function readFont(pdf: PDFDocument, dict: PDFDict): PdfFont {
  const kind = nameText(entry(pdf, dict, "Subtype")) ?? "";
  const descendants = entry(pdf, dict, "DescendantFonts");
  const below = descendants instanceof PDFArray ? dictEntry(pdf, descendants.get(0)) : undefined;
  const descendant = below ?? dict;
  const unicode = entry(pdf, dict, "ToUnicode");
  const isWide = kind === "Type0";
  const widths = isWide ? wideWidths(pdf, descendant) : narrowWidths(pdf, dict);
  const fallback = isWide ? (numberOf(entry(pdf, descendant, "DW")) ?? 1000) : 0;
  return {
    dict,
    kind,
    name: nameText(entry(pdf, dict, "BaseFont")) ?? nameText(entry(pdf, dict, "Name")) ?? kind,
    descendant,
    toUnicode: unicode instanceof PDFStream ? readCodeMap(streamBytes(unicode)) : undefined,
    codes: (shown) => (isWide ? pairs(shown) : [...shown]),
    width: (code) => widths.get(code) ?? fallback,
  };
}

function pairs(shown: Uint8Array): readonly number[] {
  return Array.from(
    { length: Math.ceil(shown.length / 2) },
    (_, index) => (shown[2 * index] ?? 0) * 256 + (shown[2 * index + 1] ?? 0),
  );
}

/** The array W of a CIDFont: "first [w w …]" and "first last w". */
function wideWidths(pdf: PDFDocument, descendant: PDFDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = entry(pdf, descendant, "W");
  if (!(list instanceof PDFArray)) return widths;
  for (let index = 0; index + 1 < list.size(); ) {
    const first = numberOf(list.lookup(index)) ?? 0;
    const second = list.lookup(index + 1);
    if (second instanceof PDFArray) {
      for (const [offset, width] of numbersOf(pdf, second).entries()) {
        widths.set(first + offset, width);
      }
      index += 2;
    } else {
      const width = numberOf(list.lookup(index + 2)) ?? 0;
      for (let code = first; code <= (numberOf(second) ?? first); code++) widths.set(code, width);
      index += 3;
    }
  }
  return widths;
}

function narrowWidths(pdf: PDFDocument, dict: PDFDict): ReadonlyMap<number, number> {
  const first = numberOf(entry(pdf, dict, "FirstChar")) ?? 0;
  return new Map(
    numbersOf(pdf, dict.get(PDFName.of("Widths"))).map((width, offset) => [first + offset, width]),
  );
}
