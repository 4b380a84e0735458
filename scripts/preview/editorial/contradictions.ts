import type { ThemeReport } from "../../figures/theme-report.ts";
import { direction } from "../../phrases/phrase.ts";
import { parseToken } from "../../site/content/content-token.ts";
import type { Finding } from "./finding.ts";
import { writtenLines } from "./written-lines.ts";

const rising =
  /\b(stijgt|stijgen|steeg|stegen|gestegen|groeit|groeien|groeide|groeiden|gegroeid|toegenomen|(neemt|nemen|nam|namen)(\s+\w+){0,3}\s+toe)\b/i;
const falling =
  /\b(daalt|dalen|daalde|daalden|gedaald|krimpt|krimpen|kromp|krompen|gekrompen|afgenomen|(neemt|nemen|nam|namen)(\s+\w+){0,3}\s+af)\b/i;
/** What does not rise need not fall. */
const denial = /\b(niet|geen|nooit|nauwelijks)\b/i;

/**
 * Sentences that say of one indicator that it rises where its figure falls, or the other way round.
 * Only what no reading of the sentence could mean: both since a year and since ten years before it
 * went the other way, as printed.
 */
export function contradictions(
  root: string,
  path: string,
  { city, keyFigures }: Pick<ThemeReport, "city" | "keyFigures">,
): readonly Finding[] {
  return writtenLines(root, path).flatMap(({ line, text }) =>
    text.split(/(?<=[.!?])\s+/).flatMap((sentence): readonly Finding[] => {
      const [id, ...others] = indicatorsIn(sentence);
      const key = keyFigures.get(id ?? "");
      const typed = sentence.replace(/\[\[[^[\]]*\]\]/g, "");
      const claim = Number(rising.test(typed)) - Number(falling.test(typed));
      if (!key || others.length > 0 || claim === 0 || denial.test(typed)) return [];
      const { changes, definition, latest } = key;
      const signs = [changes.one, changes.ten]
        .map(({ from }) => direction(from, latest.value, definition))
        .filter((sign) => sign !== undefined);
      if (signs.length === 0 || signs.some((sign) => sign * claim > 0)) return [];
      return [
        {
          kind: "spreekt de cijfers tegen",
          text: `"${typed.trim()}", maar ${definition.words.subject} ${claim > 0 ? "steeg" : "daalde"} in ${city.name} niet, in een jaar noch in tien jaar (${definition.id})`,
          where: `${path}:${line}`,
        },
      ];
    }),
  );
}

function indicatorsIn(sentence: string): readonly string[] {
  const ids = [...sentence.matchAll(/\[\[([^[\]]*)\]\]/g)].flatMap(([, text = ""]) => {
    const { name, args } = parseToken(text);
    return name === "zin" || name === "waarde" || name === "jaar" ? args.slice(-1) : [];
  });
  return [...new Set(ids)];
}
