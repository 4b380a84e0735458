import { type BuiltPage, decode, figuresOf, tableRows } from "../sites/built-site.ts";
import type { Catalogue, DrawnFigure, Place } from "./catalogue.ts";
import type { FigurePlace } from "./context.ts";
import { readNumber } from "./dutch-number.ts";
import type { Table } from "./published.ts";
import type { Tile } from "./tiles.ts";

/** What a page states of figures, and where it states it. */
export type Claim =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "title"; readonly text: string; readonly figure: FigurePlace }
  | { readonly kind: "description"; readonly text: string; readonly figure: FigurePlace }
  | { readonly kind: "tile"; readonly tile: Tile };

/** What a page is about. */
export interface PageSubject {
  readonly kind: "document" | "city" | "card" | "part" | "comparison";
  readonly themes: readonly string[];
  readonly city: Place | undefined;
}

/** Nothing for a page without statements of figures: method, terms, sources, calendar. */
export function subjectOf(path: string, catalogue: Catalogue): PageSubject | undefined {
  const [slug = "", second = "", third = ""] = path.split("/");
  const all = [...catalogue.themeNames.keys()];
  const city = catalogue.places.find((place) => place.slug === slug);
  if (slug === "vergelijking" && all.includes(second))
    return { kind: "comparison", themes: [second], city: undefined };
  if (!city) return undefined;
  if (second === "index.html") return { kind: "city", themes: all, city };
  if (second === "stadskaart") return { kind: "card", themes: all, city };
  if (["steekkaart", "rapport"].includes(third) && all.includes(second))
    return { kind: "document", themes: [second], city };
  const isPart = second === city.partWords.many && third !== "index.html";
  return isPart ? { kind: "part", themes: all, city } : undefined;
}

export function claimsOn(
  page: BuiltPage,
  { kind, themes, city }: PageSubject,
  catalogue: Catalogue,
): readonly Claim[] {
  const main = page.html.slice(page.html.indexOf("<main"), page.html.indexOf("</main>"));
  const ownFigures = figuresOf({ ...page, html: main });
  const figures = ownFigures.flatMap(({ id, html }): readonly Claim[] => {
    const definition = figureWith(id, themes, kind, catalogue);
    if (!definition) return [{ kind: "text", text: `figure ${id} that no theme has.` }];
    const folder =
      kind === "comparison"
        ? `vergelijking/${definition.theme}`
        : `${city?.slug}/${definition.theme}`;
    const figure = {
      definition,
      path: `${folder}/figuren/${kind === "card" ? definition.id : id}`,
      table: kind === "part" ? tableIn(html) : undefined,
    };
    const title = words(/<h[23]>([\s\S]*?)<\/h[23]>/.exec(html)?.[1] ?? "");
    const label = decode(/<svg role="img" aria-label="([^"]*)"/.exec(html)?.[1] ?? "");
    return [
      { kind: "title", text: title, figure },
      ...(label
        ? [{ kind: "description", text: withoutTitle(label, title), figure } as const]
        : []),
    ];
  });
  const tiles = [
    ...main.split('<li class="tegel">').slice(1).map(tileIn),
    ...main
      .split(/<li class="rij [^"]*">/)
      .slice(1)
      .map(rowIn),
  ].map((tile): Claim => ({ kind: "tile", tile }));
  return [
    ...figures,
    ...tiles,
    ...textsIn(main, kind).map((text): Claim => ({ kind: "text", text })),
  ];
}

/** The table of a figure as it is printed. */
function tableIn(html: string): Table {
  const [head = [], ...rows] = tableRows(html);
  return {
    rows: rows.map(([name = ""]) => name),
    columns: head.slice(1),
    label: "",
    at: (row, column) => readNumber(rows[row]?.[column + 1] ?? ""),
    isProjected: (row, column) => rows[row]?.[column + 1]?.includes("(p)") ?? false,
  };
}

function figureWith(
  id: string,
  themes: readonly string[],
  kind: PageSubject["kind"],
  { figures, indicators }: Catalogue,
): DrawnFigure | undefined {
  // Beside each other, all cities have bars of an indicator.
  const indicator = indicators.find((one) => one.theme === themes[0] && one.id === id);
  if (kind === "comparison")
    return indicator && { theme: indicator.theme, id, kind: "rangbalken", indicator: id };
  if (kind === "card") return figures.find((one) => id === `${one.theme}-${one.id}`);
  return figures.find(
    (one) => themes.includes(one.theme) && (one.id === id || id.startsWith(`${one.id}--`)),
  );
}

