import { PDFName } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { joinStreams } from "../read/page-contents.ts";

/** "/Span <</ActualText …>>" around a soft hyphen, whether it shows or not. */
const softHyphen = /(\/ActualText\s*)<FEFF00AD>/g;

/**
 * A word that may be broken is one word to who listens or searches: its soft hyphens
 * stand for nothing. Comes before the step that compresses the pages.
 */
export const silenceHyphens: FinishStep = (pdf) => {
  for (const { node } of pdf.getPages()) {
    const content = Buffer.from(joinStreams(pdf, node.get(PDFName.of("Contents"))));
    const silent = content.toString("latin1").replace(softHyphen, "$1<FEFF>");
    const stream = pdf.context.stream(Buffer.from(silent, "latin1"));
    node.set(PDFName.of("Contents"), pdf.context.register(stream));
  }
};
