import { formatNumber } from "../model/format.ts";
import type { Finding, Interval } from "./finding.ts";
import type { HiddenSystem } from "./hidden-system.ts";
import type { ProofFinder, Side } from "./proof-finder.ts";
import { type ProofSum, type ProofTerm, proofTerms } from "./proof-terms.ts";
import type { Publication } from "./publication.ts";

/** So many terms are named; the others are counted. */
const namedTerms = 8;

const noProof = "andere gehele getallen passen niet in de totalen die gepubliceerd zijn";

/**
 * Says in Dutch how a reader gets there, for the person who has to repair it:
 * "Haven = stad (20) − Veld (10) − Kaai (7) = 3", or "Haven is hoogstens 2: …".
 */
export function explain(
  publication: Publication,
  system: HiddenSystem,
  finder: ProofFinder,
  finding: Omit<Finding, "explanation">,
): string {
  const column = system.cells.indexOf(finding.cell);
  const { name, low, high, required, isExact } = finding;
  const bound = (side: Side, value: number) =>
    explainBound(publication, system, finder, column, side, value);
  if (isExact) {
    const equation = finder.findEquation(column);
    const sum = equation && proofTerms(publication, system, equation, 1);
    if (sum) return `${sideOf(name, sum)} = ${formatSum(sum)} = ${format(low * sum.factor)}`;
    return `${name} = ${format(low)}: minstens ${format(low)}, want ${bound("low", low)}; hoogstens ${format(high)}, want ${bound("high", high)}`;
  }
  const parts: string[] = [];
  if (low > required.low) {
    parts.push(`${name} is minstens ${format(low)}, want ${bound("low", low)}`);
  }
  if (high < required.high) {
    parts.push(`${name} is hoogstens ${format(high)}, want ${bound("high", high)}`);
  }
  return parts.join("; ");
}

function explainBound(
  publication: Publication,
  system: HiddenSystem,
  finder: ProofFinder,
  column: number,
  side: Side,
  bound: Interval["low"],
): string {
  const proof = finder.findBound(column, side, bound);
  if (!proof) return noProof;
  if (proof.rows.length === 0) return "dat weet de lezer vooraf";
  const sum = proofTerms(publication, system, proof, side === "low" ? 1 : -1);
  if (!sum) return `dat volgt uit ${proof.rows.length} gepubliceerde totalen samen`;
  const value = sum.terms.reduce((total, term) => total + term.coefficient * term.value, 0);
  // Numbers between two whole ones are left out: 2,99 at least is 3 at least.
  const isRounded = Math.abs(value - bound * sum.factor) > 1e-6;
  const total = `${formatSum(sum)} = ${format(value)}${isRounded ? ", en het is een geheel getal" : ""}`;
  const source = sum.figures.length > 0 ? `volgens ${sum.figures.join(" en ")} is ` : "";
  if (sum.factor === 1) return source ? `${source}het ${total}` : `het is ${total}`;
  return source ? `${source}${sum.factor} keer dat ${total}` : `${sum.factor} keer dat is ${total}`;
}

function sideOf(name: string, { factor }: ProofSum): string {
  return factor === 1 ? name : `${factor} × ${name}`;
}

function formatSum({ terms }: ProofSum): string {
  if (terms.length === 0) return "0";
  const isLong = terms.length > namedTerms;
  const named = isLong ? terms.slice(0, namedTerms - 1) : terms;
  const rest = terms.slice(named.length);
  const text = named
    .map((term, index) => `${signOf(term.coefficient, index === 0)}${formatTerm(term)}`)
    .join("");
  if (!isLong) return text;
  const sum = rest.reduce((total, { coefficient, value }) => total + coefficient * value, 0);
  return `${text}${signOf(sum, false)}${rest.length} andere getallen (samen ${format(Math.abs(sum))})`;
}

function signOf(number: number, isFirst: boolean): string {
  if (isFirst) return number < 0 ? "−" : "";
  return number < 0 ? " − " : " + ";
}

const words = { shown: "", "at-least": "minstens ", "at-most": "hoogstens " } as const;

function formatTerm({ name, kind, coefficient, value }: ProofTerm): string {
  const size = Math.abs(coefficient);
  const isWhole = Math.abs(size - Math.round(size)) < 1e-6;
  const times =
    isWhole && Math.round(size) === 1 ? "" : `${formatNumber(size, isWhole ? 0 : 4)} × `;
  return `${times}${name} (${words[kind]}${format(value)})`;
}

/** Amounts with two decimals; a whole number as it is. */
/** For a cell that needs no sum: it stands on a page. */
export function explainPrinted(name: string, shown: number): string {
  return `${name} staat zelf afgedrukt: ${format(shown)}`;
}

function format(number: number): string {
  const isWhole = Math.abs(number - Math.round(number)) < 1e-9;
  return formatNumber(number, isWhole ? 0 : 2);
}
