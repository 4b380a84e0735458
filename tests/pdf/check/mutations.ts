import { type PDFDict, PDFName, type PDFStream, PDFString } from "@cantoo/pdf-lib";
import { entry, streamBytes } from "../../../scripts/pdf/read/entries.ts";
import { parentRows } from "../../../scripts/pdf/read/parent-rows.ts";
import type { AlteredPdf, Value } from "./altered-pdf.ts";

/** What breaks each rule: by clause and test, or by the word of our own rule. */
export const mutations: Readonly<Record<string, (altered: AlteredPdf) => void>> = {
  "5-1": (one) => one.editXmp((xmp) => xmp.replace("<pdfuaid:part>1</pdfuaid:part>", "")),
  "5-2": (one) => one.editXmp((xmp) => xmp.replace("part>1<", "part>2<")),
  "5-3": (one) => one.editXmp((xmp) => xmp.replaceAll("pdfuaid", "ua")),
  "5-4": (one) => one.editXmp((xmp) => renamed(xmp, "amd")),
  "5-5": (one) => one.editXmp((xmp) => renamed(xmp, "corr")),
  "6.2-1": (one) => one.set(one.catalog, "MarkInfo", { Marked: false }),
  "7.1-1": (one) => one.editPage((page) => page.replace(/BDC\n/, "BDC\n/Artifact BMC EMC\n")),
  "7.1-2": (one) => one.editPage((page) => `/Artifact BMC\n${page}\nEMC`),
  "7.1-3": (one) => one.editPage((page) => `${page}\n0 0 50 50 re f`),
  "7.1-4": (one) => one.set(one.catalog, "MarkInfo", { Marked: true, Suspects: true }),
  "7.1-5": (one) => one.rename("P", "Alinea"),
  "7.1-6": (one) => setRoles(one, { Alinea: "Stuk", Stuk: "Alinea" }),
  "7.1-7": (one) => setRoles(one, { P: "Div" }),
  "7.1-8": (one) => one.set(one.catalog, "Metadata", undefined),
  "7.1-9": (one) => one.editXmp((xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/, "")),
  "7.1-10": (one) => one.set(one.catalog, "ViewerPreferences", undefined),
  "7.1-11": (one) => one.set(one.catalog, "StructTreeRoot", undefined),
  "7.1-12": (one) => one.set(one.tag("P").dict, "P", undefined),
  "7.2-2": withoutLanguage,
  "7.2-3": (one) => one.add("Table", "P"),
  "7.2-4": (one) => one.add("Document", "TR"),
  "7.2-5": (one) => one.add("Document", "THead"),
  "7.2-6": (one) => one.add("Document", "TBody"),
  "7.2-7": (one) => one.add("Document", "TFoot"),
  "7.2-8": (one) => one.add("Document", "TH"),
  "7.2-9": (one) => one.add("Document", "TD"),
  "7.2-10": (one) => one.add("TR", "P"),
  "7.2-11": (one) => twice(one, "Table", "THead"),
  "7.2-12": (one) => twice(one, "Table", "TFoot"),
  "7.2-13": (one) => one.add("Table", "TFoot"),
  "7.2-14": (one) => one.add("Table", "THead"),
  "7.2-15": (one) => {
    one.set(one.tag("TH", 1).dict, "A", { O: "Table", RowSpan: 2, Scope: "Column" });
    one.set(one.tag("TH", 2).dict, "A", { O: "Table", ColSpan: 2, Scope: "Row" });
  },
  "7.2-16": (one) => one.add("Table", "Caption", "middle"),
  "7.2-17": (one) => one.add("Document", "LI"),
  "7.2-18": (one) => one.add("Document", "LBody"),
  "7.2-19": (one) => one.add("L", "P"),
  "7.2-20": (one) => one.add("LI", "P"),
  "7.2-21": (one) => withoutLanguage(one, () => one.text(one.tag("P").dict, "ActualText", "a")),
  "7.2-22": withoutLanguage,
  "7.2-23": (one) => withoutLanguage(one, () => one.text(one.tag("P").dict, "E", "a")),
  "7.2-24": withoutLanguage,
  "7.2-25": (one) =>
    withoutLanguage(one, () => one.text(one.addAnnotation("Widget", "Form"), "TU", "naam")),
  "7.2-26": (one) => one.add("Document", "TOCI"),
  "7.2-27": (one) => {
    one.rename("L", "TOC");
    one.add("TOC", "P");
  },
  "7.2-28": (one) => {
    one.rename("L", "TOC");
    one.add("TOC", "Caption");
  },
  "7.2-29": (one) => one.text(one.catalog, "Lang", "Nederlands (België)"),
  "7.2-30": (one) => withoutLanguage(one, () => addSpan(one, "ActualText")),
  "7.2-31": (one) => withoutLanguage(one, () => addSpan(one, "Alt")),
  "7.2-32": (one) => withoutLanguage(one, () => addSpan(one, "E")),
  "7.2-33": withoutLanguage,
  "7.2-34": withoutLanguage,
  "7.2-36": (one) => inGroup(one, "THead"),
  "7.2-37": (one) => inGroup(one, "TBody"),
  "7.2-38": (one) => inGroup(one, "TFoot"),
  "7.2-39": (one) => one.add("Table", "Caption"),
  "7.2-40": (one) => one.add("L", "Caption"),
  "7.2-41": (one) => one.set(one.tag("TD", 1).dict, "A", { O: "Table", RowSpan: 3 }),
  "7.2-42": (one) => one.add("TR", "TD", "last", 1),
  "7.2-43": (one) => dropLastKid(one, "TR", 1),
  "7.3-1": (one) => one.set(one.tag("Figure").dict, "Alt", undefined),
  "7.4.2-1": (one) => one.rename("H2", "H3"),
  "7.4.4-1": (one) => twice(one, "Div", "H"),
  "7.4.4-2": (one) => one.add("Document", "H"),
  "7.4.4-3": (one) => one.add("Document", "H"),
  "7.5-1": (one) => {
    for (const index of [0, 1, 2, 3]) one.set(one.tag("TH", index).dict, "A", undefined);
    one.set(one.tag("TD").dict, "A", undefined);
  },
  "7.5-2": (one) => {
    for (const index of [0, 1, 2, 3]) one.set(one.tag("TH", index).dict, "A", undefined);
    const headers = one.pdf.context.obj([PDFString.of("weg")]);
    one.set(one.tag("TD").dict, "A", { O: "Table", Headers: headers });
  },
  "7.7-1": (one) => one.add("Document", "Formula"),
  "7.9-1": (one) => one.add("Document", "Note"),
  "7.9-2": (one) => {
    one.text(one.add("Document", "Note"), "ID", "noot");
    one.text(one.add("Document", "Note"), "ID", "noot");
  },
  "7.10-1": (one) => one.set(one.catalog, "OCProperties", { OCGs: [], D: {} }),
  "7.10-2": (one) => one.set(one.catalog, "OCProperties", { OCGs: [], D: { AS: [] } }),
  "7.11-1": (one) => one.set(one.catalog, "AF", { Type: "Filespec", EF: {} }),
  "7.15-1": (one) => one.set(one.catalog, "AcroForm", { XFA: [], Fields: [] }),
  "7.16-1": (one) => {
    const locked = one.pdf.context.obj({ Filter: "Standard", P: -4096, V: 1, R: 2 });
    one.pdf.context.trailerInfo.Encrypt = one.pdf.context.register(locked);
  },
  "7.18.1-1": (one) => one.addAnnotation("Text", "P"),
  "7.18.1-2": (one) => one.addAnnotation("Text", "Annot"),
  "7.18.1-3": (one) => one.addAnnotation("Widget", "Form"),
  "7.18.2-1": (one) => one.addAnnotation("TrapNet"),
  "7.18.3-1": (one) => one.set(one.pdf.getPage(0).node, "Tabs", undefined),
  "7.18.4-1": (one) => one.addAnnotation("Widget", "P"),
  "7.18.4-2": (one) => one.add("Document", "Form"),
  "7.18.5-1": (one) => one.rename("Link", "Span"),
  "7.18.5-2": (one) => one.set(one.link, "Contents", undefined),
  "7.18.6.2-1": (one) => one.set(one.catalog, "Clip", { Type: "MediaClip", S: "MCD" }),
  "7.18.6.2-2": (one) => one.set(one.catalog, "Clip", { S: "MCD", CT: PDFString.of("audio/mp3") }),
  "7.18.8-1": (one) => one.addAnnotation("PrinterMark", "P"),
  "7.20-1": (one) => {
    drawForm(one, "", { Ref: {} });
    one.editPage((page) => `${page}\n/Vorm Do`);
  },
  "7.20-2": (one) => {
    // The first paragraph moves to a form, and the form is drawn twice.
    const form = drawForm(one, "/P <</MCID 0>> BDC EMC", { StructParents: 99 });
    const { dict } = one.tag("P");
    const content = one.pdf.context.obj({ Type: "MCR", MCID: 0, Stm: form });
    one.set(dict, "K", one.pdf.context.obj([...one.kidsOf(dict), content]));
    one.editPage((page) => `${page}\n/Vorm Do /Vorm Do`);
  },
  "7.21.3.1-1": (one) => one.set(one.font.dict, "Encoding", "UniJIS-UTF16-H"),
  "7.21.3.2-1": (one) => one.set(one.font.below, "CIDToGIDMap", undefined),
  "7.21.3.3-1": (one) => one.set(one.font.dict, "Encoding", "Zeestad-H"),
  "7.21.3.3-2": (one) => setCodeMap(one, "/WMode 1 def"),
  "7.21.3.3-3": (one) => setCodeMap(one, "/Zeestad-H usecmap"),
  "7.21.4.1-1": (one) => one.set(descriptor(one), "FontFile2", undefined),
  "7.21.4.1-2": (one) => one.editPage(showing("<F000>")),
  "7.21.4.2-2": (one) => {
    const set = one.pdf.context.register(one.pdf.context.stream(Uint8Array.of(128)));
    one.set(descriptor(one), "CIDSet", set);
  },
  "7.21.5-1": (one) => one.set(one.font.below, "W", [0, 999, 300]),
  "7.21.7-1": (one) => one.set(one.font.dict, "ToUnicode", undefined),
  "7.21.7-2": (one) =>
    editUnicode(one, (map) => map.replaceAll(/<(\w{4})> <(\w{4})>$/gm, "<$1> <FEFF>")),
  "7.21.8-1": (one) => one.editPage(showing("<0000>")),
  lettertype: (one) => one.set(one.font.dict, "Subtype", "Type1"),
  figuurkader: (one) => one.set(one.tag("Figure").dict, "A", undefined),
  oudertabel: (one) => {
    const [row] = parentRows(one.pdf);
    row?.list.set(0, row.list.get(1));
  },
  "herhaalde kop": (one) => {
    const leaf = one.tag("TH").kids[0];
    if (!leaf) throw new Error("a head without text");
    one.set(
      leaf.dict,
      "K",
      one.pdf.context.obj(one.kidsOf(leaf.dict).flatMap((kid) => [kid, kid])),
    );
  },
  bladwijzers: (one) => {
    one.set(one.catalog, "Outlines", undefined);
    for (const _ of [1, 2]) one.pdf.addPage();
  },
  grootte: (one) => {
    const noise = Uint8Array.from({ length: 600_000 }, (_, index) => (index * 7919) % 251);
    one.set(one.catalog, "Ballast", one.pdf.context.register(one.pdf.context.stream(noise)));
  },
  "bijna leeg": (one) => one.pdf.addPage(),
  "titel onderaan": (one) => one.rename("P", "H2", 3),
  "gesplitste rij": (one) => {
    const second = one.pdf.addPage();
    const content = one.pdf.context.stream("/TD <</MCID 0>> BDC EMC");
    second.node.set(PDFName.of("Contents"), one.pdf.context.register(content));
    const { dict } = one.tag("TD");
    const mark = one.pdf.context.obj({ Type: "MCR", MCID: 0, Pg: second.ref });
    one.set(dict, "K", one.pdf.context.obj([...one.kidsOf(dict), mark]));
  },
  perforatiemarge: (one) => one.editPage((page) => `1 0 0 1 -40 0 cm ${page}`),
};

