import type { PrintedPiece } from "../../model/manifest.ts";
import type { Problem } from "../../model/report-error.ts";
import { isOnlySigns, signsInWords } from "./missing-signs.ts";
import { numberWords, WordCount } from "./number-words.ts";
import { screenOnly } from "./page-place.ts";
import type { PdfContents } from "./pdf-contents.ts";

/**
 * Numbers and signs that a PDF has more or less often than its page. On paper the
 * head of a long table returns on each sheet and in each column, whole, and the list
 * of contents has page numbers.
 */
export function pdfCountProblems(
  path: string,
  contents: PdfContents,
  page: readonly PrintedPiece[],
): readonly Problem[] {
  const onPaper = page.filter(
    ({ kind, place }) => (kind === "tekst" || kind === "cijfer") && !place.includes(screenOnly),
  );
  const count = new WordCount();
  let signs = contents.signs;
  count.add(contents.words);
  count.add(contents.linkedPages.map(String), -1);
  for (const { text } of onPaper) {
    if (isOnlySigns(text)) signs -= text.split(" ").length;
    count.add(numberWords(text), -1);
  }
  for (const head of tableHeads(onPaper)) count.takeRepeats(head);
  const problems = count.rest.map(([word, times]) => ({
    where: path,
    found: `"${word}" staat er ${Math.abs(times)} keer ${times > 0 ? "meer" : "minder"} dan op de bladzijde`,
    expected: "dezelfde cijfers als op de bladzijde waarvan de PDF is gemaakt",
  }));
  if (signs === 0) return problems;
  const number = Math.abs(signs);
  const found = `${number} ${number === 1 ? "teken" : "tekens"} te ${signs > 0 ? "veel" : "weinig"}`;
  const expected = `evenveel tekens (${signsInWords}) voor ontbrekende cijfers als op de bladzijde`;
  return [...problems, { where: path, found, expected }];
}

/** The numbers in the head of each table, the longest head first. */
function tableHeads(pieces: readonly PrintedPiece[]): readonly (readonly string[])[] {
  const heads = new Map<string, string[]>();
  for (const { place, text } of pieces) {
    const [table] = /^.*tabel "[^"]*"(?=, kop$)/.exec(place) ?? [];
    if (table) heads.set(table, [...(heads.get(table) ?? []), ...numberWords(text)]);
  }
  return [...heads.values()].sort((left, right) => right.length - left.length);
}
