import type { HidingPage, HidingRow } from "../../../templates/pages/hiding.ts";
import { auditSolvers } from "../../audit/solver-names.ts";
import type { DisclosureRule } from "../../model/dataset.ts";
import { formatBuildField, formatDate } from "../../model/format.ts";
import { hidingFilePath } from "../page-paths.ts";
import { contributorFields, ruleFields } from "../pages/rule-fields.ts";
import type { SiteFile } from "../site-data.ts";
import { markedJson, unquote } from "./marked-json.ts";

/** The page about hidden counts for programs: the same numbers, in the same words. */
export function hidingFile(page: HidingPage): SiteFile {
  return { path: hidingFilePath(page.city.slug), text: () => markedJson(contents(page)) };
}

function contents({
  city,
  total,
  datasets,
  promises,
  roundings,
  sources,
  attacked,
  gap,
  date,
}: HidingPage) {
  return {
    stad: city.name,
    aantallen: row(total),
    datasets: datasets.map(({ dataset, theme, periods, ...counts }) => ({
      id: dataset.id,
      naam: dataset.name,
      thema: theme.id,
      regel: ruleOf(dataset.rule),
      ...row(counts),
      perPeriode: periods.map(({ period, ...one }) => ({ periode: period, ...row(one) })),
    })),
    belofte: promises.map(({ low, high, datasets: names }) => ({
      datasets: names,
      minstens: number(low, "grens van de regel"),
      hoogstens: number(high, "grens van de regel"),
    })),
    afronding: roundings.map(({ base, change, datasets: names }) => ({
      datasets: names,
      veelvoudVan: number(base, "grens van de regel"),
      wijktHoogstensAf: number(change, "grens van de regel"),
    })),
    bronnen: sources.map(({ id, title, rule }) => ({
      id,
      titel: title,
      regel: rule ? ruleFields(rule, number) : {},
    })),
    // Of all cities together.
    nakijken: {
      uitgaveVan: formatDate(date),
      aangevallen: number(attacked, "aantal cellen"),
      bevindingen: number(0, "bevindingen"),
      rekenprogrammas: auditSolvers,
      hoogstensTeVeelVerborgenInProcent: number(gap * 100, "aandeel"),
    },
  };
}

function row({ shown, hidden, small, shareOfCells, shareOfUnits }: HidingRow) {
  return {
    getoond: number(shown, "aantal cellen"),
    verborgen: number(hidden, "aantal cellen"),
    teKlein: range(small.low, small.high),
    meeVerborgen: range(hidden - small.high, hidden - small.low),
    aantallenGetoondInProcent: number(shareOfCells * 100, "aandeel", 1),
    ...(shareOfUnits === undefined
      ? {}
      : { eenhedenMinstensGetoondInProcent: number(shareOfUnits * 100, "aandeel", 1) }),
  };
}

/** What may be told of a number: the same twice where it is the number itself. */
function range(low: number, high: number) {
  return {
    minstens: number(low, "aantal cellen"),
    hoogstens: number(high, "aantal cellen"),
  };
}

function ruleOf(rule: DisclosureRule) {
  switch (rule.kind) {
    case "minimum-count":
      return {
        drempelwaarde: number(rule.minimumCount, "grens van de regel"),
        toonNul: rule.showZeros,
        ...(rule.withstandsInsiders ? { kenner: true } : {}),
      };
    case "rounding":
      return { afgerondOp: number(rule.base, "grens van de regel") };
    case "contributors":
      return contributorFields(rule, (limit, decimals) =>
        number(limit, "grens van de regel", decimals),
      );
    case "survey":
      // Its shares are in no tally.
      return {};
    case "protected-by-source":
      return { doorDeBron: rule.explanation };
  }
}

function number(...args: Parameters<typeof formatBuildField>): string {
  return unquote(formatBuildField(...args));
}
