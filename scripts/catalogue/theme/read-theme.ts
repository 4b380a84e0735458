import { basename } from "node:path";
import type { DisclosureRule, Reception } from "../../model/dataset.ts";
import type { FigureDefinition } from "../../model/figure.ts";
import { measuresOf } from "../../model/indicator.ts";
import { readJson } from "../../model/read-json.ts";
import type { Problem } from "../../model/report-error.ts";
import type { Theme } from "../../model/theme.ts";
import type { SourceCards } from "../read-sources.ts";
import { datasetRule } from "../rules/dataset-rule.ts";
import { receivedRule } from "../rules/received-rule.ts";
import { type ReceivedPackage, readReceived } from "../tables/read-received.ts";
import { checkCityCard, cityCardOf } from "./check-city-card.ts";
import { checkCross } from "./check-cross.ts";
import { checkDataset, checkMargin } from "./check-dataset.ts";
import { checkFigures } from "./check-figures.ts";
import { percentHouseRule } from "./check-house-rules.ts";
import { measureProblems } from "./check-measures.ts";
import { type Locate, oneOf, reportDuplicates } from "./entry-problems.ts";
import { datasetKindOf, normalizeDataset } from "./normalize-dataset.ts";
import { normalizeIndicators } from "./normalize-indicators.ts";
import { readRetired } from "./read-retired.ts";
import { readUnavailable } from "./read-unavailable.ts";
import {
  type DatasetSpec,
  type FigureSpec,
  figuresSchema,
  indicatorsSchema,
  themeSchema,
} from "./theme-schema.ts";

/** A theme together with what only the catalogue checks: which levels a dataset must cover. */
export interface ThemeWithCoverage {
  readonly theme: Theme;
  readonly coverage: ReadonlyMap<string, DatasetCoverage>;
  /** Where the n-th dataset stands in thema.json. */
  readonly whereDataset: (index: number) => string;
  /** Where its figures were shared by someone else. */
  readonly received?: ReceivedPackage;
}
interface DatasetCoverage {
  readonly levels: readonly string[];
  /** Slugs of cities, and codes of municipalities that merged with one, that the source does not cover. */
  readonly exceptCities: readonly string[];
}

/** Reads data/themas/<id>/{thema,indicatoren,figuren}.json and checks that they refer to each other. */
export function readTheme(
  root: string,
  folder: string,
  cards: SourceCards,
  problems: Problem[],
): ThemeWithCoverage | undefined {
  const themeFile = readJson(root, `${folder}/thema.json`, themeSchema, problems);
  const indicatorFile = readJson(root, `${folder}/indicatoren.json`, indicatorsSchema, problems);
  const figureFile = readJson(root, `${folder}/figuren.json`, figuresSchema, problems);
  if (!themeFile || !indicatorFile || !figureFile) return undefined;
  const spec = themeFile.data;
  if (spec.id !== basename(folder)) {
    problems.push({
      where: themeFile.where("id"),
      found: `id "${spec.id}" in de map ${folder}`,
      expected: "een map die heet zoals het thema",
      hint: `Hernoem de map naar data/themas/${spec.id}, of schrijf "${basename(folder)}".`,
    });
  }
  const received = readReceived(root, folder, problems);
  const retired = readRetired(root, folder, indicatorFile.data, problems);

  const datasets = spec.datasets.map((dataset, index) => {
    const where: Locate = (...field) => themeFile.where("datasets", index, ...field);
    const rule = checkedRule(dataset, received, cards, where, problems);
    const normalized = normalizeDataset(spec.id, folder, dataset, rule ?? unknownRule);
    const reception = received && receptionOf(dataset.id, received);
    return reception ? { ...normalized, received: reception } : normalized;
  });
  const indicators = normalizeIndicators(spec.id, indicatorFile.data, datasets);
  const figures = figureFile.data.map((figure) => normalizeFigure(spec.id, figure));
  const theme: Theme = {
    id: spec.id,
    name: spec.naam,
    summary: spec.omschrijving,
    documents: spec.documenten,
    reportPages: spec.bladzijdenRapport,
    datasets,
    indicators,
    figures,
    ...cityCardOf(spec),
    ...embargoOf(spec.embargo, received?.descriptor.steekkaart.embargo),
    retired,
    unavailable: readUnavailable(root, folder, problems),
  };
  checkIndicators(theme, indicatorFile.where, problems);
  checkFigures(theme, figureFile.where, problems);
  checkCityCard(theme, (...field) => themeFile.where("stadskaart", ...field), problems);
  const coverage = new Map(
    spec.datasets.map((dataset) => [
      dataset.id,
      { levels: dataset.niveaus, exceptCities: dataset.dektNiet },
    ]),
  );
  return {
    theme,
    coverage,
    whereDataset: (index) => themeFile.where("datasets", index, "id"),
    ...(received ? { received } : {}),
  };
}

