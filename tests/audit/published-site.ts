import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Published, readPublished } from "../../scripts/audit/read/read-published.ts";
import type { Manifest } from "../../scripts/model/manifest.ts";
import type { InventedSite } from "../sites/invented-site.ts";

/** A built site with the manifest of its build, and copies of single files to tamper with. */
export interface PublishedSite {
  readonly folder: string;
  readonly manifest: Manifest;
  text(path: string): string;
  /** What the audit says when this file has another content; all others stay away. */
  tamper(path: string, content: string | Uint8Array): Promise<Published>;
}

export function publishedSite(site: InventedSite, folder = "_site"): PublishedSite {
  const manifest = JSON.parse(site.read(`.cache/versluiering/${folder}.json`)) as Manifest;
  return {
    folder: join(site.root, folder),
    manifest,
    text: (path) => site.read(`${folder}/${path}`),
    async tamper(path, content) {
      const copy = mkdtempSync(join(tmpdir(), "steekkaart-proef-"));
      try {
        mkdirSync(dirname(join(copy, path)), { recursive: true });
        writeFileSync(join(copy, path), content);
        const { [path]: file } = manifest.files;
        return await readPublished(copy, { ...manifest, files: file ? { [path]: file } : {} });
      } finally {
        rmSync(copy, { recursive: true });
      }
    },
  };
}
