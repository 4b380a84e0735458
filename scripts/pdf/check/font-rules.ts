import { PDFStream } from "@cantoo/pdf-lib";
import { readCodeMap } from "../read/code-map.ts";
import { entry, nameText, numberOf, streamBytes, textOf } from "../read/entries.ts";
import type { PdfFont } from "../read/font.ts";
import type { CheckedPdf } from "./checked-pdf.ts";
import { fontProgram, isEmbedded } from "./font-program.ts";
import { predefinedMaps } from "./predefined-maps.ts";
import type { Finding, Rule, Rules } from "./rule.ts";

/** Fonts as a whole: they are in the file, and say how codes become glyphs. */
export const fontRules: Rules = {
  "7.21.3.1-1": fontRule(
    (font, file) => !isIdentity(font, file) && !hasSameCollection(font, file),
    "een lettertype met tekens van een andere verzameling dan zijn codes",
    "Identity-H, of dezelfde Registry en Ordering",
  ),
  "7.21.3.2-1": fontRule(
    ({ descendant }, { pdf }) =>
      nameText(entry(pdf, descendant, "Subtype")) === "CIDFontType2" &&
      !(entry(pdf, descendant, "CIDToGIDMap") instanceof PDFStream) &&
      nameText(entry(pdf, descendant, "CIDToGIDMap")) !== "Identity",
    "een lettertype zonder CIDToGIDMap",
    "CIDToGIDMap Identity, of een stroom",
  ),
  "7.21.3.3-1": fontRule(
    (font, file) => {
      const encoding = entry(file.pdf, font.dict, "Encoding");
      return (
        font.kind === "Type0" &&
        !(encoding instanceof PDFStream) &&
        !predefinedMaps.has(nameText(encoding) ?? "")
      );
    },
    "een onbekende CMap die niet in het bestand zit",
    "Identity-H, of een ingebedde CMap",
  ),
  "7.21.3.3-2": fontRule(
    (font, file) => {
      const map = embeddedMap(font, file);
      return map !== undefined && map.writingMode !== map.ownMode;
    },
    "een CMap die twee schrijfrichtingen noemt",
    "dezelfde WMode in de CMap en in zijn woordenboek",
  ),
  "7.21.3.3-3": fontRule(
    (font, file) =>
      embeddedMap(font, file)?.used.some((name) => !predefinedMaps.has(name)) === true,
    "een CMap die op een onbekende CMap verder bouwt",
    "alleen CMaps die de norm kent",
  ),
  "7.21.4.1-1": (file) =>
    file.contents.fonts
      .filter((font) => font.kind !== "Type3" && !isEmbedded(file.pdf, font))
      .filter((font) => file.glyphs.some((glyph) => glyph.font === font && glyph.isVisible))
      .map((font) => ({
        page: firstPage(file, font),
        element: font.name,
        found: "een lettertype dat niet in het bestand zit",
        expected: "een ingebed lettertype",
        hint: "gebruik in stijlen en figuren alleen de lettertypes van de huisstijl",
      })),
  "7.21.4.2-2": fontRule(
    (font, file) => {
      const set = entry(file.pdf, font.descendant, "FontDescriptor", "CIDSet");
      if (!(set instanceof PDFStream)) return false;
      const listed = streamBytes(set);
      const count = fontProgram(file.pdf, font)?.numGlyphs ?? 0;
      return Array.from({ length: count }, (_, cid) => cid).some(
        (cid) => ((listed[cid >> 3] ?? 0) & (128 >> (cid & 7))) === 0,
      );
    },
    "een lijst van tekens (CIDSet) die onvolledig is",
    "alle tekens van het lettertype, of geen CIDSet",
  ),
  lettertype: (file) =>
    file.contents.fonts
      .filter(
        ({ kind, descendant }) =>
          kind !== "Type0" || nameText(entry(file.pdf, descendant, "Subtype")) !== "CIDFontType2",
      )
      .map((font) => ({
        page: firstPage(file, font),
        element: font.name,
        found: `een lettertype van de soort ${font.kind}, die niet te controleren is`,
        expected: "Type0 met TrueType",
        hint: "gebruik vaste letterbestanden (woff2), geen variabele en geen beeldtekens",
      })),
};

function fontRule(
  isWrong: (font: PdfFont, file: CheckedPdf) => boolean,
  found: string,
  expected: string,
): Rule {
  return (file) =>
    file.contents.fonts
      .filter((font) => isWrong(font, file))
      .map(
        (font): Finding => ({ page: firstPage(file, font), element: font.name, found, expected }),
      );
}

function firstPage({ glyphs }: CheckedPdf, font: PdfFont): number | undefined {
  return glyphs.find((glyph) => glyph.font === font)?.page;
}

function isIdentity(font: PdfFont, { pdf }: CheckedPdf): boolean {
  if (font.kind !== "Type0") return true;
  return ["Identity-H", "Identity-V"].includes(nameText(entry(pdf, font.dict, "Encoding")) ?? "");
}

/** Of an embedded CMap. What a predefined one has is not in the file, and we use none. */
function hasSameCollection({ dict, descendant }: PdfFont, { pdf }: CheckedPdf): boolean {
  const [own, codes] = [
    entry(pdf, descendant, "CIDSystemInfo"),
    entry(pdf, dict, "Encoding", "CIDSystemInfo"),
  ];
  const isSame = (key: string) => {
    const text = textOf(entry(pdf, own, key));
    return text !== undefined && text === textOf(entry(pdf, codes, key));
  };
  const [supplement, most] = [own, codes].map((info) => numberOf(entry(pdf, info, "Supplement")));
  const fits = supplement !== undefined && most !== undefined && supplement <= most;
  return isSame("Registry") && isSame("Ordering") && fits;
}

function embeddedMap({ dict }: PdfFont, { pdf }: CheckedPdf) {
  const encoding = entry(pdf, dict, "Encoding");
  if (!(encoding instanceof PDFStream)) return undefined;
  const map = readCodeMap(streamBytes(encoding));
  const base = nameText(entry(pdf, encoding, "UseCMap"));
  const ownMode = numberOf(entry(pdf, encoding, "WMode")) ?? 0;
  return { ...map, used: base ? [...map.used, base] : map.used, ownMode };
}
