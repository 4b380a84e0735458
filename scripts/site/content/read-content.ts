import { existsSync } from "node:fs";
import { join } from "node:path";
import type { City } from "../../model/city.ts";
import type { Problem } from "../../model/report-error.ts";
import type { Theme } from "../../model/theme.ts";
import { checkFolders } from "./check-folders.ts";
import { unknownSlots } from "./content-token.ts";
import {
  type CommentaryFrontMatter,
  type ContentDocument,
  commentarySchema,
  type FactSheetFrontMatter,
  factSheetSchema,
  type PartFrontMatter,
  type PlainFrontMatter,
  partSchema,
  plainSchema,
  type ReportFrontMatter,
  reportSchema,
} from "./document.ts";
import { readDocument } from "./read-document.ts";
import { type Redirect, readRedirects } from "./read-redirects.ts";

/** Everything that editors wrote, checked against the catalogue. */
export interface Content {
  /** Only of themes that have one. */
  readonly factSheets: ReadonlyMap<string, ContentDocument<FactSheetFrontMatter>>;
  readonly reports: ReadonlyMap<string, ContentDocument<ReportFrontMatter>>;
  /** Only of themes that have something to say of parts of a city. */
  readonly parts: ReadonlyMap<string, ContentDocument<PartFrontMatter>>;
  /** Key "<stad>/<thema>"; optional by design. */
  readonly commentaries: ReadonlyMap<string, ContentDocument<CommentaryFrontMatter>>;
  readonly method: ContentDocument<PlainFrontMatter>;
  readonly about: ContentDocument<PlainFrontMatter>;
  readonly glossary: ContentDocument<PlainFrontMatter>;
  readonly redirects: readonly Redirect[];
}

/** Reads content/ under `root`. What is wrong is added to `problems`; undefined when a needed text is missing. */
export function readContent(
  root: string,
  themes: readonly Theme[],
  cities: readonly City[],
  problems: Problem[],
): Content | undefined {
  const factSheets = new Map<string, ContentDocument<FactSheetFrontMatter>>();
  const reports = new Map<string, ContentDocument<ReportFrontMatter>>();
  const parts = new Map<string, ContentDocument<PartFrontMatter>>();
  const commentaries = new Map<string, ContentDocument<CommentaryFrontMatter>>();
  for (const theme of themes) {
    checkSentences(theme, problems);
    const factSheet =
      theme.documents.includes("steekkaart") &&
      readDocument(root, `content/steekkaart/${theme.id}.md`, factSheetSchema, theme, problems);
    if (factSheet) {
      checkFactSheet(factSheet, theme, problems);
      factSheets.set(theme.id, factSheet);
    }
    const report = readDocument(
      root,
      `content/rapport/${theme.id}.md`,
      reportSchema,
      theme,
      problems,
    );
    if (report) {
      checkIndicators(report.path, "kerncijfer", report.frontMatter.kerncijfers, theme, problems);
      reports.set(theme.id, report);
    }
    const part = readPartDocument(root, theme, problems);
    if (part) parts.set(theme.id, part);
    for (const { slug } of cities) {
      const path = `content/steden/${slug}/${theme.id}.md`;
      if (!existsSync(join(root, path))) continue;
      const commentary = readDocument(root, path, commentarySchema, theme, problems);
      if (commentary) commentaries.set(`${slug}/${theme.id}`, commentary);
    }
  }
  const [method, about, glossary] = ["methode", "over-dit-rapport", "begrippen"].map((name) =>
    readDocument(root, `content/over/${name}.md`, plainSchema, undefined, problems),
  );
  checkFolders(root, problems);
  const redirects = readRedirects(root, problems);
  if (!method || !about || !glossary) return undefined;
  return { factSheets, reports, parts, commentaries, method, about, glossary, redirects };
}

/** A theme without this text has no figures on the pages of parts. */
function readPartDocument(
  root: string,
  theme: Theme,
  problems: Problem[],
): ContentDocument<PartFrontMatter> | undefined {
  const path = `content/wijk/${theme.id}.md`;
  if (!existsSync(join(root, path))) return undefined;
  const document = readDocument(root, path, partSchema, theme, problems);
  if (!document) return undefined;
  const { tegels, kerncijfers, evolutie } = document.frontMatter;
  checkIndicators(path, "tegel", tegels, theme, problems);
  checkIndicators(path, "kerncijfer", kerncijfers, theme, problems);
  const figures = theme.figures.filter(({ isOfParts }) => isOfParts).map(({ id }) => id);
  if (evolutie !== undefined && !figures.includes(evolutie)) {
    problems.push({
      where: `${path}:1`,
      found: `evolutie "${evolutie}"`,
      expected: `een figuur met "voor": "delen": ${figures.join(", ") || "er is er geen"}`,
    });
  }
  return document;
}

function checkIndicators(
  path: string,
  field: string,
  chosen: readonly string[],
  theme: Theme,
  problems: Problem[],
): void {
  const known = theme.indicators.map(({ id }) => id);
  for (const id of chosen) {
    if (known.includes(id)) continue;
    problems.push({
      where: `${path}:1`,
      found: `${field} "${id}"`,
      expected: `een van ${known.join(", ")}`,
    });
  }
}

function checkFactSheet(
  { path, frontMatter }: ContentDocument<FactSheetFrontMatter>,
  theme: Theme,
  problems: Problem[],
): void {
  checkIndicators(path, "tegel", frontMatter.tegels, theme, problems);
  const figures = theme.figures.filter(({ isOfParts }) => !isOfParts).map(({ id }) => id);
  const { piramide, kaart, vergelijking, beelden, beeldenZonderVergelijking } = frontMatter;
  const chosen = [piramide, kaart, ...vergelijking, ...beelden, ...beeldenZonderVergelijking];
  for (const id of chosen) {
    if (id === undefined || figures.includes(id)) continue;
    problems.push({
      where: `${path}:1`,
      found: `figuur "${id}"`,
      expected: `een van ${figures.join(", ")}`,
    });
  }
}

function checkSentences(theme: Theme, problems: Problem[]): void {
  for (const { id, words } of theme.indicators) {
    for (const slot of unknownSlots(words.statement ?? "")) {
      problems.push({
        where: `data/themas/${theme.id}/indicatoren.json (${id})`,
        found: `{${slot}} in de zin`,
        expected: "{waarde}, {stad}, {jaar}, {datum} of {veranderde}",
      });
    }
  }
}
