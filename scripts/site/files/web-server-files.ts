import type { SiteFile } from "../site-data.ts";

/**
 * The strictest Content-Security-Policy under which every page works. Search runs WebAssembly of our own
 * in a worker, hence 'wasm-unsafe-eval'; who may show a page in a frame is left to the publisher, since
 * figures are made to be embedded.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

const headers = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
} as const;

/** For whoever puts the folder on a server: as a file that some hosts read, and in words for the others. */
export function webServerFiles(siteAddress: string | undefined): readonly SiteFile[] {
  const lines = Object.entries(headers);
  const file = (path: string, text: string): SiteFile => ({ path, bytes: () => Buffer.from(text) });
  return [
    file("_headers", ["/*", ...lines.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n")),
    file(
      "LEESMIJ.txt",
      `Deze map is een volledige website van gewone bestanden.

Zet de hele map zoals ze is op een webserver, in om het even welke map. Er is geen database en geen
programma op de server nodig. Niets wordt van een andere website geladen.

${
  siteAddress
    ? `De pagina's noemen ${siteAddress} als hun adres (canoniek adres, deelbeelden, sitemap.xml).
Staat de map ergens anders, bouw dan opnieuw met het juiste adres.
Zet in robots.txt, in de hoofdmap van de server: Sitemap: ${siteAddress}sitemap.xml`
    : `Deze uitgave kent haar adres niet. Daarom ontbreken canonieke adressen, deelbeelden voor sociale
media, gestructureerde gegevens en sitemap.xml. Zet "adres" in data/uitgave.json, of bouw met --adres.`
}

Aanbevolen antwoordkoppen
-------------------------
Netlify, Cloudflare Pages en andere lezen het bestand _headers. Voor andere servers:

Apache (.htaccess, met mod_headers)
${lines.map(([name, value]) => `  Header always set ${name} "${value}"`).join("\n")}

nginx
${lines.map(([name, value]) => `  add_header ${name} "${value}" always;`).join("\n")}

Wie niet wil dat andere websites een figuur in een kader tonen, voegt aan de
Content-Security-Policy toe: ; frame-ancestors 'self'

De server moet .wasm niet kennen: het zoeken leest zijn bestanden als gewone gegevens.
`,
    ),
  ];
}
