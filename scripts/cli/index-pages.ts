import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { searchIndexPath } from "../site/page-paths.ts";

/** What a browser needs to search; the rest of the package is for its own look. */
const needed =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\.nl_.*\.pf_meta|wasm\.nl\.pagefind|(?:fragment|index|filter)\/.*)$/;

/** Figures and pictures are no words; what only repeats in each page is none of its own. */
const excluded = [
  "svg",
  "table",
  "details",
  "form",
  ".enkel-voorlezen",
  ".downloads",
  ".knoppen",
  ".tegel-herkomst",
  ".colofon",
  ".bronkaart",
];

/**
 * Makes the index of all pages that stand in `folder`, and writes it there; it holds no text that those
 * pages do not print. `note` is told of each file. The same pages give the same bytes.
 */
export async function indexPages(
  folder: string,
  note: (path: string, bytes: Uint8Array) => void,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: "nl",
      excludeSelectors: excluded,
    });
    if (!index) throw new Error(`no search index: ${errors.join("; ")}`);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw new Error(`no search index: ${added.errors.join("; ")}`);
    const { files } = await index.getFiles();
    for (const { path, content } of files.filter((file) => needed.test(file.path))) {
      const target = join(folder, searchIndexPath, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      note(searchIndexPath + path, readFileSync(target));
    }
  } finally {
    await close();
  }
}
