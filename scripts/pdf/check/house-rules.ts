import { entry, numberOf, numbersOf } from "../read/entries.ts";
import { parentRows } from "../read/parent-rows.ts";
import { repeatedMarks, tagsBelow } from "../read/repeated-marks.ts";
import { attribute, type Tag } from "../read/tag-tree.ts";
import { type CheckedPdf, pageOfTag, placeOfTag } from "./checked-pdf.ts";
import { tagsOfType } from "./kid-rules.ts";
import type { Finding, Rules } from "./rule.ts";

/** Longer documents need bookmarks to find one's way. */
const pagesWithoutBookmarks = 2;
/** 0.5 MB per 20 pages, and for whatever is shorter. */
const [bytesPerPart, pagesPerPart] = [500_000, 20];
/** Points that a box may reach over the edge of its page. */
const overhang = 1;

/** What PDF/UA recommends or leaves to people, and we ask of every PDF. */
export const houseRules: Rules = {
  figuurkader: (file) =>
    tagsOfType(file, "Figure")
      .filter((tag) => !hasBoxOnPage(file, tag))
      .map((tag) => ({
        ...placeOfTag(file, tag),
        found: "een figuur die niet zegt waar ze op de bladzijde staat",
        expected: "BBox binnen de bladzijde",
      })),
  oudertabel: (file) => {
    const parents = new Map(
      parentRows(file.pdf).flatMap(({ owner, list }) =>
        list.asArray().map((item, mcid) => [`${owner}/${mcid}`, file.pdf.context.lookup(item)]),
      ),
    );
    return [...file.held]
      .filter(([key, tag]) => parents.get(key) !== tag.dict)
      .map(([, tag]) => ({
        ...placeOfTag(file, tag),
        found: "inhoud die in de ParentTree bij een ander element hoort",
        expected: "in de ParentTree hetzelfde element als in de boom",
      }));
  },
  "herhaalde kop": (file) =>
    tagsOfType(file, "TH")
      .filter((head) => tagsBelow(head).some((leaf) => repeatedMarks(leaf, file.texts).length > 0))
      .map((head) => ({
        ...placeOfTag(file, head),
        found: "een kop die meer dan één keer voorgelezen wordt",
        expected: "herhaalde koppen als versiering",
      })),
  bladwijzers: ({ pdf }) => {
    const count = numberOf(entry(pdf, pdf.catalog, "Outlines", "Count")) ?? 0;
    if (count !== 0 || pdf.getPageCount() <= pagesWithoutBookmarks) return [];
    return [{ found: "geen bladwijzers", expected: "een bladwijzer voor elke titel" }];
  },
  grootte: ({ pdf, size }) => {
    const most = bytesPerPart * Math.max(1, pdf.getPageCount() / pagesPerPart);
    if (size <= most) return [];
    return [
      {
        found: `${kilobytes(size)} kB`,
        expected: `hoogstens ${kilobytes(most)} kB voor zoveel bladzijden`,
        hint: "toon minder punten of gebieden in de figuren",
      } satisfies Finding,
    ];
  },
};

function kilobytes(bytes: number): string {
  return String(Math.ceil(bytes / 1000));
}

function hasBoxOnPage(file: CheckedPdf, tag: Tag): boolean {
  const box = numbersOf(file.pdf, attribute(file.pdf, tag, "BBox"));
  const page = file.pdf.getPages()[(pageOfTag(tag) ?? 0) - 1];
  if (box.length !== 4 || !page) return false;
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const { x, y, width, height } = page.getMediaBox();
  const isInside =
    left >= x - overhang &&
    bottom >= y - overhang &&
    right <= x + width + overhang &&
    top <= y + height + overhang;
  return isInside && left < right && bottom < top;
}
