import { type PDFDict, PDFName } from "@cantoo/pdf-lib";
import { textOf } from "../read/entries.ts";
import { tagText } from "../read/tag-tree.ts";
import { allDicts, type CheckedPdf, placeOfTag } from "./checked-pdf.ts";
import type { Rule, Rules } from "./rule.ts";

const languageTag = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** In which language each text is. */
export const languageRules: Rules = {
  "7.2-21": tagRule("ActualText"),
  "7.2-22": tagRule("Alt"),
  "7.2-23": tagRule("E"),
  "7.2-24": (file) =>
    file.annotations
      .filter(({ dict, tag }) => hasText(dict, "Contents") && !isInLanguage(file, tag))
      .map(({ page }) => ({
        page,
        found: "een beschrijving van een link zonder taal",
        expected: "Lang in de catalogus",
      })),
  "7.2-25": (file) =>
    allDicts(file.pdf)
      .filter((dict) => hasText(dict, "TU") && file.language === undefined)
      .map(() => ({
        found: "een beschrijving van een invulveld zonder taal",
        expected: "Lang in de catalogus",
      })),
  "7.2-29": (file) => {
    const tagged = file.tags.map((tag) => ({
      language: tagText(file.pdf, tag, "Lang"),
      place: placeOfTag(file, tag),
    }));
    const marked = file.contents.sequences.map(({ texts, page }) => ({
      language: texts.get("Lang"),
      place: { page },
    }));
    return [{ language: file.language, place: {} }, ...tagged, ...marked]
      .filter(({ language }) => language !== undefined && !languageTag.test(language))
      .map(({ language, place }) => ({
        ...place,
        found: `de taal "${language}"`,
        expected: 'een taalcode zoals "nl-BE"',
      }));
  },
};

function tagRule(property: string): Rule {
  return (file) =>
    file.tags
      .filter((tag) => hasText(tag.dict, property) && !isInLanguage(file, tag))
      .map((tag) => ({
        ...placeOfTag(file, tag),
        found: `${property} zonder taal`,
        expected: "Lang in de catalogus",
      }));
}

function hasText(dict: PDFDict, property: string): boolean {
  return textOf(dict.lookup(PDFName.of(property))) !== undefined;
}

function isInLanguage(file: CheckedPdf, tag: CheckedPdf["tags"][number] | undefined): boolean {
  for (let one = tag; one; one = one.parent) {
    if (tagText(file.pdf, one, "Lang") !== undefined) return true;
  }
  return file.language !== undefined;
}
