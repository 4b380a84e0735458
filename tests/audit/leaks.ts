import type { PrintedPiece } from "../../scripts/model/manifest.ts";
import type { PublishedSite } from "./published-site.ts";

/** A file as it would be if a hidden number had got out. */
export interface Leak {
  /** For the message of a test. */
  readonly name: string;
  readonly path: string;
  readonly content: string;
}

/** Every place that prints x, with the number that the same site prints there without protection. */
export function revealedSigns(hidden: PublishedSite, open: PublishedSite): readonly Leak[] {
  return Object.entries(hidden.manifest.files).flatMap(([path, file]) => {
    if (file.kind !== "text") return [];
    const content = hidden.text(path);
    const pieces = file.pieces.filter(({ text }) => text === "x");
    const places = [...content.matchAll(/(?<=[>;])x(?=[<;])/g)].map(({ index }) => index);
    return pieces.flatMap((piece, index): Leak[] => {
      const at = places[index];
      const truth = truthAt(open, path, piece);
      if (at === undefined || truth === undefined) return [];
      return [
        {
          name: `${path}: ${piece.place} → ${truth}`,
          path,
          content: content.slice(0, at) + truth + content.slice(at + 1),
        },
      ];
    });
  });
}

function truthAt(
  open: PublishedSite,
  path: string,
  { place, kind }: PrintedPiece,
): string | undefined {
  const file = open.manifest.files[path];
  if (file?.kind !== "text") return undefined;
  // In a picture a hidden figure has its sign, and a known one only its place and size.
  if (kind !== "cijfer") return "4";
  return file.pieces.find((piece) => piece.place === place && piece.kind === kind)?.text;
}

type Insertion = (content: string, number: string) => string;

const inHtml: Readonly<Record<string, Insertion>> = {
  "in een alinea": (html, n) => html.replace("</p>", ` (${n})</p>`),
  "als nieuwe alinea": (html, n) => html.replace("</main>", `<p>Er zijn er ${n}.</p></main>`),
  "in een titel": (html, n) => html.replace("</h1>", ` ${n}</h1>`),
  "in een tussentitel": (html, n) => html.replace("</h2>", `: ${n}</h2>`),
  "in de titel van de bladzijde": (html, n) => html.replace("</title>", ` ${n}</title>`),
  "in de beschrijving van de bladzijde": (html, n) =>
    html.replace('name="description" content="', `name="description" content="${n} `),
  "in een title-kenmerk": (html, n) => html.replace("<main", `<main title="${n}"`),
  "in een aria-label": (html, n) => html.replace("<main", `<main aria-label="${n} loodsen"`),
  "in een data-kenmerk": (html, n) => html.replace("<main", `<main data-waarde="${n}"`),
  "in de naam van een kenmerk": (html, n) =>
    html.replace("<main", `<main data-w${n.replace(/\D/g, "")}`),
  "in een id": (html, n) => html.replace("<main", `<main data-x id="w-${n}"`),
  "in een class": (html, n) => html.replace("<main", `<main class="waarde-${n}"`),
  "in een style-kenmerk": (html, n) => html.replace("<main", `<main style="--w:${n}"`),
  "in een link": (html, n) => html.replace("</main>", `<a href="?w=${n}">meer</a></main>`),
  "als tekst bij een beeld": (html, n) =>
    html.replace("</main>", `<img src="" alt="${n} loodsen"></main>`),
  "in een commentaar": (html, n) => html.replace("</body>", `<!-- ${n} --></body>`),
  "in een script": (html, n) =>
    html.replace("</body>", `<script>var w=${n.replace(",", ".")}</script></body>`),
  "in json": (html, n) =>
    html.replace("</body>", `<script type="application/json">{"w":"${n}"}</script></body>`),
  "in een stijl": (html, n) => html.replace("</head>", `<style>:root{--w:"${n}"}</style></head>`),
  "in een verborgen element": (html, n) =>
    html.replace("</main>", `<span hidden>${n}</span></main>`),
  "in een template": (html, n) => html.replace("</main>", `<template>${n}</template></main>`),
  "als entiteit": (html, n) =>
    html.replace(
      "</main>",
      `<b>${[...n].map((one) => `&#${one.charCodeAt(0)};`).join("")}</b></main>`,
    ),
  "in een cel van een tabel": (html, n) => html.replace("</td>", ` ${n}</td>`),
  "als cel van een tabel": (html, n) => html.replace("</td>", `</td><td>${n}</td>`),
  "in een bijschrift": (html, n) => html.replace("</caption>", ` (${n})</caption>`),
  "in een rang": (html, n) => html.replace("</li>", ` ${n}de van 3</li>`),
  "als percentage": (html, n) => html.replace("</main>", `<p>dat is ${n} %</p></main>`),
  "in breedtecijfers": (html, n) =>
    html.replace(
      "</main>",
      `<p>${n.replace(/\d/g, (one) => String.fromCodePoint(0xff10 + Number(one)))}</p></main>`,
    ),
  "in een svg-tekst": (html, n) => html.replace("</main>", `<svg><text>${n}</text></svg></main>`),
  "als maat in een svg": (html, n) =>
    html.replace("</main>", `<svg><rect width="${n.replace(",", ".")}"/></svg></main>`),
  "als xml-instructie": (html, n) => html.replace("</body>", `<?w ${n}?></body>`),
};

