import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { formatBare } from "../../../scripts/model/format.ts";
import type { Manifest } from "../../../scripts/model/manifest.ts";
import { rewriteFile, whilePrinting } from "./announce.ts";
import type { HiddenCount } from "./leaked-figure.ts";
import type { Mutant } from "./mutant.ts";
import { type MutableSite, spread } from "./text-mutants.ts";

interface Changed {
  readonly kind: string;
  readonly mode: Mutant["mode"];
  readonly files: Mutant["files"];
  readonly manifest: Manifest;
}

function mutantOf({ key, figure }: HiddenCount, path: string, changed: Changed): Mutant {
  const { number } = figure;
  return {
    ...changed,
    name: `${path}: ${number} (${key})`,
    key,
    implied: { low: number, high: number },
  };
}

/** A file whose name is the number, as code makes that names files by what is in them. */
export function nameMutants(
  { manifest, text }: MutableSite,
  hidden: readonly HiddenCount[],
  perKind: number,
): readonly Mutant[] {
  const paths = Object.keys(manifest.files).filter((path) => /\/figuren\/.*\.csv$/.test(path));
  return spread(hidden, perKind).flatMap((count, at) => {
    const path = paths[at % paths.length] ?? "";
    const named = path.replace(".csv", `-${count.figure.number}.csv`);
    const files = new Map([[named, text(path)]]);
    const file = manifest.files[path];
    if (!file) return [];
    const known = { ...manifest, files: { ...manifest.files, [named]: file } };
    const kind = "naam van een bestand";
    return [
      mutantOf(count, named, { kind, mode: "unannounced", files, manifest: known }),
      mutantOf(count, named, { kind, mode: "unannounced", files, manifest }),
    ];
  });
}

export interface PdfSite extends MutableSite {
  bytes(path: string): Uint8Array;
}

/** The number on paper, and in what a PDF says of itself. */
export async function pdfMutants(
  site: PdfSite,
  hidden: readonly HiddenCount[],
  perKind: number,
): Promise<readonly Mutant[]> {
  const path = Object.keys(site.manifest.files).find((one) => one.endsWith(".pdf")) ?? "";
  const file = site.manifest.files[path];
  if (file?.kind !== "pdf") throw new Error("no PDF to change");
  const mutants: Mutant[] = [];
  for (const count of spread(hidden, perKind)) {
    const number = String(count.figure.number);
    const printed = await changePdf(site.bytes(path), async (pdf) => {
      const font = await pdf.embedFont(StandardFonts.Helvetica);
      pdf.getPage(0).drawText(`Loodsen: ${number}`, { x: 90, y: 400, size: 9, font });
    });
    const { result: marked, ledger } = whilePrinting(() =>
      formatBare(count.figure, { kind: "count", name: "loodsen", singular: "loods" }, 0),
    );
    const html = site.text(file.page).replace("</main>", `<p>Loodsen: ${marked}</p></main>`);
    const page = rewriteFile(site.manifest, file.page, html, ledger);
    mutants.push(
      mutantOf(count, path, {
        kind: "tekst van een PDF",
        mode: "announced",
        files: new Map<string, string | Uint8Array>([
          [path, printed],
          [file.page, page.content],
        ]),
        manifest: page.manifest,
      }),
      mutantOf(count, path, {
        kind: "tekst van een PDF",
        mode: "unannounced",
        files: new Map([[path, printed]]),
        manifest: site.manifest,
      }),
    );
    const title = `${file.description.title}: ${number} loodsen`;
    const titled = await changePdf(site.bytes(path), async (pdf) => pdf.setTitle(title));
    const keywords = await changePdf(site.bytes(path), async (pdf) =>
      pdf.setKeywords([`loodsen ${number}`]),
    );
    const files = {
      ...site.manifest.files,
      [path]: { ...file, description: { ...file.description, title } },
    };
    const kind = "gegevens over een PDF";
    mutants.push(
      // Also when the build itself gave the document this title.
      mutantOf(count, path, {
        kind,
        mode: "unannounced",
        files: new Map([[path, titled]]),
        manifest: { ...site.manifest, files },
      }),
      mutantOf(count, path, {
        kind,
        mode: "unannounced",
        files: new Map([[path, titled]]),
        manifest: site.manifest,
      }),
      mutantOf(count, path, {
        kind,
        mode: "unannounced",
        files: new Map([[path, keywords]]),
        manifest: site.manifest,
      }),
    );
  }
  return mutants;
}

async function changePdf(
  bytes: Uint8Array,
  change: (pdf: PDFDocument) => Promise<void>,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  await change(pdf);
  return pdf.save();
}
