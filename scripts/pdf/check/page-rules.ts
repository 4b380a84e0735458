import { around } from "../read/marked-sequence.ts";
import type { Box } from "../read/matrix.ts";
import { contentsBelow, type Tag } from "../read/tag-tree.ts";
import { type CheckedPdf, nameTag, placeOfTag } from "./checked-pdf.ts";
import { tagsOfType } from "./kid-rules.ts";
import type { Rules } from "./rule.ts";

const pointsPerMillimetre = 72 / 25.4;
/** A hole punch takes the paper up to 15 mm from the edge, on the other side of the sheet too. */
const punchMargin = 17 * pointsPerMillimetre;
/** The least part of its height that a page fills. */
const leastFilled = 0.12;

/** How the pages look: nothing is cut off from what it belongs to. */
export const pageRules: Rules = {
  "bijna leeg": (file) => {
    const shown = shownByPage(file);
    return file.pdf.getPages().flatMap((page, index) => {
      const boxes = (shown.get(index + 1) ?? []).map(({ box }) => box);
      const top = Math.max(...boxes.map((box) => box[3]));
      const bottom = Math.min(...boxes.map((box) => box[1]));
      if (boxes.length > 0 && top - bottom >= leastFilled * page.getHeight()) return [];
      return [
        {
          page: index + 1,
          found: "een bijna lege bladzijde",
          expected: "een gevulde bladzijde",
          hint: "kort de tekst ervoor wat in, of vul hem aan",
        },
      ];
    });
  },
  "titel onderaan": (file) =>
    [...shownByPage(file)].flatMap(([page, shown]) => {
      const [first] = shown;
      if (!first) return [];
      const lowest = shown.reduce((low, one) => (one.box[1] < low.box[1] ? one : low), first);
      const title = headingAround(lowest.tag);
      if (!title) return [];
      return [
        {
          page,
          element: nameTag(file, title),
          found: "een titel onderaan de bladzijde, zonder tekst erna",
          expected: "een titel bij zijn tekst",
        },
      ];
    }),
  "gesplitste rij": (file) => {
    const pages = pagesByMark(file);
    return tagsOfType(file, "TR")
      .filter((row) => new Set(contentsBelow(row).flatMap((key) => pages.get(key) ?? [])).size > 1)
      .filter((row) => row.kids.some(({ type }) => type === "TD"))
      .map((row) => ({
        ...placeOfTag(file, row),
        found: "een rij van een tabel die over twee bladzijden loopt",
        expected: "een rij op één bladzijde",
      }));
  },
  perforatiemarge: (file) => {
    const shown = shownByPage(file);
    return file.pdf.getPages().flatMap((page, index) => {
      const right = page.getWidth() - punchMargin;
      const outside = (shown.get(index + 1) ?? []).filter(
        ({ box, isText }) => isText && (box[0] < punchMargin || box[2] > right),
      );
      return outside.map(({ tag }) => ({
        page: index + 1,
        element: nameTag(file, tag),
        found: "tekst waar een perforator gaten maakt",
        expected: "minstens 17 mm wit links en rechts",
      }));
    });
  },
};

interface Shown {
  readonly page: number;
  readonly box: Box;
  readonly tag: Tag;
  readonly isText: boolean;
}

/** What of the text and the figures shows on each page; no page numbers and no backgrounds. */
function shownByPage(file: CheckedPdf): ReadonlyMap<number, readonly Shown[]> {
  const shown = file.contents.items.flatMap(({ page, box, sequence, kind, glyphs }) => {
    const tag = around(sequence)
      .map(({ owner, mcid }) => file.held.get(`${owner}/${mcid}`))
      .find((found) => found !== undefined);
    const isBlank = kind === "tekst" && glyphs.every(({ text }) => text?.trim() === "");
    return tag && box && !isBlank ? [{ page, box, tag, isText: kind === "tekst" }] : [];
  });
  return Map.groupBy(shown, ({ page }) => page);
}

function headingAround(tag: Tag): Tag | undefined {
  for (let one: Tag | undefined = tag; one; one = one.parent) {
    if (/^H\d$/.test(one.type ?? "")) return one;
  }
  return undefined;
}

function pagesByMark({ contents }: CheckedPdf): ReadonlyMap<string, number> {
  return new Map(contents.sequences.map(({ owner, mcid, page }) => [`${owner}/${mcid}`, page]));
}
