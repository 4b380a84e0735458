import { join } from "node:path";
import { buildPublication } from "../pipeline.ts";
import { assembleSite } from "../site/assemble-site.ts";
import type { SiteData } from "../site/site-data.ts";
import { auditProtections } from "./audit-protections.ts";
import type { BuildOptions } from "./options.ts";
import { readProject } from "./read-project.ts";

/** From the files in data/ and content/ to everything the pages need. */
export async function buildSiteData(
  root: string,
  options: BuildOptions,
  cacheFolder: string = join(root, ".cache"),
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<SiteData> {
  const { catalogue, content } = readProject(root, options);
  const publication = await buildPublication(
    catalogue,
    options,
    join(cacheFolder, "versluiering/patronen"),
  );
  await auditProtections(publication.protections);
  return assembleSite(publication, content, {
    root,
    cacheFolder: join(cacheFolder, "beelden"),
    basePath: options.basePath,
    onProgress,
  });
}
