import type { SiteChecks } from "../../model/page-check.ts";
import { compareCriteria } from "../../model/success-criteria.ts";

/** What was made for a city, and what was checked of it. */
interface CheckedSite {
  /** Paths of the pages of a statement. */
  readonly pages: readonly string[];
  readonly pdfs: readonly string[];
  readonly checks: SiteChecks;
}

/** How often a criterion came up in pages of a city. */
interface CriterionCount {
  readonly criterion: string;
  /** Pages that have something to judge by it. */
  readonly pages: number;
  /** Of those, pages with a fault. */
  readonly faulty: number;
}

interface RuleCount {
  readonly rule: string;
  readonly criteria: readonly string[];
  /** Pages that break the rule. */
  readonly pages: number;
}

/** What the programs found in the pages of a statement. */
export interface CheckSummary {
  readonly day: string;
  readonly programs: readonly string[];
  /** Pages that were judged; all of them or fewer. */
  readonly pages: number;
  readonly criteria: readonly CriterionCount[];
  readonly faults: readonly RuleCount[];
  /** Criteria that people have to judge on at least one page. */
  readonly undecided: readonly string[];
}

/** Undefined where no page was checked. */
export function summarizeChecks({
  pages,
  checks,
}: Pick<CheckedSite, "pages" | "checks">): CheckSummary | undefined {
  if (!checks.pages) return undefined;
  const { day, programs, results } = checks.pages;
  const judged = pages.flatMap((path) => results.get(path) ?? []);
  const rulesOf = judged.map(({ findings }) => new Map(findings.map((one) => [one.rule, one])));
  const rules = new Map(rulesOf.flatMap((byRule) => [...byRule]));
  const faults = [...rules.values()].map(({ rule, criteria }) => ({
    rule,
    criteria,
    pages: rulesOf.filter((byRule) => byRule.has(rule)).length,
  }));
  const criteria = distinct(judged.flatMap((result) => result.judged)).map((criterion) => ({
    criterion,
    pages: judged.filter((result) => result.judged.includes(criterion)).length,
    faulty: judged.filter(({ findings }) =>
      findings.some((finding) => finding.criteria.includes(criterion)),
    ).length,
  }));
  return {
    day,
    programs,
    pages: judged.length,
    criteria,
    faults: faults.sort(
      (left, right) => right.pages - left.pages || (left.rule < right.rule ? -1 : 1),
    ),
    undecided: distinct(judged.flatMap((result) => result.undecided)),
  };
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
