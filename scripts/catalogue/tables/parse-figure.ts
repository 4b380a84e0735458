import type { Dataset } from "../../model/dataset.ts";
import type { Problem } from "../../model/report-error.ts";
import { isKnown, known, type MissingReason, missing, type RawValue } from "../../model/value.ts";
import type { Contributors, RawRow, Sample } from "./raw-table.ts";
import { tableColumns } from "./table-columns.ts";

/** A figure as a line of a file gives it. */
type ParsedFigure = Pick<RawRow, "value" | "contributors" | "sample">;

/** The field of a column; empty where the file lacks the column. */
type ReadField = (column: string) => string;

const reasonOfSign: Readonly<Record<string, MissingReason>> = {
  x: "suppressed-by-source",
  "?": "unknown",
  "-": "empty",
  nvt: "not-applicable",
};

/** Amounts are added up in whole thousandths, so that sums are exact. */
export const amountDecimals = 3;

/** Undefined, with a problem, when the line says something that cannot be. */
export function parseFigure(
  read: ReadField,
  dataset: Dataset,
  where: string,
  problems: Problem[],
): ParsedFigure | undefined {
  const report = (problem: Omit<Problem, "where">): undefined => {
    problems.push({ where, ...problem });
  };
  const value = parseValue(read("waarde"), dataset.kind, report);
  if (!value || !isKnown(value)) return value && { value };
  const isNeeded = (column: string) => tableColumns(dataset).required.includes(column);
  switch (dataset.kind) {
    case "counts":
      return { value };
    case "amounts": {
      const contributors = parseContributors(read, value.number, isNeeded, report);
      if (contributors === undefined) return undefined;
      return { value, ...(contributors === "untold" ? {} : { contributors }) };
    }
    case "shares": {
      const sample = parseSample(read, value.number, isNeeded, report);
      if (sample === undefined) return undefined;
      return { value, ...(sample === "untold" ? {} : { sample }) };
    }
  }
}

type Report = (problem: Omit<Problem, "where">) => undefined;

function parseValue(text: string, kind: Dataset["kind"], report: Report): RawValue | undefined {
  const reason = reasonOfSign[text];
  if (reason) return missing(reason);
  const pattern = kind === "counts" ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  if (pattern.test(text)) return known(Number(text));
  return report({
    found: `waarde "${text}"`,
    expected:
      kind === "counts"
        ? "een geheel getal zonder punten of spaties, of x, ?, - of nvt"
        : "een getal zonder punten voor duizendtallen en met een punt als decimaalteken, of x, ?, - of nvt",
    hint: valueHint(text, kind),
  });
}

/** What a steward does about a value that a spreadsheet or a habit left behind. */
function valueHint(text: string, kind: Dataset["kind"]): string {
  if (text === "") return "Een leeg vak zegt niet waarom er geen cijfer is: kies x, ?, - of nvt.";
  if (text.startsWith("#")) {
    return "Excel kon dit vak niet berekenen: verbeter de formule, of schrijf ? als het cijfer onbekend is.";
  }
  const sign = text.toLowerCase().replace(/[.\s]/g, "");
  if (reasonOfSign[sign]) return `Schrijf ${sign}.`;
  if (/^-?\d{1,3}([.\s]\d{3})+$/.test(text)) {
    return `Schrijf duizendtallen aaneen: ${text.replace(/[.\s]/g, "")}.`;
  }
  if (/^-?\d+,\d+$/.test(text) && kind !== "counts") {
    return `Schrijf een punt in plaats van de komma: ${text.replace(",", ".")}.`;
  }
  if (/^-?\d+[.,]0+$/.test(text)) return `Schrijf ${text.replace(/[.,]0+$/, "")}.`;
  if (/^-?\d+([.,]\d+)?E[+-]?\d+$/i.test(text)) {
    return "Excel kortte het getal in: maak er in Excel een getal van zonder decimalen, en bewaar opnieuw.";
  }
  return "Is er geen cijfer, kies dan x (verborgen door de bron), ? (onbekend), - (leeg) of nvt.";
}

