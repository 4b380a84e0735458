/** ["2014", …, "2019"] → "2014-2019"; with gaps, all of them. */
export function spanOf(years: readonly string[]): string {
  const [first = "", last = first] = [years[0], years.at(-1)];
  if (years.length <= 1) return first;
  const isUnbroken = Number(last) - Number(first) === years.length - 1;
  return isUnbroken ? `${first}-${last}` : years.join(", ");
}
