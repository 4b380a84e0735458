import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readProject } from "../scripts/cli/read-project.ts";
import { loadPageModules, renderPage } from "../scripts/preview/page-modules.ts";
import { openPreviewSite } from "../scripts/preview/preview-site.ts";
import { openReadingMemory } from "../scripts/preview/reading-memory.ts";

/** A page, and a file that is changed while it is looked at. */
interface Change {
  readonly name: string;
  readonly page: string;
  readonly file: string;
  /** Another text each time, or an earlier drawing would be found. */
  readonly edit: (text: string, time: number) => string;
}

const style = (text: string, time: number): string =>
  text.replace(/"kleur": "#[0-9a-f]{6}"/, `"kleur": "#00${40 + time}6b"`);

const changes: readonly Change[] = ["wonen", "demografie"].flatMap((theme) => [
  {
    name: `a sentence in the report of ${theme}`,
    page: `gent/${theme}/rapport/`,
    file: `content/rapport/${theme}.md`,
    edit: (text, time) => `${text}\nEen zin die meting ${time} toevoegt.\n`,
  },
  {
    name: `a figure of ${theme}`,
    page: `gent/${theme}/rapport/`,
    file: `data/themas/${theme}/${theme === "wonen" ? "vastgoedverkopen/2024" : "bevolking-leeftijd/2022"}.csv`,
    edit: (text) =>
      text.replace(
        /^(gemeente;44021;.*;)(\d+)$/m,
        (_, head, count) => `${head}${Number(count) + 7}`,
      ),
  },
  {
    name: `the colour of the city, on the report of ${theme}`,
    page: `gent/${theme}/rapport/`,
    file: "data/steden/gent/stad.json",
    edit: style,
  },
]);

/** The best of so many: what else the machine does is not measured. */
const repeats = 3;

/** Seconds from a change on disk to the page that shows it, beside a cold build of the city, in `root`. */
export async function measurePreview(root: string, citySeconds: number): Promise<string> {
  const recall = openReadingMemory(root);
  const site = openPreviewSite(root, () => readProject(root, { cities: [], themes: [] }, recall), [
    "gent",
  ]);
  const modules = await loadPageModules(root);
  const show = async (page: string): Promise<string> => {
    if (!site.refresh()) throw new Error(JSON.stringify(site.problems()));
    const made = (await site.at(page))?.site;
    const html = made && (await renderPage(modules, made, page));
    if (html === undefined) throw new Error(`no page ${page}`);
    return html;
  };
  const rows: string[] = [];
  for (const { name, page, file, edit } of changes) {
    let before = await show(page);
    let seconds = Number.POSITIVE_INFINITY;
    for (let time = 0; time < repeats; time++) {
      const path = join(root, file);
      writeFileSync(path, edit(readFileSync(path, "utf8"), time));
      const start = performance.now();
      const after = await show(page);
      seconds = Math.min(seconds, (performance.now() - start) / 1000);
      if (after === before) throw new Error(`${name}: the page shows no change`);
      before = after;
    }
    const share = ((seconds / citySeconds) * 100).toFixed(1);
    rows.push(`| ${name} | ${seconds.toFixed(2)} | ${share} % |`);
  }
  return [
    "| Change in a preview | seconds to the page | of a cold build of the city |",
    "|---|---:|---:|",
    ...rows,
  ].join("\n");
}
