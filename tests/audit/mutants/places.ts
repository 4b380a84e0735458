import {
  formatBare,
  formatField,
  formatRank,
  formatRelative,
  formatValue,
  formatWithUnit,
} from "../../../scripts/model/format.ts";
import type { Unit } from "../../../scripts/model/unit.ts";
import { type DerivedFigure, derivations, type HiddenCount } from "./leaked-figure.ts";

/** A kind of place where a number can stand. */
export interface Place {
  readonly kind: string;
  /** The kind of file. */
  readonly file: "rapport" | "svg" | "csv" | "json";
  /** What is printed; the count itself unless given. */
  readonly derive?: (hidden: HiddenCount) => DerivedFigure | undefined;
  /** Puts the figure into words as the code does, with its mark. */
  readonly print: (leaked: DerivedFigure) => string;
  /** The same content when there is no such place in it. */
  readonly insert: (content: string, text: string) => string;
}

const count: Unit = { kind: "count", name: "loodsen", singular: "loods" };
const percent: Unit = { kind: "percent", name: "procent", singular: "procent" };

const bare = ({ figure }: DerivedFigure): string => formatBare(figure, count, 0);
const field = ({ figure }: DerivedFigure): string => formatField(figure, count, 0);
const sentence = ({ figure }: DerivedFigure): string => formatWithUnit(figure, count, 0);

const paragraph = (html: string, text: string): string =>
  html.replace("</main>", `<p>In 2022 waren er ${text}.</p></main>`);

export const places: readonly Place[] = [
  {
    kind: "cel van een tabel",
    file: "rapport",
    print: bare,
    insert: (html, text) =>
      html.replace(
        /<td class="getal ontbreekt"><span[^>]*>x<\/span>.*?<\/td>/,
        () => `<td class="getal">${text}</td>`,
      ),
  },
  {
    kind: "rij met een som",
    file: "rapport",
    derive: derivations.sum,
    print: bare,
    insert: (html, text) =>
      html.replace(
        "</tbody>",
        `<tr><th scope="row">Samen</th><td class="getal">${text}</td></tr></tbody>`,
      ),
  },
  {
    kind: "tekst in een beeld",
    file: "svg",
    print: bare,
    insert: (svg, text) => svg.replace("</svg>", `<text>${text}</text></svg>`),
  },
  {
    kind: "tekst in een beeld van een bladzijde",
    file: "rapport",
    print: bare,
    insert: (html, text) => html.replace("</svg>", `<text>${text}</text></svg>`),
  },
  {
    kind: "alternatieve tekst",
    file: "rapport",
    print: sentence,
    insert: (html, text) => html.replace(/(<svg role="img" aria-label=")/, `$1Duinstad: ${text}. `),
  },
  {
    kind: "aria-label",
    file: "rapport",
    print: sentence,
    insert: (html, text) => html.replace("<main", `<main aria-label="Duinstad: ${text}"`),
  },
  { kind: "zin", file: "rapport", print: sentence, insert: paragraph },
  {
    kind: "titel",
    file: "rapport",
    print: sentence,
    insert: (html, text) => html.replace("</h2>", `: ${text}</h2>`),
  },
  {
    kind: "rang",
    file: "rapport",
    derive: derivations.rank,
    print: ({ figure, rank }) =>
      formatRank(`${rank?.position}de van ${rank?.of}`, rank?.position ?? 0, figure.origin),
    insert: (html, text) => html.replace("</main>", `<p>Duinstad staat ${text}.</p></main>`),
  },
  {
    kind: "percentage",
    file: "rapport",
    derive: derivations.share,
    print: ({ figure }) => formatValue(figure, percent, 1),
    insert: paragraph,
  },
  {
    kind: "verhouding per 100",
    file: "rapport",
    derive: derivations.share,
    print: ({ figure }) => formatValue(figure, { ...count, kind: "number" }, 3),
    insert: paragraph,
  },
  {
    kind: "groei",
    file: "rapport",
    derive: derivations.growth,
    print: ({ figure }) => formatRelative(figure, 1, "signed"),
    insert: paragraph,
  },
  {
    kind: "verschil",
    file: "rapport",
    derive: derivations.difference,
    print: bare,
    insert: (html, text) => html.replace("</main>", `<p>Dat is ${text} verschil.</p></main>`),
  },
  {
    kind: "cel van een CSV",
    file: "csv",
    print: field,
    insert: (csv, text) => csv.replace(/;x(?=[;\r])/, () => `;${text}`),
  },
  {
    kind: "versluiering.json",
    file: "json",
    print: field,
    insert: (json, text) => json.replace("{", `{"eenheden": ${text},`),
  },
  {
    kind: "commentaar",
    file: "rapport",
    print: bare,
    insert: (html, text) => html.replace("</body>", `<!-- ${text} --></body>`),
  },
  {
    kind: "data-kenmerk",
    file: "rapport",
    print: bare,
    insert: (html, text) => html.replace("<main", `<main data-waarde="${text}"`),
  },
  {
    kind: "data-kenmerk van een beeld",
    file: "svg",
    print: bare,
    insert: (svg, text) => svg.replace("<svg", `<svg data-waarde="${text}"`),
  },
];