function renamed(xmp: string, property: string): string {
  const own = `<ua:${property}>1</ua:${property}>`;
  return xmp
    .replace("</rdf:Description>", `${own}</rdf:Description>`)
    .replace("xmlns:pdfuaid", 'xmlns:ua="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfuaid');
}

function setRoles(one: AlteredPdf, roles: Readonly<Record<string, string>>): void {
  one.set(entry(one.pdf, one.catalog, "StructTreeRoot") as PDFDict, "RoleMap", roles);
}

function withoutLanguage(one: AlteredPdf, more: () => void = () => {}): void {
  one.set(one.catalog, "Lang", undefined);
  one.set(one.tag("Document").dict, "Lang", undefined);
  more();
}

function twice(one: AlteredPdf, holder: string, kid: string): void {
  one.add(holder, kid);
  one.add(holder, kid);
}

function inGroup(one: AlteredPdf, group: string): void {
  one.add("Table", group);
  one.add(group, "P");
}

function dropLastKid(one: AlteredPdf, name: string, index: number): void {
  const { dict } = one.tag(name, index);
  one.set(dict, "K", one.pdf.context.obj(one.kidsOf(dict).slice(0, -1)));
}

function addSpan(one: AlteredPdf, property: string): void {
  one.editPage((page) => `/Span <</${property} (woord)>> BDC EMC\n${page}`);
}

