import { join } from "node:path";
import { digitCheck } from "../../scripts/audit/read/allowed-digits.ts";
import { checkFile } from "../../scripts/audit/read/check-file.ts";
import type { Manifest } from "../../scripts/model/manifest.ts";
import type { Problem } from "../../scripts/model/report-error.ts";
import type { InventedSite } from "../sites/invented-site.ts";
import { rewriteFile, whilePrinting } from "./mutants/announce.ts";

/** A built site with the manifest of its build, and single files to tamper with. */
export interface PublishedSite {
  readonly folder: string;
  readonly manifest: Manifest;
  text(path: string): string;
  /** What the audit says when this file has another content. */
  tamper(path: string, content: string | Uint8Array): Promise<readonly Problem[]>;
  /**
   * The same when the build made the mistake: its manifest announces the leak, and
   * only the rules for digits can find it.
   */
  misbuild(path: string, content: string): Promise<readonly Problem[]>;
}

export function publishedSite(site: InventedSite, folder = "_site"): PublishedSite {
  const manifest = JSON.parse(site.read(`.cache/versluiering/${folder}.json`)) as Manifest;
  const explain = digitCheck(manifest.vocabulary, Object.keys(manifest.files));
  const check = async (
    path: string,
    content: string | Uint8Array,
    announced: Manifest,
  ): Promise<readonly Problem[]> =>
    (await checkFile(path, Buffer.from(content), announced, explain)).problems;
  return {
    folder: join(site.root, folder),
    manifest,
    text: (path) => site.read(`${folder}/${path}`),
    tamper: (path, content) => check(path, content, manifest),
    misbuild(path, content) {
      const { ledger } = whilePrinting(() => undefined);
      return check(path, content, rewriteFile(manifest, path, content, ledger).manifest);
    },
  };
}
