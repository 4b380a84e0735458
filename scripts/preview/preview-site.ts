import { join } from "node:path";
import { type Problem, ReportError } from "../model/report-error.ts";
import {
  buildPublication,
  type Catalogue,
  type GateMemory,
  openGateMemory,
  type PatternMemory,
  type Publication,
  projectPatterns,
  type RememberTable,
} from "../pipeline.ts";
import { assembleSite } from "../site/assemble-site.ts";
import type { Content } from "../site/content/read-content.ts";
import type { SiteData } from "../site/site-data.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { openTableMemory } from "./table-memory.ts";

/** The project as it was last without a mistake. */
export interface PreviewedProject {
  readonly catalogue: Catalogue;
  readonly content: Content;
}

/** What can be shown of a path, and what is wrong with what was written since. */
export interface PreviewedPart {
  /** The last one without a mistake; absent when there was none. */
  readonly site?: SiteData;
  readonly publication?: Publication;
  readonly problems: readonly Problem[];
}

export interface PreviewSite {
  /** Reads again what changed. True when the project is without mistakes. */
  refresh(): boolean;
  /** Undefined until the project was read once without a mistake. */
  project(): PreviewedProject | undefined;
  readonly problems: () => readonly Problem[];
  /** The part of the site that a path belongs to; undefined where the site has no such path. */
  at(path: string): Promise<PreviewedPart | undefined>;
  /** The cities that are previewed. */
  cities(): Catalogue["cities"];
}

/** Of each part the figures of a city and theme are kept: more would fill the memory. */
const mostParts = 6;

interface KeptPart {
  readonly remember: RememberTable;
  readonly catalogue: Catalogue;
  readonly content: Content;
  readonly publication: Publication;
  readonly site: SiteData;
}

/**
 * A site of which only the parts that are looked at are made, each anew when what it is made from
 * changed. Nothing of it is written to disk but drawings and patterns found before.
 */
export function openPreviewSite(
  root: string,
  /** Reads data/ and content/; throws a ReportError with all that is wrong. */
  read: () => PreviewedProject,
  /** Slugs; empty for all. */
  chosen: readonly string[],
): PreviewSite {
  let project: PreviewedProject | undefined;
  let problems: readonly Problem[] = [];
  const found: Found = {
    patterns: projectPatterns(root, join(root, ".cache/voorbeeld")),
    gate: openGateMemory(),
  };
  // The one that was looked at last comes last.
  const parts = new Map<string, KeptPart>();
  const underWay = new Map<string, { readonly of: PreviewedProject; readonly made: MadePart }>();
  const make = (of: PreviewedProject, scope: Scope): MadePart => {
    const name = JSON.stringify(scope);
    const waiting = underWay.get(name);
    // Several files of one page are asked for at once.
    if (waiting?.of === of) return waiting.made;
    const made = makePart(root, found, of, scope, parts.get(name));
    underWay.set(name, { of, made });
    return made.then((part) => {
      parts.delete(name);
      parts.set(name, part);
      const [oldest] = parts.keys();
      if (parts.size > mostParts && oldest !== undefined) {
        parts.delete(oldest);
        underWay.delete(oldest);
      }
      return part;
    });
  };
  const cities = (): Catalogue["cities"] =>
    (project?.catalogue.cities ?? []).filter(
      ({ slug }) => chosen.length === 0 || chosen.includes(slug),
    );
  return {
    refresh() {
      try {
        project = read();
        problems = [];
      } catch (error) {
        problems = problemsOf(error);
      }
      return problems.length === 0;
    },
    project: () => project,
    problems: () => problems,
    cities,
    async at(path) {
      if (!project) return { problems };
      const scope = scopeOf(path, project.catalogue, cities());
      if (!scope) return undefined;
      try {
        return { ...(await make(project, scope)), problems };
      } catch (error) {
        const kept = parts.get(JSON.stringify(scope));
        return { ...kept, problems: [...problems, ...problemsOf(error)] };
      }
    },
  };
}

type MadePart = Promise<KeptPart>;

/** What the gate found, for all parts. */
interface Found {
  readonly patterns: PatternMemory;
  readonly gate: GateMemory;
}

async function makePart(
  root: string,
  found: Found,
  { catalogue, content }: PreviewedProject,
  scope: Scope,
  kept: KeptPart | undefined,
): MadePart {
  if (kept?.catalogue === catalogue && kept.content === content) return kept;
  const remember = kept?.remember ?? openTableMemory(found.gate);
  const publication =
    kept?.catalogue === catalogue
      ? kept.publication
      : await publicationOf(found, catalogue, scope, remember);
  const site = await assembleSite(publication, content, {
    root,
    cacheFolder: join(root, ".cache/beelden"),
    basePath: undefined,
    // It is on no website.
    siteAddress: undefined,
    onProgress: () => undefined,
    undrawn: scope.undrawn,
  });
  return { remember, catalogue, content, publication, site };
}

/**
 * Protects what this part prints and no more: that takes a moment, where all cities and themes take
 * minutes. A build may hide more.
 */
function publicationOf(
  { patterns }: Found,
  catalogue: Catalogue,
  scope: Scope,
  remember: RememberTable,
): Promise<Publication> {
  const part: Catalogue = {
    ...catalogue,
    cities: catalogue.cities.filter(({ slug }) => scope.cities.includes(slug)),
    themes: catalogue.themes.filter(({ id }) => scope.themes.includes(id)),
  };
  const options = { cities: [], themes: [], withParts: scope.withParts };
  return buildPublication(part, options, patterns, remember);
}

/** A fault of the program is shown like a mistake of an editor: the page stays. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ReportError) return error.problems;
  const message = error instanceof Error ? error.message : String(error);
  return [
    {
      where: "het programma",
      found: message,
      expected: "een bladzijde",
      hint: "Maak uw laatste wijziging ongedaan. Komt de fout terug, meld ze dan met deze tekst.",
    },
  ];
}