function normalizeFigure(theme: string, spec: FigureSpec): FigureDefinition {
  return {
    id: spec.id,
    theme,
    kind: spec.soort,
    indicator: spec.indicator,
    showComparisons: spec.vergelijk,
    across: spec.over === "jaren" ? "periods" : "areas",
    periods: spec.jaren,
    columns: spec.kolommen,
    areas: spec.gebieden === "sectoren" ? "sectors" : "parts",
    isOfParts: spec.voor === "delen",
    ...(spec.noot ? { note: spec.noot } : {}),
  };
}

/** The later of what the project and the sender ask. */
function embargoOf(own: string | undefined, asked: string | undefined): Pick<Theme, "embargo"> {
  const [last] = [own ?? "", asked ?? ""].sort().reverse();
  return last ? { embargo: last } : {};
}

/** Undefined where it has a problem. */
function checkedRule(
  dataset: DatasetSpec,
  received: ReceivedPackage | undefined,
  cards: SourceCards,
  where: Locate,
  problems: Problem[],
): DisclosureRule | undefined {
  checkDataset(dataset, where, problems);
  const kind = datasetKindOf[dataset.soort];
  if (received && receptionOf(dataset.id, received)) {
    // Who shares figures answered for their margins.
    return receivedRule(dataset, kind, received, cards, where, problems);
  }
  const rule = datasetRule(dataset, kind, cards, where, problems);
  checkMargin(dataset, rule, where, problems);
  return rule;
}

/** Undefined for a dataset that the package does not have. */
function receptionOf(
  dataset: string,
  { descriptor: { version, steekkaart } }: ReceivedPackage,
): Reception | undefined {
  const found = steekkaart.datasets.find(({ id }) => id === dataset);
  if (!found) return undefined;
  const { afronding } = found;
  return {
    publisher: steekkaart.uitgever,
    version,
    ...(afronding ? { rounding: { base: afronding.veelvoudVan, within: afronding.binnen } } : {}),
  };
}

/** Of a dataset with a problem: nothing is built with it. */
const unknownRule: DisclosureRule = {
  kind: "protected-by-source",
  explanation: "",
  minimumDenominator: 0,
  slivers: false,
};

function checkIndicators(theme: Theme, where: Locate, problems: Problem[]): void {
  reportDuplicates(theme.indicators, where, problems);
  const datasets = new Map(theme.datasets.map((dataset) => [dataset.id, dataset]));
  theme.indicators.forEach((indicator, index) => {
    const { formula } = indicator;
    const place = where(index, "formule");
    if (indicator.seriesBreak && ["growth", "breakdown", "cross"].includes(formula.kind)) {
      problems.push({
        where: where(index, "breuk"),
        found: `een breuk bij "${indicator.id}", een groei, verdeling of kruising`,
        expected: "een breuk bij een indicator met één cijfer per jaar",
        hint: "Zet de toelichting als noot bij de figuur.",
      });
    }
    const percent = percentHouseRule(indicator, datasets);
    if (percent) problems.push({ where: where(index, "eenheid"), ...percent });
    // The many cells of a cross table differ in what its axes say, and those are checked apart.
    const measures = formula.kind === "cross" ? [formula.total] : measuresOf(formula);
    for (const measure of measures) {
      const dataset = datasets.get(measure.dataset);
      if (!dataset) {
        problems.push({
          where: place,
          found: `dataset "${measure.dataset}"`,
          expected: oneOf(datasets.keys()),
        });
        continue;
      }
      for (const problem of measureProblems(indicator, measure, dataset)) {
        // Two measures of one formula can be wrong in the same way.
        const isKnown = problems.some(
          ({ where, found }) => where === place && found === problem.found,
        );
        if (!isKnown) problems.push({ where: place, ...problem });
      }
      if (formula.kind === "cross") {
        checkCross(formula, dataset, (field) => where(index, "formule", field), problems);
      }
    }
  });
}
