import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isMissingSign } from "./missing-signs.ts";
import { numberWords } from "./number-words.ts";

/** All that a PDF tells: on paper, to a screen reader, and about itself. */
export interface PdfContents {
  /** Numbers on its pages, page numbers left out. */
  readonly words: readonly string[];
  /** How many signs of missing figures stand alone. */
  readonly signs: number;
  /** Pages that links inside the document lead to: what a list of contents prints. */
  readonly linkedPages: readonly number[];
  /** Alternative texts, titles of the outline, texts and addresses of links. */
  readonly hiddenTexts: readonly string[];
  /** Title, author and all else in the document information, as "name: value". */
  readonly information: readonly string[];
  /** The XMP packet. */
  readonly metadata: string;
  /** Attachments, scripts and forms; we make none. */
  readonly extras: readonly string[];
}

/**
 * Points; the upper and lower margins of a report are 16 mm. Nothing but its page number
 * stands below, and nothing but titles above: these are judged as hidden texts are.
 */
const marginHeight = 45;
/** Points; a raised sign, as in km², lies within it. */
const wordGap = 5;

export async function readPdfContents(bytes: Uint8Array): Promise<PdfContents> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const words: string[] = [];
  const linkedPages: number[] = [];
  const hiddenTexts: string[] = [];
  let signs = 0;
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const items = (await page.getTextContent()).items.filter((item) => "str" in item);
      const [, , , top = 0] = page.view;
      const isNumbered = pageNumber(items) === `Pagina${number}van${document.numPages}`;
      let text = "";
      let end = { x: 0, y: 0 };
      for (const { str, hasEOL, transform, width } of items) {
        const [x, y] = [Number(transform[4]), Number(transform[5])];
        if (isNumbered && y < marginHeight) continue;
        if (y > top - marginHeight) {
          hiddenTexts.push(str);
          continue;
        }
        // Two labels of a map may follow each other in the file and stand apart on paper.
        const isApart = Math.abs(x - end.x) > wordGap || Math.abs(y - end.y) > wordGap;
        // The hyphen of a word that is broken off is a run of its own, right behind its letters.
        const isHyphen = str === "-" && !isApart && /\p{L}$/u.test(text);
        signs += isHyphen ? 0 : standingSigns(str);
        text += `${isApart ? " " : ""}${str}${hasEOL ? "\n" : ""}`;
        end = { x: x + width, y };
      }
      words.push(...numberWords(text));
      for (const annotation of await page.getAnnotations()) {
        const { dest, url, contentsObj } = annotation as LinkAnnotation;
        if (dest) linkedPages.push(await pageOf(document, dest));
        hiddenTexts.push(url ?? "", contentsObj?.str ?? "");
      }
      hiddenTexts.push(...alternativeTexts(await page.getStructTree()));
    }
    hiddenTexts.push(...outlineTitles(await document.getOutline()));
    const { info, metadata } = await document.getMetadata();
    return {
      words,
      signs,
      linkedPages,
      hiddenTexts: hiddenTexts.filter((text) => /\p{N}/u.test(text)),
      information: flatten(info as object),
      metadata: (metadata as { getRaw(): string } | null)?.getRaw() ?? "",
      extras: await extrasOf(document),
    };
  } finally {
    await document.destroy();
  }
}

/** What stands in the lower margin, without spaces. */
function pageNumber(items: readonly { str: string; transform: readonly unknown[] }[]): string {
  const low = items.filter(({ transform }) => Number(transform[5]) < marginHeight);
  return low.map(({ str }) => str.replace(/\s/g, "")).join("");
}

/** Signs in a run of signs and figures; neighbouring cells of a table may come as one run: "x x 46". */
function standingSigns(run: string): number {
  const words = run.trim().split(/\s+/);
  const signs = words.filter(isMissingSign);
  return words.every((word) => signs.includes(word) || /^[\d.,−+%]+$/.test(word))
    ? signs.length
    : 0;
}

interface LinkAnnotation {
  readonly dest?: string | readonly unknown[];
  readonly url?: string;
  readonly contentsObj?: { readonly str: string };
}

async function pageOf(
  document: PDFDocumentProxy,
  destination: string | readonly unknown[],
): Promise<number> {
  const target =
    typeof destination === "string" ? await document.getDestination(destination) : destination;
  return (await document.getPageIndex(target?.[0] as { num: number; gen: number })) + 1;
}

interface StructureNode {
  readonly alt?: string;
  readonly children?: readonly unknown[];
}

function alternativeTexts(node: StructureNode | null): readonly string[] {
  if (!node) return [];
  const below = (node.children ?? []).flatMap((child) => alternativeTexts(child as StructureNode));
  return node.alt ? [node.alt, ...below] : below;
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

function outlineTitles(nodes: readonly OutlineNode[] | null): readonly string[] {
  return (nodes ?? []).flatMap(({ title, items }) => [title, ...outlineTitles(items)]);
}

function flatten(info: object): readonly string[] {
  return Object.entries(info).flatMap(([name, value]): readonly string[] =>
    typeof value === "object" && value !== null ? flatten(value) : [`${name}: ${value}`],
  );
}

async function extrasOf(document: PDFDocumentProxy): Promise<readonly string[]> {
  const [attachments, scripts, fields] = await Promise.all([
    document.getAttachments(),
    document.getJSActions(),
    document.getFieldObjects(),
  ]);
  return [
    ...(attachments ? ["een bijlage"] : []),
    ...(scripts ? ["een script"] : []),
    ...(fields ? ["een formulier"] : []),
  ];
}
