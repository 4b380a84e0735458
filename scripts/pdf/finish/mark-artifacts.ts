import { deflateSync } from "node:zlib";
import { type PDFDict, type PDFDocument, PDFName, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { contentOperations, nameOf, type Operation } from "../read/content-operations.ts";
import { dictEntry, entry, nameText, streamBytes } from "../read/entries.ts";
import { joinStreams } from "../read/page-contents.ts";
import { readTagTree } from "../read/tag-tree.ts";

const paths = new Set(["m", "l", "c", "v", "y", "re", "h", "W", "W*", "n"]);
const fills = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);
const shows = new Set(["Tj", "TJ", "'", '"', "sh", "EI", "Do"]);
/** Marked content begins and ends within one text object, or outside all. */
const barriers = new Set(["BT", "ET", "BMC", "BDC", "EMC"]);

/**
 * Page numbers, running titles, backgrounds and lines are no part of the text.
 * Chromium leaves them unmarked; a screen reader must be told to pass over them.
 */
export const markArtifacts: FinishStep = (pdf) => {
  const forms = new Set<PDFRef>();
  const held = new Set(readTagTree(pdf)?.tags.flatMap(({ contents }) => contents));
  for (const page of pdf.getPages()) {
    const bytes = joinStreams(pdf, page.node.get(PDFName.of("Contents")));
    const marked = markRest(pdf, bytes, page.node.Resources(), {
      forms,
      isHeld: (mcid) => held.has(`${page.ref}/${mcid}`),
    });
    page.node.set(PDFName.of("Contents"), pdf.context.register(compressed(pdf, marked)));
  }
  // A form may draw another one: the set grows while it is walked.
  for (const ref of forms) {
    const form = pdf.context.lookup(ref);
    if (!(form instanceof PDFStream)) continue;
    const marked = markRest(pdf, streamBytes(form), dictEntry(pdf, form, "Resources"), {
      forms,
      isHeld: (mcid) => held.has(`${ref}/${mcid}`),
    });
    pdf.context.assign(ref, compressed(pdf, marked, form.dict));
  }
};

interface TagPlaces {
  /** Grows by the forms that are drawn and have places in the tag tree. */
  readonly forms: Set<PDFRef>;
  /** Whether an element holds the marked content of this stream. */
  isHeld(mcid: number): boolean;
}

interface Stretch {
  readonly start: number;
  end: number;
  /** What comes in the place of the bytes; else they are wrapped. */
  readonly instead?: string;
}

/** Marks what no sequence with a place in the tag tree holds. */
function markRest(
  pdf: PDFDocument,
  bytes: Uint8Array,
  resources: PDFDict | undefined,
  { forms, isHeld }: TagPlaces,
): Uint8Array {
  const stretches: Stretch[] = [];
  const open: boolean[] = [];
  let pathStart: number | undefined;
  let isNewStretch = true;
  for (const operation of contentOperations(bytes)) {
    const { operator, start, end } = operation;
    if (barriers.has(operator)) isNewStretch = true;
    const mcid = mcidOf(operation);
    if (mcid !== undefined && !isHeld(mcid)) {
      stretches.push({ start, end, instead: "/Artifact BMC" });
    }
    if (operator === "BMC" || operator === "BDC") open.push(isMarked(operation));
    else if (operator === "EMC") open.pop();
    else if (paths.has(operator)) pathStart = operator === "n" ? undefined : (pathStart ?? start);
    if (!fills.has(operator) && !shows.has(operator)) continue;
    const from = fills.has(operator) ? (pathStart ?? start) : start;
    pathStart = undefined;
    if (open.includes(true)) continue;
    if (operator === "Do" && holdsTags(pdf, operation, resources, forms)) {
      isNewStretch = true;
      continue;
    }
    const last = stretches.at(-1);
    if (last && !isNewStretch) last.end = end;
    else stretches.push({ start: from, end });
    isNewStretch = false;
  }
  return withMarks(bytes, stretches);
}

function mcidOf({ operator, operands: [, properties] }: Operation): number | undefined {
  const mcid = operator === "BDC" && properties instanceof Map ? properties.get("MCID") : undefined;
  return typeof mcid === "number" ? mcid : undefined;
}

function isMarked(operation: Operation): boolean {
  return nameOf(operation.operands[0]) === "Artifact" || mcidOf(operation) !== undefined;
}

function holdsTags(
  pdf: PDFDocument,
  { operands: [name] }: Operation,
  resources: PDFDict | undefined,
  forms: Set<PDFRef>,
): boolean {
  const ref = dictEntry(pdf, resources, "XObject")?.get(PDFName.of(nameOf(name) ?? ""));
  const drawn = pdf.context.lookup(ref);
  if (!(ref instanceof PDFRef) || !(drawn instanceof PDFStream)) return false;
  if (nameText(entry(pdf, drawn, "Subtype")) !== "Form") return false;
  const isHolding = contentOperations(streamBytes(drawn)).some(
    (operation) => operation.operator === "BDC" && isMarked(operation),
  );
  if (isHolding) forms.add(ref);
  return isHolding;
}

function withMarks(bytes: Uint8Array, stretches: readonly Stretch[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, instead } of stretches) {
    parts.push(bytes.subarray(at, start));
    if (instead !== undefined) parts.push(Buffer.from(instead));
    else {
      parts.push(Buffer.from("/Artifact BMC\n"), bytes.subarray(start, end), Buffer.from("\nEMC"));
    }
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

function compressed(pdf: PDFDocument, bytes: Uint8Array, dict?: PDFDict) {
  const stream = pdf.context.stream(deflateSync(bytes, { level: 9 }), { Filter: "FlateDecode" });
  for (const [key, value] of dict?.entries() ?? []) {
    if (!stream.dict.has(key)) stream.dict.set(key, value);
  }
  return stream;
}
