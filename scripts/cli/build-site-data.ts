import { join } from "node:path";
import type { EarlierFacts } from "../audit/known-to-reader.ts";
import type { SourceStructure } from "../audit/reader/source-structure.ts";
import { buildPublication, type Publication, projectPatterns } from "../pipeline.ts";
import { assembleSite } from "../site/assemble-site.ts";
import type { SiteData } from "../site/site-data.ts";
import { checkProtections } from "./check-protections.ts";
import { describeLanguage } from "./describe-language.ts";
import { earlierFacts } from "./earlier-facts.ts";
import type { BuildOptions } from "./options.ts";
import { readProject } from "./read-project.ts";
import { sourceStructures } from "./source-structures.ts";

interface BuiltSiteData {
  readonly site: SiteData;
  /** With true values: for the audit only. */
  readonly protections: Publication["protections"];
  readonly roundings: Publication["roundings"];
  readonly knownAlready: Publication["knownAlready"];
  readonly judged: Publication["judged"];
  /** How the figures lie, for the audit to build relations of its own. */
  readonly structures: ReadonlyMap<string, SourceStructure>;
  /** What editions before this one showed, for the audit. */
  readonly earlier: EarlierFacts;
  /** What editors could look at again in their texts. */
  readonly languageNotes: readonly string[];
}

/** From the files in data/ and content/ to everything the pages need. */
export async function buildSiteData(
  root: string,
  options: BuildOptions,
  cacheFolder: string = join(root, ".cache"),
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<BuiltSiteData> {
  const { catalogue, content } = readProject(root, options);
  const publication = await buildPublication(
    catalogue,
    options,
    projectPatterns(root, cacheFolder),
  );
  const { protections, roundings, knownAlready, judged } = publication;
  checkProtections(protections);
  const site = await assembleSite(publication, content, {
    root,
    cacheFolder: join(cacheFolder, "beelden"),
    basePath: options.basePath,
    siteAddress: options.siteAddress ?? catalogue.siteAddress,
    onProgress,
  });
  const structures = sourceStructures(catalogue);
  const earlier = earlierFacts(catalogue, judged);
  const languageNotes = describeLanguage(root, catalogue.themes);
  return {
    site,
    protections,
    roundings,
    knownAlready,
    judged,
    structures,
    earlier,
    languageNotes,
  };
}
