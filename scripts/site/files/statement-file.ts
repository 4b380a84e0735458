import type { StatementPage } from "../../../templates/pages/statement.ts";
import { formatBuildField } from "../../model/format.ts";
import { criterionInWords, statedNorm } from "../../model/success-criteria.ts";
import { statementFilePath } from "../page-paths.ts";
import { countCheckedPdfs, summarizeChecks } from "../pages/check-summary.ts";
import type { SiteFile } from "../site-data.ts";
import { markedJson, unquote } from "./marked-json.ts";

type TextFile = Extract<SiteFile, { readonly text: () => string }>;

/** The statement for programs: what was checked, and what came of it. */
export function statementFile(page: StatementPage): TextFile {
  return { path: statementFilePath(page.city.slug), text: () => markedJson(contents(page)) };
}

function contents(page: StatementPage) {
  const { city, date, pages, frames, checks } = page;
  return {
    stad: city.name,
    uitgave: date,
    norm: statedNorm,
    bladzijden: { totaal: number(pages.length), nagekeken: false, ...checkedPages(page) },
    kaders: { totaal: number(frames.length), ...checkedFrames(page) },
    pdf: checks.pdf
      ? {
          nagekeken: true,
          norm: "PDF/UA-1",
          regels: number(checks.pdf.rules),
          bestanden: number(countCheckedPdfs(page) ?? 0),
          afwijkingen: number(0),
        }
      : { nagekeken: false },
    ...(city.accessibility ? { gebreken: city.accessibility.knownFaults } : {}),
  };
}

function checkedPages(page: StatementPage) {
  const summary = summarizeChecks(page);
  if (!summary) return {};
  return {
    nagekeken: true,
    dag: summary.day,
    programmas: summary.programs,
    aantal: number(summary.pages),
    criteria: summary.criteria.map(({ criterion, pages, frames, faulty }) => ({
      criterium: criterionInWords(criterion),
      bladzijden: number(pages),
      kaders: number(frames),
      metAfwijking: number(faulty),
    })),
    afwijkingen: summary.faults.map(({ rule, criteria, pages, frames }) => ({
      regel: rule,
      criteria: criteria.map(criterionInWords),
      bladzijden: number(pages),
      kaders: number(frames),
    })),
    doorMensenTeBeoordelen: summary.undecided.map(criterionInWords),
  };
}

function checkedFrames(page: StatementPage) {
  const summary = summarizeChecks(page);
  return summary ? { nagekeken: true, aantal: number(summary.frames) } : { nagekeken: false };
}

function number(count: number): string {
  return unquote(formatBuildField(count, "nagekeken"));
}
