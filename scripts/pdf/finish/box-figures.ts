import { PDFName } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { around } from "../read/marked-sequence.ts";
import { type Box, joinBoxes } from "../read/matrix.ts";
import { readPageContents } from "../read/page-contents.ts";
import { items } from "../read/structure-elements.ts";
import { contentsBelow, readTagTree } from "../read/tag-tree.ts";

/** Says where on its page each figure lies; a reader that cuts lines anew leaves it whole. */
export const boxFigures: FinishStep = (pdf) => {
  const figures = readTagTree(pdf)?.tags.filter(({ name }) => name === "Figure") ?? [];
  if (figures.length === 0) return;
  const boxes = new Map<string, { page: number; box: Box }>();
  for (const { sequence, page, box } of readPageContents(pdf).items) {
    if (!box) continue;
    for (const { mcid, owner } of around(sequence)) {
      if (mcid === undefined) continue;
      const key = `${owner}/${mcid}`;
      boxes.set(key, { page, box: joinBoxes(boxes.get(key)?.box, box) });
    }
  }
  for (const figure of figures) {
    const found = contentsBelow(figure).flatMap((key) => boxes.get(key) ?? []);
    const [first] = found;
    if (!first) continue;
    const whole = found
      .filter(({ page }) => page === first.page)
      .reduce<Box | undefined>((sum, { box }) => joinBoxes(sum, box), undefined);
    const layout = pdf.context.obj({ O: "Layout", BBox: whole?.map(rounded) ?? [] });
    const attributes = PDFName.of("A");
    const others = items(pdf, figure.dict.get(attributes));
    figure.dict.set(attributes, others.length ? pdf.context.obj([...others, layout]) : layout);
  }
};

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
