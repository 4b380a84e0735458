import {
  type PDFArray,
  type PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { entry, streamBytes } from "../../../scripts/pdf/read/entries.ts";
import { joinStreams } from "../../../scripts/pdf/read/page-contents.ts";
import { readTagTree, type Tag } from "../../../scripts/pdf/read/tag-tree.ts";

/** What an entry can be set to; undefined removes it. */
export type Value =
  | undefined
  | boolean
  | number
  | string
  | PDFObject
  | readonly Value[]
  | { readonly [key: string]: Value };

/** A good PDF of which a test spoils one thing. */
export class AlteredPdf {
  readonly pdf: PDFDocument;

  constructor(pdf: PDFDocument) {
    this.pdf = pdf;
  }

  static async of(bytes: Uint8Array): Promise<AlteredPdf> {
    return new AlteredPdf(await PDFDocument.load(bytes, { updateMetadata: false }));
  }

  get catalog(): PDFDict {
    return this.pdf.catalog;
  }

  /** The first element with this name in the file. */
  tag(name: string, index = 0): Tag {
    const found = (readTagTree(this.pdf)?.tags ?? []).filter((tag) => tag.name === name)[index];
    if (!found) throw new Error(`no ${name} ${index} in the PDF`);
    return found;
  }

  rename(name: string, newName: string, index = 0): void {
    this.tag(name, index).dict.set(PDFName.of("S"), PDFName.of(newName));
  }

  /** Puts a new element, without content, among the kids of the first `name`. */
  add(name: string, kid: string, place: "first" | "middle" | "last" = "last", index = 0): PDFDict {
    const { dict } = this.tag(name, index);
    const made = this.pdf.context.obj({ Type: "StructElem", S: kid });
    made.set(PDFName.of("P"), this.pdf.context.getObjectRef(dict) ?? dict);
    const kids = this.kidsOf(dict);
    const at = { first: 0, middle: 1, last: kids.length }[place];
    const ref = this.pdf.context.register(made);
    dict.set(PDFName.of("K"), this.pdf.context.obj(kids.toSpliced(at, 0, ref)));
    return made;
  }

  kidsOf(dict: PDFDict): PDFObject[] {
    const kids = dict.get(PDFName.of("K"));
    const found = this.pdf.context.lookup(kids);
    if (kids === undefined || found === undefined) return [];
    return "asArray" in found ? (found as PDFArray).asArray() : [kids];
  }

  set(holder: PDFDict, key: string, value: Value): void {
    if (value === undefined) holder.delete(PDFName.of(key));
    else holder.set(PDFName.of(key), this.pdf.context.obj(value as string));
  }

  text(holder: PDFDict, key: string, text: string): void {
    holder.set(PDFName.of(key), PDFString.of(text));
  }

  editXmp(change: (packet: string) => string): void {
    const stream = entry(this.pdf, this.catalog, "Metadata") as PDFStream;
    const packet = change(new TextDecoder().decode(streamBytes(stream)));
    const made = this.pdf.context.stream(new TextEncoder().encode(packet), {
      Type: "Metadata",
      Subtype: "XML",
    });
    this.catalog.set(PDFName.of("Metadata"), this.pdf.context.register(made));
  }

  editPage(change: (content: string) => string): void {
    const { node } = this.pdf.getPage(0);
    const content = Buffer.from(joinStreams(this.pdf, node.get(PDFName.of("Contents"))));
    const changed = Buffer.from(change(content.toString("latin1")), "latin1");
    node.set(PDFName.of("Contents"), this.pdf.context.register(this.pdf.context.stream(changed)));
  }

  /** A font that the page uses, and the CIDFont below it. */
  get font(): { readonly dict: PDFDict; readonly below: PDFDict } {
    const fonts = entry(this.pdf, this.pdf.getPage(0).node.Resources(), "Font") as PDFDict;
    const dict = this.pdf.context.lookup(fonts.values()[0]) as PDFDict;
    const below = entry(this.pdf, dict, "DescendantFonts") as PDFArray;
    return { dict, below: this.pdf.context.lookup(below.get(0)) as PDFDict };
  }

  /** The first link of the page. */
  get link(): PDFDict {
    const list = entry(this.pdf, this.pdf.getPage(0).node, "Annots") as PDFArray;
    return this.pdf.context.lookup(list.get(0)) as PDFDict;
  }

  /** One more annotation on the page, in an element of the given type, or in none. */
  addAnnotation(kind: string, holder?: string): PDFDict {
    const { node, ref } = this.pdf.getPage(0);
    const annotation = this.pdf.context.obj({
      Type: "Annot",
      Subtype: kind,
      Rect: [100, 100, 150, 150],
    });
    const own = this.pdf.context.register(annotation);
    (entry(this.pdf, node, "Annots") as PDFArray).push(own);
    if (holder) {
      const element = this.add("Document", holder);
      const held = this.pdf.context.obj({ Type: "OBJR", Obj: own, Pg: ref });
      element.set(PDFName.of("K"), held);
    }
    return annotation;
  }

  async bytes(): Promise<Uint8Array> {
    return this.pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
  }
}
