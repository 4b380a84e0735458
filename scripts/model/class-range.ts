/** Whole numbers from `from` up to and including `to`; without `to` there is no end. */
interface ClassRange {
  readonly from: number;
  readonly to?: number;
}

/** "0-17" → 0 to 17, "80+" → 80 and more, "65" → 65 only; undefined for another text. */
export function classRange(name: string): ClassRange | undefined {
  const closed = /^(\d+)-(\d+)$/.exec(name);
  if (closed) {
    const [from, to] = [Number(closed[1]), Number(closed[2])];
    return from <= to ? { from, to } : undefined;
  }
  const open = /^(\d+)\+$/.exec(name);
  if (open) return { from: Number(open[1]) };
  const single = /^\d+$/.test(name) ? Number(name) : undefined;
  return single === undefined ? undefined : { from: single, to: single };
}
