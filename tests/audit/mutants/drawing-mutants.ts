import { markPrinted, type Printed } from "../../../scripts/model/figure-mark.ts";
import { rewriteFile, whilePrinting } from "./announce.ts";
import type { HiddenCount } from "./leaked-figure.ts";
import type { Mutant } from "./mutant.ts";
import { type MutableSite, spread } from "./text-mutants.ts";

/** A kind of picture in which a hidden count can be measured, printed nowhere. */
interface DrawnPlace {
  readonly kind: string;
  readonly isIn: (path: string) => boolean;
  /** Draws it, and the marks of what is drawn at the end of that picture. */
  readonly draw: (content: string, number: number, marks: string) => string;
}

const endOfFirst = (content: string, pattern: RegExp, add: (found: string) => string): string =>
  content.replace(pattern, add);

/** Adds marks to the picture that starts here. */
const close = (picture: string, marks: string): string =>
  picture.replace(/<\/svg>$/, `${marks}</svg>`);

const drawnPlaces: readonly DrawnPlace[] = [
  {
    kind: "lengte van een balk",
    isIn: (path) => path.endsWith("loodsen-rang.svg"),
    // As the chart does: so many pixels as the longest bar has for its figure.
    draw: (svg, number, marks) =>
      endOfFirst(svg, /<path d="M0,[\d.]+h([\d.]+)v([\d.]+)[^>]*>/, (bar) => {
        const width = Number(/h([\d.]+)/.exec(bar)?.[1]);
        const length = Math.round((width / 26) * number * 100) / 100;
        return `${bar}<path d="M0,24h${length}v14.47h-${length}Z" fill="#00598b"/>`;
      }).replace(/[\s\S]*/, (all) => close(all, marks)),
  },
  {
    kind: "punt van een lijn",
    isIn: (path) => path.endsWith("-lijn.svg"),
    draw: (svg, number, marks) =>
      close(
        svg.replace(/<path d="M[^"]*L[^"]*"/, (line) =>
          line.replace(/"$/, `L537,${100 + number}.37"`),
        ),
        marks,
      ),
  },
  {
    kind: "vonklijn",
    isIn: (path) => path.endsWith("steekkaart/index.html"),
    draw: (html, number, marks) =>
      html.replace(/<svg[^>]*Trendlijntje[\s\S]*?<\/svg>/, (spark) =>
        close(
          spark.replace(/<path d="M[^"]*L[^"]*"/, (line) =>
            line.replace(/"$/, `L189,${11 + number / 7}"`),
          ),
          marks,
        ),
      ),
  },
  {
    kind: "kleur op een kaart",
    isIn: (path) => path.endsWith("kaart.svg"),
    draw: (svg, _, marks) =>
      close(svg.replace(/fill="url\(#[\w-]*arcering\)"/, 'fill="#004167"'), marks),
  },
  {
    kind: "balk in de lijst van een kaart",
    isIn: (path) => path.endsWith("kaart.svg"),
    draw: (svg, number, marks) =>
      close(
        svg.replace(
          /<path d="M([\d.]+),[\d.]+h[\d.]+v8h/,
          (bar, left) => `<path d="M${left},300h${number}v8h${-number}Z" fill="#004167"/>${bar}`,
        ),
        marks,
      ),
  },
  {
    kind: "streepje van een strook",
    isIn: (path) => /\/wijken\/[\w-]+\/index\.html$/.test(path),
    draw: (html, number, marks) =>
      html.replace(/<svg[^>]*Plaats tussen[\s\S]*?<\/svg>/, (strip) =>
        close(
          strip.replace(
            /<line transform="translate\(0,/,
            (line) => `<line transform="translate(${number}.5,5.5)" x2="0" y2="11"/>${line}`,
          ),
          marks,
        ),
      ),
  },
];

/** A hidden count drawn in every kind of picture, with and without the word of the build. */
export function drawingMutants(
  { manifest, text }: MutableSite,
  hidden: readonly HiddenCount[],
  perKind: number,
): readonly Mutant[] {
  const files = Object.keys(manifest.files);
  return drawnPlaces.flatMap(({ kind, isIn, draw }) => {
    const paths = files.filter((path) => isIn(path) && draw(text(path), 1, "") !== text(path));
    return spread(hidden, perKind).flatMap(({ key, figure }, at): readonly Mutant[] => {
      const path = paths[at % paths.length];
      if (path === undefined) return [];
      const number = figure.number;
      const drawn: Printed = { kind: "figure", origin: figure.origin, low: number, high: number };
      const announced = whilePrinting(() => markPrinted("", drawn));
      const silent = whilePrinting(() => undefined);
      return [
        { mode: "announced", marks: announced.result, ledger: announced.ledger } as const,
        { mode: "unannounced", marks: "", ledger: silent.ledger } as const,
      ].map(({ mode, marks, ledger }) => {
        const changed = rewriteFile(manifest, path, draw(text(path), number, marks), ledger);
        return {
          kind,
          mode,
          name: `${path}: ${number} (${key})`,
          key,
          implied: { low: number, high: number },
          files: new Map([[path, changed.content]]),
          manifest: changed.manifest,
        };
      });
    });
  });
}
