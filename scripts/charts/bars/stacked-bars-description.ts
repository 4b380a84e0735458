import { enumerate } from "../../model/dutch.ts";
import { withoutMarks } from "../../model/figure-mark.ts";
import { formatOwn, formatValue } from "../../model/format.ts";
import { isKnown } from "../../model/value.ts";
import type { StackedBarsInput } from "../chart-input.ts";
import { limitDescription } from "../description.ts";
import { valueInWords } from "../plotted-number.ts";

/** "Rijhuis, open bouw en flat"; names that hold a list themselves need a stronger sign between them. */
function listNames(names: readonly string[]): string {
  return names.some((name) => /,| en /.test(name)) ? names.join("; ") : enumerate(names);
}

export function describeStackedBars(input: StackedBarsInput): string {
  const bar = input.bars.find((one) => one.isOwn) ?? input.bars[0];
  const categories = `Categorieën: ${listNames(input.categories)}.`;
  const opening = `Gestapelde balken voor ${enumerate(input.bars.map(({ name }) => name))}.`;
  const short = `Gestapelde balken, ${formatOwn(input.bars.length, "aantal")} stuks.`;
  if (!bar) return limitDescription([short, categories]);
  const parts = bar.values.flatMap((value, index) =>
    isKnown(value) ? [{ name: input.categories[index] as string, value }] : [],
  );
  const largest = parts.toSorted((one, other) => other.value.number - one.value.number)[0];
  // A part without a figure may be the largest.
  const isWhole = parts.length === bar.values.length;
  const words =
    largest && isWhole
      ? `Grootste deel, ${bar.name}: ${largest.name} (${
          input.unit.kind === "percent"
            ? formatValue(largest.value, input.unit, input.decimals)
            : valueInWords(largest.value, input)
        }).`
      : `${bar.name}: ${largest ? "niet elk deel heeft een cijfer" : "geen cijfers"}.`;
  return limitDescription([
    withoutMarks(opening).length > 120 ? short : opening,
    words,
    categories,
  ]);
}
