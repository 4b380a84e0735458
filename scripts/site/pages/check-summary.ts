import type { PageFinding, PageResult, SiteChecks } from "../../model/page-check.ts";
import { compareCriteria } from "../../model/success-criteria.ts";

/** What was made for a city, and what was checked of it. */
interface CheckedSite {
  /** Paths of the pages of a statement. */
  readonly pages: readonly string[];
  /** Paths of the single figures for other sites. */
  readonly frames: readonly string[];
  readonly pdfs: readonly string[];
  readonly checks: SiteChecks;
}

/** How often a criterion came up in pages and frames of a city. */
interface CriterionCount {
  readonly criterion: string;
  /** Pages and frames that have something to judge by it. */
  readonly pages: number;
  readonly frames: number;
  /** Of both together, those with a fault. */
  readonly faulty: number;
}

interface RuleCount {
  readonly rule: string;
  readonly criteria: readonly string[];
  /** Pages and frames that break the rule. */
  readonly pages: number;
  readonly frames: number;
}

/** What the programs found in the pages of a statement. */
export interface CheckSummary {
  readonly day: string;
  readonly programs: readonly string[];
  /** Pages that were judged; all of them or fewer. */
  readonly pages: number;
  /** Single figures for other sites that were judged; all of them or fewer. */
  readonly frames: number;
  readonly criteria: readonly CriterionCount[];
  readonly faults: readonly RuleCount[];
  /** Criteria that people have to judge on at least one page or frame. */
  readonly undecided: readonly string[];
}

/** Undefined where no page was checked. */
export function summarizeChecks({
  pages,
  frames,
  checks,
}: Pick<CheckedSite, "pages" | "frames" | "checks">): CheckSummary | undefined {
  if (!checks.pages) return undefined;
  const { day, programs, results } = checks.pages;
  const judged = [
    ...pages.flatMap((path) => judgedPage(results.get(path), "pages")),
    ...frames.flatMap((path) => judgedPage(results.get(path), "frames")),
  ];
  const rules = new Map(judged.flatMap(({ byRule }) => [...byRule]));
  const faults = [...rules.values()].map(({ rule, criteria }) => ({
    rule,
    criteria,
    ...countKinds(judged.filter(({ byRule }) => byRule.has(rule))),
  }));
  const criteria = distinct(judged.flatMap(({ result }) => result.judged)).map((criterion) => ({
    criterion,
    ...countKinds(judged.filter(({ result }) => result.judged.includes(criterion))),
    faulty: judged.filter(({ result }) =>
      result.findings.some((finding) => finding.criteria.includes(criterion)),
    ).length,
  }));
  return {
    day,
    programs,
    ...countKinds(judged),
    criteria,
    faults: faults.sort(
      (left, right) =>
        right.pages + right.frames - left.pages - left.frames || (left.rule < right.rule ? -1 : 1),
    ),
    undecided: distinct(judged.flatMap(({ result }) => result.undecided)),
  };
}

interface JudgedPage {
  readonly kind: "pages" | "frames";
  readonly result: PageResult;
  readonly byRule: ReadonlyMap<string, PageFinding>;
}

function judgedPage(
  result: PageResult | undefined,
  kind: JudgedPage["kind"],
): readonly JudgedPage[] {
  if (!result) return [];
  return [{ kind, result, byRule: new Map(result.findings.map((one) => [one.rule, one])) }];
}

function countKinds(judged: readonly JudgedPage[]): Pick<CheckSummary, "pages" | "frames"> {
  const pages = judged.filter(({ kind }) => kind === "pages").length;
  return { pages, frames: judged.length - pages };
}

/** How many PDFs of the statement were checked; undefined where none was made. */
export function countCheckedPdfs({
  pdfs,
  checks,
}: Pick<CheckedSite, "pdfs" | "checks">): number | undefined {
  const files = new Set(checks.pdf?.files);
  return checks.pdf && pdfs.filter((pdf) => files.has(pdf)).length;
}

function distinct(criteria: readonly string[]): readonly string[] {
  return [...new Set(criteria)].sort(compareCriteria);
}
