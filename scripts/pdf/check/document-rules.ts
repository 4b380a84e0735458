import { PDFArray, PDFBool, PDFDict, PDFName } from "@cantoo/pdf-lib";
import { dictEntry, entry, nameText, numberOf, textOf } from "../read/entries.ts";
import { allDicts, type CheckedPdf } from "./checked-pdf.ts";
import { type Finding, fileFinding, type Rules } from "./rule.ts";

const pdfuaNamespace = "http://www.aiim.org/pdfua/ns/id/";
const dublinCore = "http://purl.org/dc/elements/1.1/";

/** The file as a whole: what it says of itself, and what it may not contain. */
export const documentRules: Rules = {
  "5-1": (file) =>
    fileFinding(
      identification(file).length === 0,
      "de beschrijving (XMP) noemt PDF/UA niet",
      "pdfuaid:part in de XMP",
    ),
  "5-2": (file) =>
    fileFinding(
      identification(file).some(({ name, value }) => name === "part" && value !== "1"),
      "de beschrijving (XMP) noemt een ander deel van PDF/UA",
      "pdfuaid:part met waarde 1",
    ),
  "5-3": (file) => prefixFinding(file, "part"),
  "5-4": (file) => prefixFinding(file, "amd"),
  "5-5": (file) => prefixFinding(file, "corr"),
  "6.1-1": ({ header }) =>
    fileFinding(
      !/^%PDF-1\.[0-7]$/.test(header),
      `het bestand begint met "${header}"`,
      '"%PDF-1.n", met n van 0 tot 7',
    ),
  "6.2-1": ({ pdf }) =>
    fileFinding(
      !isTrue(entry(pdf, pdf.catalog, "MarkInfo", "Marked")),
      "de PDF zegt niet dat hij gemarkeerd is",
      "MarkInfo met Marked true",
    ),
  "7.1-4": ({ pdf }) =>
    fileFinding(
      isTrue(entry(pdf, pdf.catalog, "MarkInfo", "Suspects")),
      "de PDF zegt dat zijn markering te wantrouwen is",
      "MarkInfo zonder Suspects true",
    ),
  "7.1-8": ({ pdf, xmp }) =>
    fileFinding(
      xmp === undefined ||
        nameText(entry(pdf, pdf.catalog, "Metadata", "Type")) !== "Metadata" ||
        nameText(entry(pdf, pdf.catalog, "Metadata", "Subtype")) !== "XML",
      "geen beschrijving in XMP",
      "een stroom Metadata van het type XML",
    ),
  "7.1-9": ({ xmp = [] }) =>
    fileFinding(
      !xmp.some(
        ({ namespace, name, value }) => namespace === dublinCore && name === "title" && value,
      ),
      "de beschrijving (XMP) heeft geen titel",
      "dc:title met de titel van het document",
    ),
  "7.1-10": ({ pdf }) =>
    fileFinding(
      !isTrue(entry(pdf, pdf.catalog, "ViewerPreferences", "DisplayDocTitle")),
      "het venster toont de bestandsnaam in plaats van de titel",
      "ViewerPreferences met DisplayDocTitle true",
    ),
  "7.1-11": ({ tree, isEncrypted }) =>
    fileFinding(!tree && !isEncrypted, "geen boom van elementen", "een StructTreeRoot"),
  "7.2-2": ({ pdf, language }) =>
    fileFinding(
      dictEntry(pdf, pdf.catalog, "Outlines") !== undefined && language === undefined,
      "bladwijzers zonder taal",
      "Lang in de catalogus",
    ),
  "7.2-33": ({ xmp = [], language }) =>
    fileFinding(
      language === undefined && xmp.some(({ isDefault }) => isDefault),
      "een beschrijving (XMP) zonder taal",
      "Lang in de catalogus",
    ),
  "7.10-1": (file) =>
    optionalContents(file).flatMap((dict) => [
      ...fileFinding(
        !textOf(entry(file.pdf, dict, "Name")),
        "een reeks lagen zonder naam",
        "Name in elke configuratie van lagen",
      ),
    ]),
  "7.10-2": (file) =>
    optionalContents(file).flatMap((dict) => [
      ...fileFinding(
        dict.has(PDFName.of("AS")),
        "lagen die vanzelf aan- en uitgaan",
        "geen AS in een configuratie van lagen",
      ),
    ]),
  "7.11-1": ({ pdf }) =>
    allDicts(pdf)
      .filter((dict) => dict.has(PDFName.of("EF")))
      .filter((dict) => !textOf(entry(pdf, dict, "F")) || !textOf(entry(pdf, dict, "UF")))
      .map(() => ({ found: "een bijlage zonder naam", expected: "F en UF met de bestandsnaam" })),
  "7.15-1": ({ pdf, xmp = [] }) =>
    fileFinding(
      entry(pdf, pdf.catalog, "AcroForm", "XFA") !== undefined ||
        xmp.some(({ name, value }) => name === "dynamicRender" && value === "required"),
      "een formulier in XFA",
      "geen XFA",
    ),
  "7.16-1": (file) => encryptionFindings(file),
  "7.20-1": ({ pdf }) =>
    allDicts(pdf)
      .filter((dict) => nameText(dict.get(PDFName.of("Subtype"))) === "Form")
      .filter((dict) => dict.has(PDFName.of("Ref")))
      .map(() => ({
        found: "een vorm die naar een bladzijde van een ander bestand verwijst",
        expected: "geen Ref in een vorm",
      })),
};

function isTrue(value: unknown): boolean {
  return value === PDFBool.True;
}

function identification({ xmp = [] }: CheckedPdf) {
  return xmp.filter(({ namespace }) => namespace === pdfuaNamespace);
}

function* prefixFinding(file: CheckedPdf, property: string): Generator<Finding> {
  for (const { name, prefix } of identification(file)) {
    if (name !== property || prefix === "pdfuaid") continue;
    yield { found: `${prefix}:${name} in de XMP`, expected: `pdfuaid:${name}` };
  }
}

function optionalContents({ pdf }: CheckedPdf): readonly PDFDict[] {
  const properties = dictEntry(pdf, pdf.catalog, "OCProperties");
  const others = entry(pdf, properties, "Configs");
  return [entry(pdf, properties, "D"), ...(others instanceof PDFArray ? others.asArray() : [])]
    .map((one) => pdf.context.lookup(one))
    .filter((one) => one instanceof PDFDict);
}

/** An encrypted file may let screen readers in; this checker cannot read it, so it refuses any. */
function* encryptionFindings({ pdf, isEncrypted }: CheckedPdf): Generator<Finding> {
  if (!isEncrypted) return;
  const rights = numberOf(entry(pdf, pdf.context.trailerInfo.Encrypt, "P")) ?? 0;
  yield {
    found:
      (rights & 512) === 512
        ? "een versleutelde PDF, die niet te controleren is"
        : "een versleutelde PDF, die voorleesprogramma's buitensluit",
    expected: "een PDF zonder versleuteling",
  };
}