/** Running text, headings of chapters and points of the summary: outside figures, tiles and what is at the end. */
function textsIn(main: string, kind: PageSubject["kind"]): readonly string[] {
  const end = main.search(
    /<(?:section|h2)[^>]*>(?:<h2>)?(?:Definities|Begrippen en tekens|Bronnen)/,
  );
  const body = (end < 0 ? main : main.slice(0, end))
    .replace(/<svg[\s\S]*?<\/svg>/g, "")
    .replace(/<section class="figuur [\s\S]*?<\/section>/g, "")
    .replace(/<ul class="tegel-uitleg">[\s\S]*?<\/ul>/g, "")
    .replace(/<ul class="tegels">[\s\S]*?<\/ul>/g, "")
    .replace(/<nav[\s\S]*?<\/nav>/g, "")
    .replace(/<table[\s\S]*?<\/table>/g, "");
  const paragraphs = [...body.matchAll(/<(p|li)>([\s\S]*?)<\/\1>/g)].map(([, , html = ""]) => html);
  const chapters =
    kind === "document"
      ? [...body.matchAll(/<h2><span class="nummer">\d+<\/span>([\s\S]*?)<\/h2>/g)].map(
          ([, html = ""]) => html,
        )
      : [];
  return [...paragraphs.filter((html) => !/<a\b/.test(html)), ...chapters]
    .map(words)
    .filter((text) => text !== "");
}

function tileIn(html: string): Tile {
  const part = (name: string): string =>
    words(
      new RegExp(`<(?:h3|p) class="tegel-${name}">([\\s\\S]*?)</(?:h3|p)>`).exec(html)?.[1] ?? "",
    );
  const lines = /<ul class="tegel-uitleg">([\s\S]*?)(?:<\/ul>|$)/.exec(html)?.[1] ?? "";
  return {
    name: part("naam"),
    value: part("cijfer"),
    unit: part("eenheid"),
    lines: [...lines.matchAll(/<li[^>]*>([\s\S]*?)(?=<\/li>|<li|$)/g)].map(([, line = ""]) =>
      words(line),
    ),
    pictures: picturesIn(html.split("</li>")[0] ?? ""),
  };
}

/** A row of the card of a city is a tile on one line. */
function rowIn(html: string): Tile {
  const [, name = ""] = /<strong>([\s\S]*?)<\/strong>/.exec(html) ?? [];
  const [, unit = ""] = /<span class="rij-wat">([\s\S]*?)<\/span><\/p>/.exec(html) ?? [];
  const [, value = ""] = /<p class="rij-cijfer">([\s\S]*?)<\/p>/.exec(html) ?? [];
  const row = html.split(/<\/li>\s*(?=<\/ul>\s*(?:<p|<\/section|<section)|$)/)[0] ?? "";
  const [, , besides = ""] = /<(ul|p) class="rij-naast">([\s\S]*?)<\/\1>/.exec(row) ?? [];
  const items = besides.includes("<li") ? besides.split("</li>") : [besides];
  const own = words(unit);
  return {
    name: words(name),
    value: words(value),
    // Where the name says what is counted, the unit is left out.
    unit: /^\d{4}$/.test(own) ? `${words(name).toLowerCase()} · ${own}` : own,
    lines: items.map(words).filter((line) => line !== ""),
    pictures: picturesIn(html.split("</li>")[0] ?? ""),
  };
}

function picturesIn(html: string): readonly string[] {
  return [...html.matchAll(/<svg role="img" aria-label="([^"]*)"/g)].map(([, label = ""]) =>
    decode(label),
  );
}

/** A description begins with the title of its figure, which is judged already. */
function withoutTitle(label: string, title: string): string {
  return label.startsWith(`${title}. `) ? label.slice(title.length + 2) : label;
}

function words(html: string): string {
  return decode(
    html.replace(/<span class="enkel-voorlezen">[\s\S]*?<\/span>/g, "").replace(/<[^>]*>/g, ""),
  )
    .replace(/[ \n\t]+/g, " ")
    .trim();
}
