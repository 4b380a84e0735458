import { around, type MarkedSequence } from "../read/marked-sequence.ts";
import type { PaintedItem } from "../read/page-contents.ts";
import type { CheckedPdf } from "./checked-pdf.ts";
import type { Finding, Rule, Rules } from "./rule.ts";

/** What the pages show: all of it is in the tag tree, or marked as no part of the text. */
export const contentRules: Rules = {
  "7.1-1": (file) =>
    file.contents.sequences
      .filter((one) => isArtifact(one) && around(one.parent).some((outer) => isTagged(file, outer)))
      .map(({ page }) => ({
        page,
        found: "versiering binnen een element",
        expected: "versiering buiten de elementen",
      })),
  "7.1-2": (file) =>
    file.contents.sequences
      .filter((one) => isTagged(file, one) && around(one.parent).some(isArtifact))
      .map((one) => ({
        page: one.page,
        element: file.held.get(keyOf(one))?.name,
        found: "een element binnen versiering",
        expected: "elementen buiten de versiering",
      })),
  "7.1-3": (file) =>
    file.contents.items
      .filter(
        ({ sequence }) => !around(sequence).some((one) => isTagged(file, one) || isArtifact(one)),
      )
      .map((item) => ({
        page: item.page,
        element: nameItem(item),
        found: "inhoud die in geen element staat en niet als versiering gemarkeerd is",
        expected: "een element, of Artifact",
      })),
  "7.2-30": spanRule("ActualText"),
  "7.2-31": spanRule("Alt"),
  "7.2-32": spanRule("E"),
  "7.2-34": (file) =>
    file.language !== undefined
      ? []
      : file.contents.items
          .filter((item) => item.kind === "tekst" && !hasLanguage(file, item.sequence))
          .map((item) => ({
            page: item.page,
            element: nameItem(item),
            found: "tekst zonder taal",
            expected: "Lang in de catalogus",
          })),
  "7.20-2": ({ contents: { sequences, formUses } }) =>
    [...formUses]
      .filter(([, uses]) => uses > 1)
      .flatMap(([form]) =>
        sequences
          .filter(({ owner, mcid }) => owner === form && mcid !== undefined)
          .slice(0, 1)
          .map(({ page }) => ({
            page,
            found: "een vorm met elementen die meer dan één keer getekend wordt",
            expected: "elke vorm met elementen één keer",
          })),
      ),
};

function keyOf({ owner, mcid }: MarkedSequence): string {
  return `${owner}/${mcid}`;
}

function isArtifact({ tag }: MarkedSequence): boolean {
  return tag === "Artifact";
}

function isTagged({ held }: CheckedPdf, sequence: MarkedSequence): boolean {
  return sequence.mcid !== undefined && held.has(keyOf(sequence));
}

function hasLanguage({ held, pdf }: CheckedPdf, sequence: MarkedSequence | undefined): boolean {
  return around(sequence).some((one) => {
    if (one.texts.has("Lang")) return true;
    for (let tag = held.get(keyOf(one)); tag; tag = tag.parent) {
      if (tag.dict.keys().some((key) => key.decodeText() === "Lang")) return true;
    }
    return pdf.catalog.keys().some((key) => key.decodeText() === "Lang");
  });
}

function spanRule(property: "ActualText" | "Alt" | "E"): Rule {
  return (file) =>
    file.contents.sequences
      .filter(({ tag, texts }) => tag === "Span" && texts.has(property))
      .filter((sequence) => !hasLanguage(file, sequence) && file.language === undefined)
      .map(
        ({ page, texts }): Finding => ({
          page,
          element: `Span "${texts.get(property)}"`,
          found: `${property} zonder taal`,
          expected: "Lang in de catalogus",
        }),
      );
}

function nameItem({ kind, glyphs }: PaintedItem): string {
  const text = glyphs.map((glyph) => glyph.text ?? "").join("");
  return text.trim() === "" ? kind : `${kind} "${text}"`;
}
