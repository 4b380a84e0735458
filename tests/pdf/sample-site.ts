import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PrintablePage } from "../../scripts/pdf/print-page.ts";

const font = fileURLToPath(
  import.meta.resolve("@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2"),
);

const styles = `@font-face { font-family: "Proef"; src: url("proef.woff2"); }
@page { size: A4; margin: 20mm; }
body { font-family: Proef; }
h2 { break-before: page; }`;

const chapters = ["wonen", "werk", "zorg"];

/** A report of a made-up city: contents and three chapters, four pages. */
export const reportHtml = `<!doctype html>
<html lang="nl-BE"><head><meta charset="utf-8"><title>Rapport Zeestad</title>
<link rel="stylesheet" href="../stijl.css"></head><body>
<h1>Rapport Zeestad</h1>
<nav><ol>${chapters
  .map((id) => `<li><a href="#${id}">Over ${id}</a> <span data-pagina-van="${id}"></span></li>`)
  .join("")}</ol></nav>
<p>Zie <a href="https://example.org/">de bron</a> en <a href="../anders/">de andere pagina</a>.</p>
${chapters
  .map(
    (id) => `<h2 id="${id}">Over ${id}</h2>
<figure><svg role="img" aria-label="Staafdiagram: ${id} stijgt" width="90" height="40"><rect width="50" height="40"/></svg>
<figcaption>Bron: niemand</figcaption></figure>
<table><caption>Cijfers</caption><thead><tr><th scope="col">Jaar</th><th scope="col">Aantal</th></tr></thead>
<tbody><tr><th scope="row">2024</th><td>12</td></tr></tbody></table>`,
  )
  .join("\n")}
</body></html>`;

export interface SampleSite {
  readonly siteRoot: string;
  /** A folder outside the site, for what a test writes. */
  readonly workFolder: string;
  readonly report: PrintablePage;
  write(name: string, content: string): string;
}

/** Makes the site in a temporary folder and removes it afterwards. */
export async function withSampleSite(check: (site: SampleSite) => Promise<void>): Promise<void> {
  const workFolder = mkdtempSync(join(tmpdir(), "steekkaart-pdf-"));
  const siteRoot = join(workFolder, "site");
  const write = (name: string, content: string): string => {
    const file = join(siteRoot, name);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  try {
    write("stijl.css", styles);
    copyFileSync(font, join(siteRoot, "proef.woff2"));
    const htmlPath = write("zeestad/index.html", reportHtml);
    const report = {
      htmlPath,
      title: "Rapport Zeestad",
      author: "Stad Zeestad",
      date: "2026-01-31",
    };
    await check({ siteRoot, workFolder, report, write });
  } finally {
    rmSync(workFolder, { recursive: true });
  }
}
