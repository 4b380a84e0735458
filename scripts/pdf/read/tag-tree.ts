import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from "@cantoo/pdf-lib";
import { dictEntry, entry, nameText, numberOf, textOf } from "./entries.ts";
import { items, structureRoot } from "./structure-elements.ts";

/** One element of the tag tree. */
export interface Tag {
  readonly dict: PDFDict;
  /** As it stands in the file: "Strong". */
  readonly name: string;
  /** The standard type that the role map gives; undefined where it gives none. */
  readonly type: string | undefined;
  readonly parent: Tag | undefined;
  readonly kids: readonly Tag[];
  /** Its own marked content: "<reference of page or form>/<MCID>". */
  readonly contents: readonly string[];
  /** Links and other annotations that it holds. */
  readonly annotations: readonly PDFDict[];
  /** From 1; undefined where it names no page. */
  readonly page: number | undefined;
  /** The reference of that page. */
  readonly pageRef: string | undefined;
}

export const standardTypes: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5
  H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link
  Annot Ruby Warichu RB RT RP WT WP Figure Formula Form`.split(/\s+/),
);

export interface TagTree {
  readonly root: PDFDict;
  readonly roles: ReadonlyMap<string, string>;
  /** The elements without a parent. */
  readonly tops: readonly Tag[];
  /** All elements, in reading order. */
  readonly tags: readonly Tag[];
}

export function readTagTree(pdf: PDFDocument): TagTree | undefined {
  const root = structureRoot(pdf);
  if (!root) return undefined;
  const roles = readRoles(pdf, root);
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const tags: Tag[] = [];
  const seen = new Set<PDFDict>();

  const read = (dict: PDFDict, parent: Tag | undefined, inherited: string | undefined): Tag => {
    if (seen.has(dict)) throw new Error("a tag that lies in two places of the tag tree");
    seen.add(dict);
    const own = dict.get(PDFName.of("Pg"));
    const page = own instanceof PDFRef ? own.toString() : inherited;
    const name = nameText(entry(pdf, dict, "S")) ?? "";
    const kids: Tag[] = [];
    const contents: string[] = [];
    const annotations: PDFDict[] = [];
    const tag = {
      dict,
      name,
      type: standardType(name, roles),
      parent,
      kids,
      contents,
      annotations,
      page: pages.get(page ?? ""),
      pageRef: page,
    };
    tags.push(tag);
    for (const kid of items(pdf, dict.get(PDFName.of("K")))) {
      const key = markOf(pdf, kid, page);
      const object = dictEntry(pdf, kid, "Obj");
      if (key !== undefined) contents.push(key);
      else if (!(kid instanceof PDFDict)) continue;
      else if (object) annotations.push(object);
      else kids.push(read(kid, tag, page));
    }
    return tag;
  };
  const tops = items(pdf, root.get(PDFName.of("K")))
    .filter((kid) => kid instanceof PDFDict)
    .map((kid) => read(kid, undefined, undefined));
  return { root, roles, tops, tags };
}

function readRoles(pdf: PDFDocument, root: PDFDict): ReadonlyMap<string, string> {
  const entries = dictEntry(pdf, root, "RoleMap")?.entries() ?? [];
  return new Map(
    entries.map(([name, role]) => [name.decodeText(), nameText(pdf.context.lookup(role)) ?? ""]),
  );
}

function standardType(name: string, roles: ReadonlyMap<string, string>): string | undefined {
  const passed = new Set<string>();
  let type: string | undefined = name;
  while (type !== undefined && !standardTypes.has(type) && !passed.has(type)) {
    passed.add(type);
    type = roles.get(type);
  }
  return type !== undefined && standardTypes.has(type) ? type : undefined;
}

/** The marked content that a kid of a tag is; undefined for an element or an annotation. */
export function markOf(
  pdf: PDFDocument,
  kid: PDFObject,
  pageRef: string | undefined,
): string | undefined {
  if (kid instanceof PDFNumber) return `${pageRef}/${kid.asNumber()}`;
  const mcid = numberOf(entry(pdf, kid, "MCID"));
  if (mcid === undefined || !(kid instanceof PDFDict)) return undefined;
  return `${ownerOf(kid) ?? pageRef}/${mcid}`;
}

/** A form that holds the marked content, or the page that it names. */
function ownerOf(reference: PDFDict): string | undefined {
  const found = reference.get(PDFName.of("Stm")) ?? reference.get(PDFName.of("Pg"));
  return found instanceof PDFRef ? found.toString() : undefined;
}

/** The marked content of a tag and of all that lies in it. */
export function contentsBelow({ contents, kids }: Tag): readonly string[] {
  return [...contents, ...kids.flatMap(contentsBelow)];
}

/** An attribute of the tag, whoever its owner is. */
export function attribute(pdf: PDFDocument, { dict }: Pick<Tag, "dict">, key: string) {
  return items(pdf, dict.get(PDFName.of("A")))
    .map((attributes) => entry(pdf, attributes, key))
    .find((value) => value !== undefined);
}

export function tagText(pdf: PDFDocument, { dict }: Pick<Tag, "dict">, key: string) {
  return textOf(entry(pdf, dict, key));
}
