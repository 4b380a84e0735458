import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CountedNoun } from "../../scripts/language/agreement-rules.ts";
import { faultsIn } from "../../scripts/language/rule.ts";
import type { BuiltPage } from "../sites/built-site.ts";
import { textsOf } from "./page-texts.ts";
import { rulesForPages } from "./printed-rules.ts";

/** What figures of these themes count: data/themas/<theme>/indicatoren.json under `root`. */
export function nounsOf(root: string): readonly CountedNoun[] {
  const folder = join(root, "data/themas");
  return readdirSync(folder).flatMap((theme) => {
    const text = readFileSync(join(folder, theme, "indicatoren.json"), "utf8");
    const indicators = JSON.parse(text) as readonly {
      readonly eenheid: { readonly naam: string; readonly enkelvoud: string };
    }[];
    return indicators.map(({ eenheid: { naam, enkelvoud } }) => ({
      plural: naam,
      singular: enkelvoud,
    }));
  });
}

/** Faults against Dutch and the house rules as "page: rule: words, in text"; each text once. */
export function languageFaults(
  pages: readonly BuiltPage[],
  nouns: readonly CountedNoun[],
): readonly string[] {
  const rules = rulesForPages(nouns);
  const seen = new Set<string>();
  return pages.flatMap((page) =>
    textsOf(page).flatMap(({ kind, text }) => {
      if (seen.has(kind + text)) return [];
      seen.add(kind + text);
      return faultsIn(text, rules[kind]).map(
        ({ rule, found }) => `${page.path}: ${rule.id}: “${found}” in: ${text}`,
      );
    }),
  );
}