function parseContributors(
  read: ReadField,
  amount: number,
  isNeeded: (column: string) => boolean,
  report: Report,
): Contributors | "untold" | undefined {
  const texts = ["bijdragers", "grootste", "tweede"].map(read);
  const [number, largest, second] = texts.map((text) => (text === "" ? undefined : Number(text)));
  const decimals = new RegExp(`^\\d+(\\.\\d{1,${amountDecimals}})?$`);
  if (!decimals.test(read("waarde"))) {
    return report({
      found: `bedrag "${read("waarde")}"`,
      expected: `een bedrag vanaf 0 met hoogstens ${amountDecimals} decimalen`,
      hint: "Een bedrag is hier een som van bijdragen die niet kleiner dan nul zijn.",
    });
  }
  const found = `bedrag ${amount} met bijdragers ${texts.join(", ")}`;
  if (!isNeeded("bijdragers") && texts.every((text) => text === "")) return "untold";
  if (number === undefined || !/^\d+$/.test(texts[0] ?? "")) {
    return report({
      found: `bijdragers "${texts[0]}"`,
      expected: "een geheel aantal",
      hint: "Is het niet bekend, dan kan het bedrag niet beschermd worden: zet een ? als waarde.",
    });
  }
  if (!texts.slice(1).every((text) => text === "" || /^\d+(\.\d+)?$/.test(text))) {
    return report({ found, expected: "de grootste bijdrage en de tweede als getal vanaf 0" });
  }
  if (number > 0 !== amount > 0) {
    return report({
      found,
      expected: "een bedrag boven nul met bijdragers, of nul zonder",
      hint: "Tel alleen wie iets bijdroeg.",
    });
  }
  const told = complete(number, amount, largest, second);
  const isTold =
    (told.largest !== undefined || !isNeeded("grootste")) &&
    (told.second !== undefined || !isNeeded("tweede"));
  if (!isTold || !isPossible(told, amount)) {
    return report({
      found,
      expected:
        "een grootste bijdrage die bij het bedrag en het aantal bijdragers past, en een tweede die niet groter is",
    });
  }
  return told;
}

/** Nobody, or one alone: then the largest contributions follow from the amount. */
function complete(
  number: number,
  amount: number,
  largest: number | undefined,
  second: number | undefined,
): Contributors {
  if (number <= 1) return { number, largest: largest ?? amount, second: second ?? 0 };
  return {
    number,
    ...(largest === undefined ? {} : { largest }),
    ...(second === undefined ? {} : { second }),
  };
}

/** Contributions are rounded to the unit in which the source gives them. */
const rounding = 1;

function isPossible({ number, largest, second = 0 }: Contributors, amount: number): boolean {
  if (largest === undefined) return second === 0;
  const room = rounding + 1e-9 * amount;
  if (second > largest || largest + second > amount + room) return false;
  // The largest is no less than what all give on average.
  return number * largest >= amount - number * room && (number > 1 || largest >= amount - room);
}

function parseSample(
  read: ReadField,
  share: number,
  isNeeded: (column: string) => boolean,
  report: Report,
): Sample | "untold" | undefined {
  const [respondents = "", population = ""] = ["respondenten", "populatie"].map(read);
  if (share < 0 || share > 1) {
    return report({ found: `aandeel "${share}"`, expected: "een getal van 0 tot 1" });
  }
  if (respondents === "" && !isNeeded("respondenten")) return "untold";
  if (!/^\d+$/.test(respondents)) {
    return report({
      found: `respondenten "${respondents}"`,
      expected: "een geheel aantal",
      hint: "Is het niet bekend, dan is niet te zeggen of het aandeel zeker genoeg is: zet een ? als waarde.",
    });
  }
  if (population === "" || population === "?") return { respondents: Number(respondents) };
  if (!/^\d+$/.test(population) || Number(population) < Number(respondents)) {
    return report({
      found: `populatie "${population}" bij ${respondents} respondenten`,
      expected: "een geheel aantal, minstens zoveel als er antwoordden, of ?",
    });
  }
  return { respondents: Number(respondents), population: Number(population) };
}
