import type { Problem } from "../../model/report-error.ts";
import { allRules } from "./all-rules.ts";
import { readCheckedPdf } from "./checked-pdf.ts";
import type { Finding } from "./rule.ts";

/** What one rule found in a PDF. */
export interface RuleFinding extends Finding {
  readonly rule: string;
}

/** So many findings of one rule are told; the others are counted. */
const told = 3;
const ourFault = "dit is een fout van het programma: meld ze, met deze PDF erbij";

/** Everything in a PDF that breaks PDF/UA-1 or our own rules for PDFs. */
export async function findFaults(bytes: Uint8Array): Promise<readonly RuleFinding[]> {
  const file = await readCheckedPdf(bytes);
  return Object.entries(allRules).flatMap(([rule, find]) =>
    [...find(file)].map((finding) => ({ rule, ...finding })),
  );
}

/** The same as problems; of a rule that is broken many times the first few, and their number. */
export function faultProblems(path: string, faults: readonly RuleFinding[]): readonly Problem[] {
  return [...Map.groupBy(faults, ({ rule }) => rule).values()].flatMap((list) =>
    list.slice(0, told).map((fault, index): Problem => {
      const more = index === told - 1 ? list.length - told : 0;
      return {
        where: placeOf(path, fault),
        found: more > 0 ? `${fault.found}; zo zijn er nog ${more}` : fault.found,
        expected: fault.expected,
        hint: fault.hint ?? ourFault,
      };
    }),
  );
}

function placeOf(path: string, { page, element, rule }: RuleFinding): string {
  const norm = /^\d/.test(rule) ? `PDF/UA ${rule}` : `regel "${rule}"`;
  const parts = [path, page === undefined ? "" : `bladzijde ${page}`, element ?? ""];
  return `${parts.filter(Boolean).join(", ")} (${norm})`;
}
