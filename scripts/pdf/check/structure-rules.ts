import { PDFName } from "@cantoo/pdf-lib";
import { standardTypes, type Tag, tagText } from "../read/tag-tree.ts";
import { type CheckedPdf, placeOfTag } from "./checked-pdf.ts";
import { kidTypes, tagsOfType } from "./kid-rules.ts";
import type { Finding, Rules } from "./rule.ts";

const heading = /^H([1-6])$/;

/** Types of elements, headings, and what figures and notes need. */
export const structureRules: Rules = {
  "7.1-5": (file) =>
    file.tags
      .filter(({ type }) => type === undefined)
      .map((tag) => ({
        ...placeOfTag(file, tag),
        found: `het onbekende type ${tag.name}`,
        expected: "een standaardtype, of een type dat de RoleMap erop afbeeldt",
      })),
  "7.1-6": ({ tree }) =>
    [...(tree?.roles.keys() ?? [])]
      .filter((name) => isCircular(name, tree?.roles ?? new Map()))
      .map((name) => ({
        found: `${name} wordt in de RoleMap op zichzelf afgebeeld`,
        expected: "een RoleMap die bij een standaardtype eindigt",
      })),
  "7.1-7": ({ tree }) =>
    [...(tree?.roles ?? [])]
      .filter(([name]) => standardTypes.has(name))
      .map(([name, role]) => ({
        found: `het standaardtype ${name} wordt op ${role} afgebeeld`,
        expected: "standaardtypes die zichzelf blijven",
      })),
  "7.1-12": (file) =>
    file.tags
      .filter(({ dict }) => !dict.has(PDFName.of("P")))
      .map((tag) => ({
        ...placeOfTag(file, tag),
        found: "een element dat niet zegt waarin het ligt",
        expected: "P met het element erboven",
      })),
  "7.3-1": (file) =>
    withoutText(file, "Figure", "een figuur zonder alternatieve tekst", {
      hint: "geef de figuur een beschrijving",
    }),
  "7.4.2-1": (file) => headingFindings(file),
  "7.4.4-1": (file) =>
    file.tags
      .filter((tag) => kidTypes(tag).filter((kid) => kid === "H").length > 1)
      .map((tag) => ({
        ...placeOfTag(file, tag),
        found: "meer dan één H in één element",
        expected: "hoogstens één H",
      })),
  "7.4.4-2": (file) => mixedHeadings(file, tagsOfType(file, "H")),
  "7.4.4-3": (file) => mixedHeadings(file, numbered(file)),
  "7.7-1": (file) => withoutText(file, "Formula", "een formule zonder alternatieve tekst"),
  "7.9-1": (file) =>
    tagsOfType(file, "Note")
      .filter((note) => !tagText(file.pdf, note, "ID"))
      .map((note) => ({
        ...placeOfTag(file, note),
        found: "een noot zonder ID",
        expected: "een eigen ID voor elke noot",
      })),
  "7.9-2": (file) => {
    const notes = tagsOfType(file, "Note");
    const ids = notes.map((note) => tagText(file.pdf, note, "ID"));
    return notes
      .filter((_, index) => ids[index] && ids.indexOf(ids[index]) < index)
      .map((note) => ({
        ...placeOfTag(file, note),
        found: "een noot met de ID van een andere",
        expected: "een eigen ID voor elke noot",
      }));
  },
};

function isCircular(start: string, roles: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>();
  for (let name: string | undefined = start; name !== undefined; name = roles.get(name)) {
    if (passed.has(name)) return true;
    passed.add(name);
  }
  return false;
}

function withoutText(
  file: CheckedPdf,
  type: string,
  found: string,
  more: Pick<Finding, "hint"> = {},
): readonly Finding[] {
  return tagsOfType(file, type)
    .filter((tag) => !tagText(file.pdf, tag, "Alt"))
    .filter((tag) => tagText(file.pdf, tag, "ActualText") === undefined)
    .map((tag) => ({
      ...placeOfTag(file, tag),
      found,
      expected: "Alt of ActualText",
      ...more,
    }));
}

function numbered({ tags }: CheckedPdf): readonly Tag[] {
  return tags.filter(({ type = "" }) => heading.test(type));
}

function* headingFindings(file: CheckedPdf): Generator<Finding> {
  let before = 0;
  for (const tag of numbered(file)) {
    const level = Number(heading.exec(tag.type ?? "")?.[1]);
    if (level > before + 1) {
      yield {
        ...placeOfTag(file, tag),
        found: before === 0 ? `H${level} als eerste titel` : `H${level} na H${before}`,
        expected: before === 0 ? "H1 als eerste titel" : `hoogstens H${before + 1}`,
        hint: "sla in de tekst geen niveau van titels over",
      };
    }
    before = level;
  }
}

/** Titles with and without a number in one document. */
function mixedHeadings(file: CheckedPdf, those: readonly Tag[]): readonly Finding[] {
  const isMixed = tagsOfType(file, "H").length > 0 && numbered(file).length > 0;
  if (!isMixed) return [];
  return those.map((tag) => ({
    ...placeOfTag(file, tag),
    found: "titels met en zonder niveau door elkaar",
    expected: "ofwel H, ofwel H1 tot H6",
  }));
}
