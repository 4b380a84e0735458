import { PDFName, PDFNull } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { readPageContents, textsByMark } from "../read/page-contents.ts";
import { parentRows } from "../read/parent-rows.ts";
import { repeatedMarks, tagsBelow } from "../read/repeated-marks.ts";
import { rawItems } from "../read/structure-elements.ts";
import { markOf, readTagTree } from "../read/tag-tree.ts";

const kids = PDFName.of("K");

/** A head that is printed again is for the eye only: it leaves the tag tree, and becomes an artifact. */
export const dropRepeatedHeads: FinishStep = (pdf) => {
  const heads = (readTagTree(pdf)?.tags ?? [])
    .filter(({ name }) => name === "TH")
    .flatMap(tagsBelow);
  if (heads.every(({ contents }) => contents.length < 2)) return;
  const texts = textsByMark(readPageContents(pdf));
  const dropped = new Set<string>();
  for (const head of heads) {
    const repeated = new Set(repeatedMarks(head, texts));
    if (repeated.size === 0) continue;
    const kept = rawItems(pdf, head.dict.get(kids)).filter((raw) => {
      const kid = pdf.context.lookup(raw) ?? raw;
      return !repeated.has(markOf(pdf, kid, head.pageRef) ?? "");
    });
    head.dict.set(kids, pdf.context.obj([...kept]));
    for (const key of repeated) dropped.add(key);
  }
  for (const { owner, list } of parentRows(pdf)) {
    for (let mcid = 0; mcid < list.size(); mcid++) {
      if (dropped.has(`${owner}/${mcid}`)) list.set(mcid, PDFNull);
    }
  }
};
