import { join } from "node:path";
import { builtFile, checkPages } from "../accessibility/check-pages.ts";
import { checkingPrograms } from "../accessibility/checking-programs.ts";
import { formatDate } from "../model/format.ts";
import type { Vocabulary } from "../model/manifest.ts";
import type { SiteChecks } from "../model/page-check.ts";
import { criterionInWords } from "../model/success-criteria.ts";
import { launchBrowser } from "../pdf/browser.ts";
import { normRules } from "../pdf/check/all-rules.ts";
import { allFrames, allPages, type SiteData } from "../site/site-data.ts";
import type { BuildOptions } from "./options.ts";
import type { Progress } from "./progress.ts";

interface CheckFolders {
  /** Where the site is built. */
  readonly fresh: string;
  readonly cacheFolder: string;
}

/**
 * Has the pages judged where the options ask for it, tells what is wrong in them, and
 * notes which PDFs passed their check. What is wrong in a page does not stop a build: a
 * city must say what falls short, and may not keep it to itself.
 */
export async function checkSite(
  { fresh, cacheFolder }: CheckFolders,
  site: SiteData,
  { checkedOn, withPdf, basePath }: BuildOptions,
  progress: Progress,
): Promise<SiteChecks> {
  const pdf = withPdf
    ? { pdf: { rules: normRules.length, files: site.prints.map(({ pdf: file }) => file) } }
    : {};
  if (checkedOn === undefined) return pdf;
  const all = [...allPages(site), ...site.statements, ...allFrames(site)];
  const paths = all.map(({ path }) => path);
  const results = await checkPages(paths, {
    siteRoot: fresh,
    ...(basePath ? { basePath } : {}),
    memoryFolder: join(cacheFolder, "pagina-controle"),
    onProgress: progress.step("Toegankelijkheid"),
    launch: launchBrowser,
  });
  for (const warning of warningsOf(results)) progress.say(warning);
  return { ...pdf, pages: { day: checkedOn, programs: checkingPrograms, results } };
}

/** So many places of one rule are told. */
const told = 3;

function warningsOf(results: NonNullable<SiteChecks["pages"]>["results"]): readonly string[] {
  const places = [...results].flatMap(([path, { findings }]) =>
    findings.map((finding) => ({ path, ...finding })),
  );
  return [...Map.groupBy(places, ({ rule }) => rule)].map(([rule, list]) => {
    const [{ criteria, message } = { criteria: [], message: "" }] = list;
    const norm = criteria.length > 0 ? ` (${criteria.map(criterionInWords).join(", ")})` : "";
    const lines = list
      .slice(0, told)
      .map(({ path, element }) => `  ${builtFile(path)}: ${element}`);
    const more = list.length > told ? [`  en nog ${list.length - told}`] : [];
    return [`Let op: regel ${rule}${norm}: ${message}`, ...lines, ...more].join("\n");
  });
}

/** Names and days with digits that only the check brought along. */
export function withCheckTexts(vocabulary: Vocabulary, { pages }: SiteChecks): Vocabulary {
  if (!pages) return vocabulary;
  const rules = [...pages.results.values()].flatMap(({ findings }) =>
    findings.map(({ rule }) => rule),
  );
  return {
    ...vocabulary,
    texts: [...vocabulary.texts, ...pages.programs, ...new Set(rules)],
    dates: [...vocabulary.dates, formatDate(pages.day), pages.day],
  };
}
