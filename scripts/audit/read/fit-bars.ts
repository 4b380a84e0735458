/** One scale for all bars, or the shortest bar that no scale explains. */
type BarFit = { readonly scale: number; readonly stray?: undefined } | { readonly stray: number };

/**
 * Looks for the scale on which each length is that of a number of its own. Numbers may
 * be left over: not every figure of a picture is a bar.
 */
export function fitBars(
  lengths: readonly number[],
  numbers: readonly number[],
  tolerance: number,
): BarFit {
  const bars = lengths.toSorted((left, right) => right - left);
  const sizes = numbers.toSorted((left, right) => right - left);
  const [longest] = bars;
  if (longest === undefined) return { scale: 0 };
  let stray = longest;
  for (const size of new Set(sizes)) {
    if (size === 0) continue;
    const scale = longest / size;
    const found = unmatched(bars, sizes, scale, tolerance);
    if (found === undefined) return { scale };
    stray = Math.min(stray, found);
  }
  return { stray };
}

/** Both from large to small. */
function unmatched(
  bars: readonly number[],
  sizes: readonly number[],
  scale: number,
  tolerance: number,
): number | undefined {
  let next = 0;
  for (const bar of bars) {
    while (next < sizes.length && scale * (sizes[next] ?? 0) > bar + tolerance) next++;
    if (next >= sizes.length || scale * (sizes[next] ?? 0) < bar - tolerance) return bar;
    next++;
  }
  return undefined;
}
