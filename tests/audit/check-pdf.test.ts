import { PDFDocument, type PDFFont, StandardFonts } from "@cantoo/pdf-lib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkPdf } from "../../scripts/audit/read/check-pdf.ts";
import { readPdfContents } from "../../scripts/audit/read/pdf-contents.ts";
import type { PrintedPiece } from "../../scripts/model/manifest.ts";

const test = suite("checkPdf");

const description = { title: "Rapport kust Zeestad", author: "Stad Zeestad", date: "2026-01-01" };

const piece = (place: string, text: string): PrintedPiece => ({
  place,
  kind: "tekst",
  text,
  spans: [],
});

/** A page of the site, as the manifest has it: a sentence, and a table with a hidden figure. */
const page: readonly PrintedPiece[] = [
  piece('deel "kust", alinea', "In 2022 telde Zeestad 10.000 inwoners."),
  piece('figuur "loodsen", tabel "Loodsen", kop', "2022"),
  piece('figuur "loodsen", tabel "Loodsen", rij "Zeestad", kolom "2022"', "26"),
  piece('figuur "loodsen", tabel "Loodsen", rij "Duinstad", kolom "2022"', "x"),
  piece('figuur "loodsen", alleen op het scherm, span', "van: Loodsen, 2022"),
];

interface Sheet {
  readonly pdf: PDFDocument;
  readonly font: PDFFont;
  write(line: string, y?: number): void;
}

async function problemsOf(
  change: (sheet: Sheet) => void | Promise<void>,
  lines: readonly string[] = ["In 2022 telde Zeestad 10.000 inwoners.", "2022", "26", "x"],
): Promise<readonly string[]> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const sheet = pdf.addPage([400, 600]);
  let next = 500;
  const write: Sheet["write"] = (line, y) => {
    sheet.drawText(line, { x: 40, y: y ?? next, size: 12, font });
    if (y === undefined) next -= 30;
  };
  for (const line of lines) write(line);
  pdf.setTitle(description.title);
  pdf.setAuthor(description.author);
  pdf.setCreator("Steekkaart");
  pdf.setProducer("Steekkaart");
  pdf.setCreationDate(new Date(description.date));
  pdf.setModificationDate(new Date(description.date));
  await change({ pdf, font, write });
  const bytes = await pdf.save();
  const contents = await readPdfContents(bytes);
  return checkPdf("rapport.pdf", contents, page, description).map(({ found }) => found);
}

test("checkPdf(a hyphen right behind letters) is no sign of a missing figure; apart it is one", async () => {
  const hyphenAt = (gap: number) =>
    problemsOf(({ pdf, font }) => {
      const [sheet] = pdf.getPages();
      sheet?.drawText("samen", { x: 40, y: 300, size: 12, font });
      const x = 40 + font.widthOfTextAtSize("samen", 12) + gap;
      sheet?.drawText("-", { x, y: 300, size: 12, font });
    });
  assert.equal(await hyphenAt(0), []);
  assert.equal(await hyphenAt(20), ["1 teken te veel"]);
});

test("checkPdf(a title in the upper margin) asks that the page has it", async () => {
  assert.equal(await problemsOf(({ write }) => write("In 2022 telde Zeestad 10.000", 580)), []);
  assert.equal(await problemsOf(({ write }) => write("In 2022 telde Zeestad 9.999", 580)), [
    'een onverklaard cijfer in de verborgen tekst "In 2022 telde Zeestad 9.999"',
  ]);
});

test("checkPdf(a number beside the page number) finds it", async () => {
  const found = await problemsOf(({ write }) => write("Pagina 1 van 1, en 17", 20));
  assert.ok(found.some((one) => one.startsWith('"17" staat er 1 keer meer')));
});

test("checkPdf(the page on paper) finds nothing, also with a page number and a repeated head", async () => {
  assert.equal(await problemsOf(() => undefined), []);
  assert.equal(await problemsOf(({ write }) => write("Pagina 1 van 1", 20)), []);
  assert.equal(await problemsOf(({ write }) => write("2022")), []);
});

const leaks: Readonly<Record<string, (sheet: Sheet) => void | Promise<void>>> = {
  "a number on the page": ({ write }) => write("4"),
  "a number in the margin": ({ write }) => write("4", 20),
  "a number in a sentence": ({ write }) => write("Er waren 4 loodsen."),
  "a percentage": ({ write }) => write("5,7 %"),
  "a number in the title": ({ pdf }) => pdf.setTitle("Rapport kust Zeestad 4"),
  "a number in the author": ({ pdf }) => pdf.setAuthor("Stad Zeestad 4"),
  "a number in the subject": ({ pdf }) => pdf.setSubject("4"),
  "a number in the keywords": ({ pdf }) => pdf.setKeywords(["4"]),
  "a number in the producer": ({ pdf }) => pdf.setProducer("Steekkaart 4"),
  "an attachment": ({ pdf }) => pdf.attach(Buffer.from("4"), "waarden.txt"),
  "a script": ({ pdf }) => pdf.addJavaScript("w", "var w = 4"),
};

for (const [name, leak] of Object.entries(leaks)) {
  test(`checkPdf(${name}) reports it`, async () => {
    assert.ok((await problemsOf(leak)).length > 0);
  });
}

test("checkPdf(x replaced by its number) reports the number, and the sign that is gone", async () => {
  const lines = ["In 2022 telde Zeestad 10.000 inwoners.", "2022", "26"];
  assert.equal(await problemsOf(({ write }) => write("4"), lines), [
    '"4" staat er 1 keer meer dan op de bladzijde',
    "1 teken te weinig",
  ]);
  // A year of the head would pass as one more head, but for the sign.
  assert.equal(await problemsOf(({ write }) => write("2022"), lines), ["1 teken te weinig"]);
});

test.run();
