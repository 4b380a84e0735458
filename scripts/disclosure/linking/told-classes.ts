const tolerance = 1e-9;

/**
 * Which classes of rows follow from sums of classes, by adding and subtracting alone.
 * Each sum is a list of the classes in it: from {a, b}, {b} and {b, c} all three follow; from
 * {a, b} and {b, c} none does.
 */
export function toldClasses(size: number, sums: Iterable<readonly number[]>): readonly boolean[] {
  const rows = [...sums].map((classes) => {
    const row = new Float64Array(size);
    for (const one of classes) row[one] = 1;
    return row;
  });
  let rank = 0;
  for (let column = 0; column < size && rank < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > tolerance);
    if (pivot < 0) continue;
    const [chosen, other] = [rows[pivot], rows[rank]];
    if (!chosen || !other) continue;
    rows[pivot] = other;
    const factor = chosen[column] ?? 1;
    const unit = chosen.map((number) => number / factor);
    rows[rank] = unit;
    for (const [at, row] of rows.entries()) {
      const times = row[column] ?? 0;
      if (at === rank || Math.abs(times) <= tolerance) continue;
      rows[at] = row.map((number, index) => number - times * (unit[index] ?? 0));
    }
    rank++;
  }
  const told = new Array<boolean>(size).fill(false);
  for (const row of rows.slice(0, rank)) {
    const present = [...row.keys()].filter((at) => Math.abs(row[at] ?? 0) > tolerance);
    const [only, ...others] = present;
    if (only !== undefined && others.length === 0) told[only] = true;
  }
  return told;
}
