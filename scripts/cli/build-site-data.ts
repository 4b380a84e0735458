import { join } from "node:path";
import { buildPublication, type Publication } from "../pipeline.ts";
import { assembleSite } from "../site/assemble-site.ts";
import type { SiteData } from "../site/site-data.ts";
import { checkProtections } from "./check-protections.ts";
import type { BuildOptions } from "./options.ts";
import { readProject } from "./read-project.ts";

interface BuiltSiteData {
  readonly site: SiteData;
  /** With true values: for the audit only. */
  readonly protections: Publication["protections"];
  readonly roundings: Publication["roundings"];
  readonly knownAlready: Publication["knownAlready"];
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
    join(cacheFolder, "versluiering/patronen"),
  );
  const { protections, roundings, knownAlready } = publication;
  checkProtections(protections);
  const site = await assembleSite(publication, content, {
    root,
    cacheFolder: join(cacheFolder, "beelden"),
    basePath: options.basePath,
    onProgress,
  });
  return { site, protections, roundings, knownAlready };
}
