import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

/** A page as it was written to disk. */
export interface BuiltPage {
  /** Relative to the site, e.g. "gent/demografie/rapport/index.html". */
  readonly path: string;
  readonly html: string;
}

export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

export function pagesOf(folder: string): readonly BuiltPage[] {
  return filesOf(folder)
    .filter((path) => path.endsWith(".html"))
    .map((path) => ({ path, html: readFileSync(join(folder, path), "utf8") }));
}

/** The page at a path such as "zeestad/kust/rapport". */
export function readPage(folder: string, path: string): BuiltPage {
  const file = `${path}/index.html`;
  return { path: file, html: readFileSync(join(folder, file), "utf8") };
}

/** The words of a piece of HTML, tags and code to paste out, white space joined. */
export function textOf(html: string): string {
  return decode(
    html.replace(/<(style|script|textarea)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " "),
  )
    .replace(/[ \n]+/g, " ")
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  amp: "&",
};

export function decode(html: string): string {
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? "");
}

/** Addresses of links, pictures and style sheets. */
export function addressesIn(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = ""]) => decode(address));
}

/** Internal addresses that lead nowhere, as "page → address". */
export function deadLinks(folder: string, basePath = ""): readonly string[] {
  return pagesOf(folder).flatMap(({ path, html }) =>
    addressesIn(html)
      .filter(
        (address) =>
          !/^[a-z]+:/.test(address) && !leadsSomewhere(folder, path, address, basePath, html),
      )
      .map((address) => `${path} → ${address}`),
  );
}

/** The links but those to PDFs, which lead nowhere in a site that was built without. */
export function withoutPdf(links: readonly string[]): readonly string[] {
  return links.filter((link) => !link.endsWith(".pdf"));
}

function leadsSomewhere(
  folder: string,
  path: string,
  address: string,
  basePath: string,
  html: string,
): boolean {
  const [place = "", fragment] = address.split("#");
  if (place === "") return fragment === undefined || html.includes(`id="${fragment}"`);
  if (basePath && !place.startsWith(basePath)) return false;
  const target = basePath ? place.slice(basePath.length) : posix.join(posix.dirname(path), place);
  if (target.startsWith("..")) return false;
  const file =
    target === "" || target === "." || target.endsWith("/") ? `${target}/index.html` : target;
  return existsSync(join(folder, file)) && statSync(join(folder, file)).isFile();
}

/** It repeats the words of its figure. */
const codeToPaste = /<details class="insluiten[\s\S]*?<\/details>/;

/** A figure of a page, cut out of it, without the code that embeds it elsewhere. */
export interface BuiltFigure {
  readonly id: string;
  readonly html: string;
}

export function figuresOf({ html }: BuiltPage): readonly BuiltFigure[] {
  return [
    ...html.matchAll(/<section class="figuur [^"]*" id="figuur-([a-z0-9-]+)"[\s\S]*?<\/section>/g),
  ].map(([section, id = ""]) => ({ id, html: section.replace(codeToPaste, "") }));
}

/** The rows of the first table in the HTML: heads and figures as they read. */
export function tableRows(html: string): readonly (readonly string[])[] {
  const table = /<table class="cijfers">([\s\S]*?)<\/table>/.exec(html)?.[1] ?? "";
  return [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) =>
      textOf(cell.replace(/<span class="enkel-voorlezen">[\s\S]*?<\/span>/g, "")),
    ),
  );
}
