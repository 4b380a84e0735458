import { launchBrowser } from "../../../scripts/pdf/browser.ts";
import { openTab, printPage } from "../../../scripts/pdf/print-page.ts";
import { withSampleSite } from "../sample-site.ts";

/** A page with all that our pages have: lists, tables, figures, links, signs, and a heading off the page. */
const html = `<!doctype html>
<html lang="nl-BE"><head><meta charset="utf-8"><title>Steekkaart Zeestad</title>
<link rel="stylesheet" href="../stijl.css">
<style>* { font-weight: 400; font-style: normal; }
.enkel-voorlezen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@page { @bottom-right { content: "Pagina " counter(page) " van " counter(pages); font: 9pt Proef; } }</style></head><body>
<h1>Zeestad</h1><h2 class="enkel-voorlezen">Kerncijfers</h2>
<ul><li><h3>Inwoners</h3><p><strong>1.234</strong> <em>inwoners</em></p></li><li>Los <a href="#bron">naar de bron</a></li></ul>
<div style="background: #eee"><p>Tekst op een achtergrond, met een <a href="https://example.org/">link</a>.</p></div>
<figure><svg role="img" aria-label="Staafdiagram: wonen stijgt" width="90" height="40"><rect width="50" height="40"/><text y="20">A</text></svg>
<figcaption>Bron: niemand</figcaption></figure>
<table><caption>Cijfers</caption><thead><tr><th scope="col">Jaar</th><th scope="col">Aantal</th></tr></thead>
<tbody><tr><th scope="row">2023</th><td>12</td></tr>
<tr><th scope="row">2024</th><td><span aria-hidden="true">x</span><span class="enkel-voorlezen">verborgen</span></td></tr></tbody></table>
<h2 id="bron">Bron</h2><aside><p>Een woord naast de tekst, lang genoeg voor een bladzijde.</p></aside>
<p style="margin-top: 40mm">Het slot.</p></body></html>`;

/** The page, printed and finished. */
export async function printGoodPdf(): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  await withSampleSite(async (site) => {
    const browser = await launchBrowser();
    try {
      const htmlPath = site.write("zeestad/kaart.html", html);
      const tab = await openTab(browser, site);
      bytes = Uint8Array.from((await printPage(tab, { ...site.report, htmlPath }, site)).bytes);
    } finally {
      await browser.close();
    }
  });
  return bytes;
}
