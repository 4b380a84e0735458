import { PDFArray, PDFName } from "@cantoo/pdf-lib";
import { entry, nameText, textOf } from "../read/entries.ts";
import { attribute, tagText } from "../read/tag-tree.ts";
import { type Annotation, allDicts, type CheckedPdf, placeOfTag } from "./checked-pdf.ts";
import { tagsOfType } from "./kid-rules.ts";
import type { Finding, Rule, Rules } from "./rule.ts";

/** Links, and what else can lie on a page; we print links only. */
export const annotationRules: Rules = {
  "7.18.1-1": annotationRule(
    ({ kind, tag }) => !["Widget", "PrinterMark", "Link"].includes(kind) && tag?.type !== "Annot",
    "een aantekening buiten een Annot",
    "een element Annot eromheen",
  ),
  "7.18.1-2": annotationRule(
    ({ kind, ...one }, file) => kind !== "Widget" && !contentsOf(one, file) && !altOf(one, file),
    "een link of aantekening zonder beschrijving",
    "Contents, of Alt van het element eromheen",
  ),
  "7.18.1-3": annotationRule(
    ({ kind, ...one }, file) =>
      kind === "Widget" && !textOf(entry(file.pdf, one.dict, "TU")) && !altOf(one, file),
    "een invulveld zonder beschrijving",
    "TU, of Alt van het element eromheen",
  ),
  "7.18.2-1": annotationRule(
    ({ kind }) => kind === "TrapNet",
    "een aantekening TrapNet",
    "geen TrapNet",
  ),
  "7.18.3-1": (file) =>
    file.pdf.getPages().flatMap(({ node }, index): readonly Finding[] => {
      const page = index + 1;
      const hasAny = file.annotations.some((annotation) => annotation.page === page);
      if (!hasAny || node.get(PDFName.of("Tabs")) === PDFName.of("S")) return [];
      const expected = "Tabs S: in de volgorde van de elementen";
      return [{ page, found: "links in een andere volgorde dan de tekst", expected }];
    }),
  "7.18.4-1": annotationRule(
    ({ kind, tag }) => kind === "Widget" && tag?.type !== "Form",
    "een invulveld buiten een Form",
    "een element Form eromheen",
  ),
  "7.18.4-2": (file) =>
    tagsOfType(file, "Form")
      .filter((tag) => attribute(file.pdf, tag, "Role") === undefined)
      .filter(
        ({ annotations, kids, contents }) =>
          annotations.length !== 1 || kids.length + contents.length > 0,
      )
      .map((tag) => ({
        ...placeOfTag(file, tag),
        found: "een Form dat niet precies één invulveld bevat",
        expected: "één invulveld, of een Role",
      })),
  "7.18.5-1": annotationRule(
    ({ kind, tag }) => kind === "Link" && tag?.type !== "Link",
    "een link buiten een element Link",
    "een element Link eromheen",
  ),
  "7.18.5-2": annotationRule(
    ({ kind, ...one }, file) => kind === "Link" && !contentsOf(one, file),
    "een link zonder beschrijving",
    "Contents met de tekst van de link",
    "geef de link een tekst of een aria-label",
  ),
  "7.18.6.2-1": clipRule("CT", (clip) => textOf(clip) !== undefined),
  "7.18.6.2-2": clipRule(
    "Alt",
    (list) =>
      list instanceof PDFArray &&
      list.size() > 0 &&
      list.size() % 2 === 0 &&
      list.asArray().every((text) => textOf(text) !== undefined),
  ),
  "7.18.8-1": annotationRule(
    ({ kind, tag }) => kind === "PrinterMark" && tag !== undefined,
    "een teken voor de drukker in de boom van elementen",
    "tekens voor de drukker buiten de boom",
  ),
};

function annotationRule(
  isWrong: (annotation: Annotation, file: CheckedPdf) => boolean,
  found: string,
  expected: string,
  hint?: string,
): Rule {
  return (file) =>
    file.annotations
      .filter((one) => !one.isUnseen && isWrong(one, file))
      .map(({ page, tag, kind }) => ({
        page,
        element: tag ? placeOfTag(file, tag).element : kind,
        found,
        expected,
        ...(hint ? { hint } : {}),
      }));
}

function contentsOf({ dict }: Pick<Annotation, "dict">, { pdf }: CheckedPdf) {
  return textOf(entry(pdf, dict, "Contents"));
}

function altOf({ tag }: Pick<Annotation, "tag">, { pdf }: CheckedPdf): string | undefined {
  return tag && tagText(pdf, tag, "Alt");
}

/** Of sound and film: a media clip has `key`, and it is as `isRight` asks. */
function clipRule(key: string, isRight: (value: ReturnType<typeof entry>) => boolean): Rule {
  return ({ pdf }) =>
    allDicts(pdf)
      .filter((dict) => nameText(dict.get(PDFName.of("S"))) === "MCD")
      .filter((dict) => !isRight(entry(pdf, dict, key)))
      .map(() => ({
        found: `een fragment zonder juiste ${key}`,
        expected: `${key} van het fragment`,
      }));
}
