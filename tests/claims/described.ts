import type { Indicator } from "./catalogue.ts";
import { type Context, type Pattern, readValue, tableOf, type Verdict, wrong } from "./context.ts";
import { isSame } from "./dutch-number.ts";
import type { Table } from "./published.ts";

type About = (
  groups: readonly string[],
  indicator: Indicator,
  table: Table,
  context: Context,
) => Verdict;

/** A sentence of the description of a chart, against the table of the same figure. */
export function described(pattern: RegExp, judge: About): Pattern {
  return (sentence, context) => {
    const match = pattern.exec(sentence);
    const { figure, catalogue } = context;
    if (!match || !figure) return undefined;
    const { theme, indicator: id } = figure.definition;
    const indicator = catalogue.indicators.find((one) => one.theme === theme && one.id === id);
    const table = tableOf(figure, context);
    if (!indicator || !table) return wrong(`no table of ${figure.path}`);
    return judge(
      match.slice(1).map((group) => group ?? ""),
      indicator,
      table,
      context,
    );
  };
}

export function saysValue(
  text: string,
  value: number | undefined,
  indicator: Indicator,
): string | undefined {
  const said = readValue(text, indicator);
  if (said === undefined) return `"${text}" is no figure in ${indicator.unit}`;
  return value !== undefined && isSame(said, value)
    ? undefined
    : `the table has ${value}, not ${said}`;
}
