import type { Dataset } from "../../model/dataset.ts";

/** Sources round the amounts that they give; counts they do not. */
const largestRounding = 0.01;

/** Whether a total that differs from its parts by `gap` is their sum all the same. */
export function isRoundedTotal({ kind }: Dataset, total: number, gap: number): boolean {
  return kind === "amounts" && Math.abs(gap) <= total * largestRounding;
}
