import { PDFName } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { readTagTree, type Tag } from "../read/tag-tree.ts";

const inlineHolders = new Set(["P", "TD", "TH", "Span", "Lbl", "H1", "H2", "H3", "H4"]);

/** A sign with words of its own is read within its sentence or cell: it is no figure. */
export const inlineSigns: FinishStep = (pdf) => {
  for (const tag of readTagTree(pdf)?.tags ?? []) {
    if (tag.name !== "Figure" || !inlineHolders.has(holderOf(tag) ?? "")) continue;
    tag.dict.set(PDFName.of("S"), PDFName.of("Span"));
  }
};

function holderOf({ parent }: Tag): string | undefined {
  return parent?.name === "NonStruct" ? holderOf(parent) : parent?.name;
}
