/** A label that wants to sit at `wanted` (its centre) and takes `height`. */
interface StackedLabel {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Centres that do not overlap, in the order given, as near as possible to what
 * each label wants, between `from` and `to`. Labels that touch form a block that
 * sits where its members want it on average.
 */
export function stackLabels(labels: readonly StackedLabel[], from: number, to: number): number[] {
  interface Block {
    start: number;
    height: number;
    members: number[];
  }
  const order = labels.map((_, index) => index);
  order.sort((a, b) => wantedOf(a) - wantedOf(b) || a - b);
  const blocks: Block[] = [];
  for (const index of order) {
    const height = labels[index]?.height ?? 0;
    let block: Block = place({ start: 0, height, members: [index] });
    let above = blocks.at(-1);
    while (above && above.start + above.height > block.start) {
      blocks.pop();
      const members = [...above.members, ...block.members];
      block = place({ start: 0, height: above.height + block.height, members });
      above = blocks.at(-1);
    }
    blocks.push(block);
  }
  const centres: number[] = labels.map(() => 0);
  for (const block of blocks) {
    let top = block.start;
    for (const index of block.members) {
      const height = labels[index]?.height ?? 0;
      centres[index] = top + height / 2;
      top += height;
    }
  }
  return centres;

  function wantedOf(index: number): number {
    return labels[index]?.wanted ?? 0;
  }

  function place(block: Block): Block {
    let offset = 0;
    let sum = 0;
    for (const index of block.members) {
      const height = labels[index]?.height ?? 0;
      sum += wantedOf(index) - height / 2 - offset;
      offset += height;
    }
    const start = sum / block.members.length;
    return { ...block, start: Math.max(from, Math.min(start, to - block.height)) };
  }
}
