/**
 * Rounds shares to whole numbers that add up to the rounded sum of the shares:
 * each is rounded down, and the units that are left go to the largest
 * remainders; the first in order wins a tie. Shares are 0 or more.
 */
export function roundToTotal(shares: readonly number[]): readonly number[] {
  const rounded = shares.map(Math.floor);
  const total = Math.round(shares.reduce((sum, share) => sum + share, 0));
  const left = total - rounded.reduce((sum, share) => sum + share, 0);
  const remainders = shares.map((share, index) => ({
    index,
    remainder: share - Math.floor(share),
  }));
  // The sort is stable, so that a tie keeps the order.
  remainders.sort((a, b) => b.remainder - a.remainder);
  for (const { index } of remainders.slice(0, left)) rounded[index] = (rounded[index] ?? 0) + 1;
  return rounded;
}
