/** A picture of ours: its size in CSS pixels and its alternative text. */
interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** Reads them back from the SVG; throws for one that our charts did not make. */
export function readPicture(svg: string): PictureSize {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const [, description] = /<svg[^>]* aria-label="([^"]*)"/.exec(svg) ?? [];
  if (!width || !height || description === undefined) {
    throw new Error(`picture without size or description: ${svg.slice(0, 200)}`);
  }
  return { width: Number(width), height: Number(height), description: decode(description) };
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

function decode(text: string): string {
  return text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? "");
}
