import type { CheckedPdf, ShownGlyph } from "./checked-pdf.ts";
import { fontProgram, glyphIndex } from "./font-program.ts";
import type { Finding, Rule, Rules } from "./rule.ts";

/** How far a width in the file may be off, in thousandths of the font size. */
const tolerance = 1;

/** Every character that is shown: its glyph is there, as wide as said, and stands for a text. */
export const glyphRules: Rules = {
  "7.21.4.1-2": glyphRule(
    ({ font, code, isVisible }, { pdf }) => {
      const program = fontProgram(pdf, font);
      return isVisible && program !== undefined && glyphIndex(pdf, font, code) >= program.numGlyphs;
    },
    "een teken dat het lettertype niet heeft",
    "alle tekens in het ingebedde lettertype",
  ),
  "7.21.5-1": glyphRule(
    ({ font, code, isVisible }, { pdf }) => {
      const program = fontProgram(pdf, font);
      const index = glyphIndex(pdf, font, code);
      if (!isVisible || !program || index >= program.numGlyphs) return false;
      const width = (program.getGlyph(index).advanceWidth * 1000) / program.unitsPerEm;
      return Math.abs(width - font.width(code)) > tolerance;
    },
    "een teken met een andere breedte dan in het lettertype",
    "dezelfde breedte in W en in het lettertype",
  ),
  "7.21.7-1": glyphRule(
    ({ font, code }) => !font.toUnicode?.texts.get(code),
    "een teken waarvan de PDF niet zegt voor welke letter het staat",
    "een letter in ToUnicode",
  ),
  "7.21.7-2": glyphRule(
    ({ font, code }) => /[\0\uFEFF\uFFFE]/.test(font.toUnicode?.texts.get(code) ?? ""),
    "een teken dat voor een onbestaande letter staat",
    "een letter in ToUnicode, niet U+0000, U+FEFF of U+FFFE",
  ),
  "7.21.8-1": glyphRule(
    ({ font, code }, { pdf }) => font.kind === "Type0" && glyphIndex(pdf, font, code) === 0,
    "een teken dat het lettertype niet kent (.notdef)",
    "een teken dat in het lettertype staat",
    "schrijf het met andere tekens: een leeg vakje zegt niets",
  ),
};

function glyphRule(
  isWrong: (glyph: ShownGlyph, file: CheckedPdf) => boolean,
  found: string,
  expected: string,
  hint?: string,
): Rule {
  return (file) =>
    file.glyphs
      .filter((glyph) => isWrong(glyph, file))
      .map(({ page, font, code }): Finding => {
        const letter = font.toUnicode?.texts.get(code);
        const element = `${font.name} ${letter ? `"${letter}"` : `code ${code}`}`;
        return { page, element, found, expected, ...(hint ? { hint } : {}) };
      });
}