function drawForm(one: AlteredPdf, content: string, more: Readonly<Record<string, Value>>) {
  const form = one.pdf.context.stream(content, {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 9, 9],
    ...(more as Record<string, never>),
  });
  const ref = one.pdf.context.register(form);
  const resources = one.pdf.getPage(0).node.Resources();
  resources?.set(PDFName.of("XObject"), one.pdf.context.obj({ Vorm: ref }));
  return ref;
}

function descriptor(one: AlteredPdf): PDFDict {
  return entry(one.pdf, one.font.below, "FontDescriptor") as PDFDict;
}

function setCodeMap(one: AlteredPdf, line: string): void {
  const map = one.pdf.context.stream(`/CIDInit /ProcSet findresource begin ${line} end`, {
    Type: "CMap",
    CMapName: "Zeestad-H",
  });
  one.set(one.font.dict, "Encoding", one.pdf.context.register(map));
}

/** The first glyph of the page becomes another one. */
function showing(code: string): (page: string) => string {
  return (page) => page.replace(/<[\dA-F]{4}> Tj/, `${code} Tj`);
}

function editUnicode(one: AlteredPdf, change: (map: string) => string): void {
  const stream = entry(one.pdf, one.font.dict, "ToUnicode") as PDFStream;
  const changed = change(Buffer.from(streamBytes(stream)).toString("latin1"));
  one.set(one.font.dict, "ToUnicode", one.pdf.context.register(one.pdf.context.stream(changed)));
}
