import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

/** An entry of a dictionary or of a stream's dictionary, with a reference followed. */
export function entry(
  pdf: PDFDocument,
  holder: PDFObject | undefined,
  ...keys: readonly string[]
): PDFObject | undefined {
  let found = pdf.context.lookup(holder);
  for (const key of keys) {
    const dict = found instanceof PDFStream ? found.dict : found;
    if (!(dict instanceof PDFDict)) return undefined;
    found = pdf.context.lookup(dict.get(PDFName.of(key)));
  }
  return found;
}

export function dictEntry(
  pdf: PDFDocument,
  holder: PDFObject | undefined,
  ...keys: readonly string[]
): PDFDict | undefined {
  const found = entry(pdf, holder, ...keys);
  return found instanceof PDFDict ? found : undefined;
}

/** The text of a string; undefined for anything else. */
export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

export function nameText(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberOf(value: PDFObject | undefined): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** The numbers of an array; those that are none are left out. */
export function numbersOf(pdf: PDFDocument, value: PDFObject | undefined): readonly number[] {
  const found = pdf.context.lookup(value);
  if (!(found instanceof PDFArray)) return [];
  return found.asArray().flatMap((item) => numberOf(pdf.context.lookup(item)) ?? []);
}

/** What a stream holds, without its compression. */
export function streamBytes(stream: PDFStream): Uint8Array {
  return stream instanceof PDFRawStream
    ? decodePDFRawStream(stream).decode()
    : stream.getContents();
}
