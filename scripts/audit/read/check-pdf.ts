import type { PdfMetadata, PrintedPiece } from "../../model/manifest.ts";
import type { Problem } from "../../model/report-error.ts";
import { numberWords } from "./number-words.ts";
import type { PdfContents } from "./pdf-contents.ts";
import { pdfCountProblems } from "./pdf-counts.ts";

/**
 * Compares a PDF with the page that it is printed from: exactly the same numbers,
 * each as often, as many signs of missing figures, and no other number anywhere
 * in what it tells about itself.
 */
export function checkPdf(
  path: string,
  contents: PdfContents,
  page: readonly PrintedPiece[],
  description: PdfMetadata,
): readonly Problem[] {
  return [
    ...pdfCountProblems(path, contents, page),
    ...hiddenTextProblems(path, contents, page),
    ...informationProblems(path, contents, description),
    ...contents.extras.map((extra) => ({
      where: path,
      found: extra,
      expected: "een PDF met bladzijden alleen",
    })),
  ];
}

/** Alternative texts and titles repeat what the page has; nothing more. */
function hiddenTextProblems(
  path: string,
  { hiddenTexts }: PdfContents,
  page: readonly PrintedPiece[],
): readonly Problem[] {
  const texts = [...new Set(page.map(({ text }) => squeeze(text)))];
  return hiddenTexts.flatMap((text) => {
    const title = withoutChapter(text, page);
    if (!/\p{N}/u.test(title)) return [];
    if (texts.some((whole) => whole.includes(squeeze(title)))) return [];
    return [
      {
        where: path,
        found: `een onverklaard cijfer in de verborgen tekst "${text}"`,
        expected: "een titel, alternatieve tekst of link van de bladzijde",
      },
    ];
  });
}

/** "6 De wijken" → "De wijken", for a chapter that has this number on the page. */
function withoutChapter(text: string, page: readonly PrintedPiece[]): string {
  const [head = "", number = ""] = /^(\d{1,2}) /.exec(text) ?? [];
  const isChapter = page.some(
    (piece) => piece.text === number && /^deel "hoofdstuk-[^"]*", span$/.test(piece.place),
  );
  return isChapter ? text.slice(head.length) : text;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

/** What the makers of the formats prescribe. */
const formatTexts = [
  "W5M0MpCehiHzreSzNTczkc9d",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "http://purl.org/dc/elements/1.1/",
  "http://ns.adobe.com/xap/1.0/",
  "http://ns.adobe.com/pdf/1.3/",
  "<pdfuaid:part>1</pdfuaid:part>",
  "PDFFormatVersion: 1.7",
];

function informationProblems(
  path: string,
  { information, metadata }: PdfContents,
  { title, author, date }: PdfMetadata,
): readonly Problem[] {
  const day = new Date(date).toISOString();
  const allowed = [
    ...formatTexts,
    title,
    author,
    day,
    `D:${day.slice(0, 10).replaceAll("-", "")}000000Z`,
  ];
  return [...information, metadata].flatMap((text) => {
    const rest = allowed.reduce((left, known) => left.replaceAll(known, ""), unescapeXml(text));
    const [digits] = numberWords(rest);
    if (digits === undefined) return [];
    return [
      {
        where: path,
        found: `het onverklaarde cijfer "${digits}" in de gegevens over het document`,
        expected: "titel, uitgever en datum van de uitgave",
      },
    ];
  });
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
