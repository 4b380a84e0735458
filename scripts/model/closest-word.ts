/** The allowed word that was probably meant; undefined when none comes near. */
export function closestWord(written: string, allowed: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  const limit = word.length <= 2 ? 0 : word.length <= 4 ? 1 : 2;
  const near = allowed
    .map((candidate) => ({ candidate, distance: distanceTo(word, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((left, right) => left.distance - right.distance);
  return near[0]?.candidate;
}

/** "Bedoelde u gent?", to show as a hint; nothing when no word comes near. */
export function didYouMean(
  written: string,
  allowed: readonly string[],
): { readonly hint?: string } {
  const meant = closestWord(written, allowed);
  return meant === undefined ? {} : { hint: `Bedoelde u "${meant}"?` };
}

/** Letters to add, drop or change, with two neighbours that changed places as one change. */
function distanceTo(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const changed = (above[column - 1] ?? 0) + (isSame ? 0 : 1);
      const dropped = (above[column] ?? 0) + 1;
      const added = (current[column - 1] ?? 0) + 1;
      const isSwap =
        row > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwap ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(changed, dropped, added, swapped));
    }
    before = above;
    above = current;
  }
  return above[to.length] ?? 0;
}
