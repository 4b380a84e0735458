import type { RawTable } from "../catalogue/tables/raw-table.ts";
import { type Measure, selects } from "../model/cell.ts";

/** Whether a row with these categories, in the order of the table's dimensions, counts. */
type MeasureTest = (categories: readonly string[]) => boolean;

const tests = new WeakMap<Measure, MeasureTest>();

/** Category tests of a measure, remembered per value: the same few are asked for thousands of cells. */
export function measureTest(measure: Measure, { dimensions }: RawTable): MeasureTest {
  const known = tests.get(measure);
  if (known) return known;
  const perDimension = Object.entries(measure.where).map(([dimension, selector]) => {
    const answers = new Map<string, boolean>();
    const index = dimensions.indexOf(dimension);
    return (categories: readonly string[]): boolean => {
      const category = categories[index] ?? "";
      const answer = answers.get(category) ?? selects(selector, category);
      answers.set(category, answer);
      return answer;
    };
  });
  const matches: MeasureTest = (categories) => perDimension.every((test) => test(categories));
  tests.set(measure, matches);
  return matches;
}
