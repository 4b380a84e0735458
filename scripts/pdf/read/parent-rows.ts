import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from "@cantoo/pdf-lib";
import { entry, numberOf } from "./entries.ts";
import { structureRoot } from "./structure-elements.ts";

/** Which element each MCID of one page or form belongs to: the element of MCID n is the nth item. */
interface ParentRow {
  /** The page or form, as a reference: "12 0 R". */
  readonly owner: string;
  readonly list: PDFArray;
}

/** The ParentTree of the document, by page and form. */
export function parentRows(pdf: PDFDocument): readonly ParentRow[] {
  const lists = new Map(pairsBelow(pdf, entry(pdf, structureRoot(pdf), "ParentTree")));
  return pdf.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    const key = numberOf(entry(pdf, object, "StructParents"));
    const list = key === undefined ? undefined : pdf.context.lookup(lists.get(key));
    return list instanceof PDFArray ? [{ owner: ref.toString(), list }] : [];
  });
}

function pairsBelow(
  pdf: PDFDocument,
  node: PDFObject | undefined,
): readonly (readonly [key: number, value: PDFObject | undefined])[] {
  if (!(node instanceof PDFDict)) return [];
  const kids = pdf.context.lookup(node.get(PDFName.of("Kids")));
  const below = kids instanceof PDFArray ? kids.asArray() : [];
  const pairs = pdf.context.lookup(node.get(PDFName.of("Nums")));
  const own = pairs instanceof PDFArray ? pairs.asArray() : [];
  return [
    ...below.flatMap((kid) => pairsBelow(pdf, pdf.context.lookup(kid))),
    ...own.flatMap((key, index) =>
      index % 2 === 0 ? [[numberOf(key) ?? -1, own[index + 1]] as const] : [],
    ),
  ];
}