const inSvg: Readonly<Record<string, Insertion>> = {
  "in een tekst van een beeld": (svg, n) => svg.replace("</svg>", `<text>${n}</text></svg>`),
  "in de desc van een beeld": (svg, n) => svg.replace("</svg>", `<desc>${n}</desc></svg>`),
  "in de title van een beeld": (svg, n) => svg.replace("</svg>", `<title>${n}</title></svg>`),
  "in de metadata van een beeld": (svg, n) =>
    svg.replace("</svg>", `<metadata>${n}</metadata></svg>`),
  "in het alternatief van een beeld": (svg, n) => svg.replace('aria-label="', `aria-label="${n} `),
  "in een data-kenmerk van een beeld": (svg, n) => svg.replace("<svg", `<svg data-w="${n}"`),
  "in een id van een beeld": (svg, n) => svg.replace("<g ", `<g id="w${n}" `),
  "in een commentaar van een beeld": (svg, n) => svg.replace("</svg>", `<!--${n}--></svg>`),
  "in cdata van een beeld": (svg, n) => svg.replace("</svg>", `<![CDATA[${n}]]></svg>`),
  "als coördinaat van een beeld": (svg, n) =>
    svg.replace("</svg>", `<path d="M0,0H${n.replace(",", ".")}"/></svg>`),
};

const inCsv: Readonly<Record<string, Insertion>> = {
  "als veld van een rij": (csv, n) => csv.replace(/\r\n$/, `;${n}\r\n`),
  "als nieuwe rij": (csv, n) => `${csv}Totaal;${n}\r\n`,
  "in een naam": (csv, n) => csv.replace(/\r\n([^;]*);/, `\r\n$1 (${n});`),
  "in de kopregel": (csv, n) => csv.replace(/^([^;]*);/, `$1 ${n};`),
  "in de bron": (csv, n) => csv.replace(/\r\n$/, ` ${n}\r\n`),
};

const inJson: Readonly<Record<string, Insertion>> = {
  "als waarde in json": (json, n) => json.replace("{", `{"w":"${n}",`),
  "als getal in json": (json, n) => json.replace("{", `{"w":${n.replace(",", ".")},`),
  "als sleutel in json": (json, n) => json.replace("{", `{"${n}":"w",`),
};

const inCss: Readonly<Record<string, Insertion>> = {
  "in een commentaar van een stijlblad": (css, n) => `${css}/* ${n} */`,
  "in de inhoud van een stijlblad": (css, n) => `${css}.w::after{content:"${n}"}`,
};

const insertions: Readonly<Record<string, Readonly<Record<string, Insertion>>>> = {
  html: inHtml,
  svg: inSvg,
  csv: inCsv,
  json: inJson,
  css: inCss,
};

/** Every number, added in every kind of place that these files have. */
export function addedNumbers(
  site: PublishedSite,
  paths: readonly string[],
  numbers: readonly string[],
): readonly Leak[] {
  return paths.flatMap((path) => {
    const kinds = insertions[path.split(".").at(-1) ?? ""] ?? {};
    const content = site.text(path);
    return numbers.flatMap((number) =>
      Object.entries(kinds).flatMap(([where, insert]): Leak[] => {
        const leaking = insert(content, number);
        return leaking === content
          ? []
          : [{ name: `${path}: ${number} ${where}`, path, content: leaking }];
      }),
    );
  });
}
