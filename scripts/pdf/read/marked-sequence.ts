import type { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import { utf16 } from "./code-map.ts";
import { nameOf, type Operand } from "./content-operations.ts";
import { dictEntry, entry, numberOf, textOf } from "./entries.ts";

/** A stretch of content between BMC or BDC and its EMC. */
export interface MarkedSequence {
  readonly tag: string;
  /** Links it to the tag tree; undefined for an artifact and a plain Span. */
  readonly mcid: number | undefined;
  /** The page or form in whose stream it stands, as a reference: "12 0 R". */
  readonly owner: string;
  readonly page: number;
  /** Texts among its properties: ActualText, Alt, E, Lang. */
  readonly texts: ReadonlyMap<string, string>;
  readonly parent: MarkedSequence | undefined;
}

/** The sequence and those around it, from the inside out. */
export function* around(sequence: MarkedSequence | undefined): Generator<MarkedSequence> {
  for (let one = sequence; one; one = one.parent) yield one;
}

export function openSequence(
  pdf: PDFDocument,
  resources: PDFDict | undefined,
  [tag, properties]: readonly Operand[],
  place: Pick<MarkedSequence, "owner" | "page" | "parent">,
): MarkedSequence {
  const named = nameOf(properties);
  const dict = named === undefined ? undefined : dictEntry(pdf, resources, "Properties", named);
  const found = dict ? fromDict(pdf, dict) : fromOperand(properties);
  return { tag: nameOf(tag) ?? "", ...found, ...place };
}

type Properties = Pick<MarkedSequence, "mcid" | "texts">;

function fromOperand(properties: Operand | undefined): Properties {
  const texts = new Map<string, string>();
  if (!(properties instanceof Map)) return { mcid: undefined, texts };
  for (const [key, value] of properties) {
    if (value instanceof Uint8Array) texts.set(key, decode(value));
  }
  const mcid = properties.get("MCID");
  return { mcid: typeof mcid === "number" ? mcid : undefined, texts };
}

function fromDict(pdf: PDFDocument, dict: PDFDict): Properties {
  const texts = dict.entries().flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const text = textOf(pdf.context.lookup(value));
    return text === undefined ? [] : [[key.decodeText(), text]];
  });
  return { mcid: numberOf(entry(pdf, dict, "MCID")), texts: new Map(texts) };
}

function decode(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isWide ? utf16(bytes.subarray(2)) : new TextDecoder("latin1").decode(bytes);
}
