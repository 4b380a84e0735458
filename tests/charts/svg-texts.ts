import { textWidth } from "../../scripts/charts/text-metrics.ts";

interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where every text stands, from the nested translations of Vega's picture. */
export function textBoxes(svg: string): TextBox[] {
  const offsets: [number, number][] = [[0, 0]];
  const boxes: TextBox[] = [];
  for (const [tag, group, letters] of svg.matchAll(
    /<g\b([^>]*)>|<\/g>|<text\b[^>]*>([^<]*)<\/text>/g,
  )) {
    const attributes = group ?? tag;
    const content = letters ?? "";
    if (tag === "</g>") {
      offsets.pop();
      continue;
    }
    const [baseX, baseY] = offsets.at(-1) as [number, number];
    const shift = /transform="translate\(([-\d.]+),([-\d.]+)\)/.exec(attributes);
    const x = baseX + Number(shift?.[1] ?? 0);
    const y = baseY + Number(shift?.[2] ?? 0);
    if (tag.startsWith("<g")) {
      offsets.push([x, y]);
      continue;
    }
    const size = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1]);
    const width = textWidth(content, size, /font-weight="600"/.test(attributes) ? 600 : 400);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? "start";
    const left = x - { start: 0, middle: width / 2, end: width }[anchor as "start"];
    // Capitals are two thirds of an em high.
    boxes.push({ text: content, left, right: left + width, top: y - 0.66 * size, bottom: y });
  }
  return boxes;
}

export function overlappingTexts(svg: string): string[] {
  const boxes = textBoxes(svg);
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      const isApart =
        one.right <= other.left ||
        other.right <= one.left ||
        one.bottom <= other.top ||
        other.bottom <= one.top;
      return isApart ? [] : [`${one.text} × ${other.text}`];
    }),
  );
}
