import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from "@cantoo/pdf-lib";
import { entry, nameText, numberOf, numbersOf, streamBytes, textOf } from "../read/entries.ts";
import type { PdfFont } from "../read/font.ts";
import { type PageContents, readPageContents, textsByMark } from "../read/page-contents.ts";
import { contentsBelow, readTagTree, type Tag, type TagTree } from "../read/tag-tree.ts";
import { readXmp, type XmpProperty } from "../read/xmp.ts";

export interface Annotation {
  readonly dict: PDFDict;
  readonly page: number;
  /** "Link", "Widget"… */
  readonly kind: string;
  /** True for what is hidden or lies off the page: most rules pass over it. */
  readonly isUnseen: boolean;
  /** The element that holds it. */
  readonly tag: Tag | undefined;
}

/** A character code that a page shows in a font; each once, where it is first shown. */
export interface ShownGlyph {
  readonly font: PdfFont;
  readonly code: number;
  readonly page: number;
  /** False where it is only there for search: text that is drawn invisibly. */
  readonly isVisible: boolean;
}

/** A finished PDF, read once for all rules. */
export interface CheckedPdf {
  readonly pdf: PDFDocument;
  /** The first bytes, up to the end of the line. */
  readonly header: string;
  readonly isEncrypted: boolean;
  /** In bytes. */
  readonly size: number;
  readonly tree: TagTree | undefined;
  readonly tags: readonly Tag[];
  readonly contents: PageContents;
  readonly annotations: readonly Annotation[];
  readonly glyphs: readonly ShownGlyph[];
  readonly xmp: readonly XmpProperty[] | undefined;
  /** The language of the document. */
  readonly language: string | undefined;
  /** "<reference of page or form>/<MCID>" of all marked content that an element holds. */
  readonly held: ReadonlyMap<string, Tag>;
  /** What each of these says. */
  readonly texts: ReadonlyMap<string, string>;
  /** What an element says on paper. */
  textOf(tag: Tag): string;
}

const noContents: PageContents = { items: [], sequences: [], formUses: new Map(), fonts: [] };

/** Throws an Error where the bytes are no PDF, or its pages are beyond reading. */
export async function readCheckedPdf(bytes: Uint8Array): Promise<CheckedPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const isEncrypted = pdf.context.trailerInfo.Encrypt !== undefined;
  const tree = isEncrypted ? undefined : readTagTree(pdf);
  const contents = isEncrypted ? noContents : readPageContents(pdf);
  const tags = tree?.tags ?? [];
  const held = new Map(tags.flatMap((tag) => tag.contents.map((key) => [key, tag] as const)));
  const texts = textsByMark(contents);
  const metadata = entry(pdf, pdf.catalog, "Metadata");
  return {
    pdf,
    header:
      Buffer.from(bytes.subarray(0, 20))
        .toString("latin1")
        .split(/[\r\n]/)[0] ?? "",
    isEncrypted,
    size: bytes.length,
    tree,
    tags,
    contents,
    annotations: readAnnotations(pdf, tags),
    glyphs: shownGlyphs(contents),
    xmp:
      metadata instanceof PDFStream && !isEncrypted
        ? readXmp(new TextDecoder().decode(streamBytes(metadata)))
        : undefined,
    language: textOf(entry(pdf, pdf.catalog, "Lang")),
    held,
    texts,
    textOf: (tag) =>
      contentsBelow(tag)
        .map((key) => texts.get(key) ?? "")
        .join(" ")
        .trim(),
  };
}

function shownGlyphs({ items }: PageContents): readonly ShownGlyph[] {
  const found = new Map<PdfFont, Map<string, ShownGlyph>>();
  for (const { font, glyphs, page, renderMode } of items) {
    if (!font) continue;
    const known = found.get(font) ?? new Map<string, ShownGlyph>();
    found.set(font, known);
    const isVisible = renderMode !== 3;
    for (const { code } of glyphs) {
      const key = `${code}${isVisible ? "" : " unseen"}`;
      if (!known.has(key)) known.set(key, { font, code, page, isVisible });
    }
  }
  return [...found.values()].flatMap((glyphs) => [...glyphs.values()]);
}

function readAnnotations(pdf: PDFDocument, tags: readonly Tag[]): readonly Annotation[] {
  const holders = new Map(
    tags.flatMap((tag) => tag.annotations.map((dict) => [dict, tag] as const)),
  );
  return pdf.getPages().flatMap((page, index) => {
    const list = pdf.context.lookup(page.node.get(PDFName.of("Annots")));
    const dicts = list instanceof PDFArray ? list.asArray() : [];
    const { x, y, width, height } = page.getCropBox();
    return dicts
      .map((item) => pdf.context.lookup(item))
      .filter((dict) => dict instanceof PDFDict)
      .map((dict): Annotation => {
        const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(
          pdf,
          dict.get(PDFName.of("Rect")),
        );
        const isOutside = right < x || left > x + width || top < y || bottom > y + height;
        const isHidden = ((numberOf(entry(pdf, dict, "F")) ?? 0) & 2) === 2;
        return {
          dict,
          page: index + 1,
          kind: nameText(entry(pdf, dict, "Subtype")) ?? "",
          isUnseen: isOutside || isHidden,
          tag: holders.get(dict),
        };
      });
  });
}

/** All dictionaries of the file, with those of its streams. */
export function allDicts(pdf: PDFDocument): readonly PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFStream) return [object.dict];
    return object instanceof PDFDict ? [object, ...dictsIn(object)] : [];
  });
}

function dictsIn(dict: PDFDict): readonly PDFDict[] {
  return dict.values().flatMap((value) => {
    if (value instanceof PDFDict) return [value, ...dictsIn(value)];
    return [];
  });
}

/** 'Figure "Lijndiagram: …"' */
export function nameTag(file: CheckedPdf, tag: Tag): string {
  const words = file.textOf(tag) || textOf(entry(file.pdf, tag.dict, "Alt")) || "";
  const short = words.replace(/\s+/g, " ");
  if (short === "") return tag.name;
  return `${tag.name} "${short.length > 50 ? `${short.slice(0, 50)}…` : short}"`;
}

export function pageOfTag({ page, kids, parent }: Tag): number | undefined {
  return page ?? kids.find((kid) => kid.page !== undefined)?.page ?? parent?.page;
}

/** Where a finding about a tag is. */
export function placeOfTag(file: CheckedPdf, tag: Tag) {
  return { page: pageOfTag(tag), element: nameTag(file, tag) };
}
