import { greys } from "../chart-theme.ts";

interface SvgLabels {
  readonly id: string;
  readonly description: string;
}

/**
 * Vega's picture made fit for a page and a tagged PDF: Dutch description, no
 * English ARIA, no invisible nodes, ids of its own, the same bytes each time.
 */
export function cleanSvg(svg: string, labels: SvgLabels): string {
  let text = svg
    .replace(/ (?:role|aria-[a-z]+|aria-roledescription)="[^"]*"/g, "")
    .replace(/ class="[^"]*"/g, "")
    .replace(/<(text|path|line|rect)\b[^>]*\bopacity="0"[^>]*?(?:\/>|>[^<]*<\/\1>)/g, "")
    .replace(/ (?:fill-|stroke-)?opacity="1"/g, "")
    .replace(/ pointer-events="[^"]*"/g, "")
    .replace(/ stroke-miterlimit="10"/g, "")
    .replace(/ xmlns:xlink="[^"]*"/g, "")
    .replace(/ transform="translate\(0,0\)"/g, "")
    // Rectangles without fill or stroke mark out Vega's groups and draw nothing.
    .replace(/<path d="[^"]*"\/>/g, "")
    .replace(/<path(?: d="[^"]*")?(?: display="none")?\/>/g, "");
  text = removeEmptyGroups(text);
  text = roundCoordinates(text);
  text = ownIds(text, labels.id);
  const label = escapeAttribute(labels.description);
  text = text.replace("<svg", `<svg role="img" aria-label="${label}"`);
  if (text.includes("url(#arcering)")) text = addHatching(text, labels.id);
  const broken = /(?:undefined|NaN|Infinity|\bnull\b)/.exec(text.replace(label, ""));
  if (broken) throw new Error(`chart ${labels.id} contains ${broken[0]}`);
  return text;
}

function removeEmptyGroups(svg: string): string {
  let text = svg;
  for (;;) {
    const next = text.replace(/<g\b[^>]*(?:\/>|><\/g>)/g, "");
    if (next === text) return text;
    text = next;
  }
}

/** Hundredths of a pixel; more digits differ between machines and weigh on the page. */
function roundCoordinates(svg: string): string {
  return svg.replace(
    /( (?:d|transform|x[12]?|y[12]?|width|height)=")([^"]*)"/g,
    (_, name: string, value: string) =>
      `${name}${value.replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, (digits) => String(Math.round(Number(digits) * 100) / 100 + 0))}"`,
  );
}

/** Vega counts its clip paths per process; here they count per chart. */
function ownIds(svg: string, id: string): string {
  const order = new Map<string, string>();
  for (const [, found] of svg.matchAll(/ id="([^"]+)"/g)) {
    if (found && !order.has(found)) order.set(found, `${id}-${order.size + 1}`);
  }
  return svg
    .replace(/ id="([^"]+)"/g, (_, found: string) => ` id="${order.get(found)}"`)
    .replace(/url\(#([^)]+)\)/g, (whole, found: string) => {
      const own = order.get(found);
      return own ? `url(#${own})` : whole;
    });
}

function addHatching(svg: string, id: string): string {
  const pattern = `<defs><pattern id="${id}-arcering" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0H6V6H0Z" fill="${greys.paper}"/><path d="M1,0V6" stroke="${greys.axis}" stroke-width="1.2"/></pattern></defs>`;
  return svg
    .replaceAll("url(#arcering)", `url(#${id}-arcering)`)
    .replace(/(<svg\b[^>]*>)/, `$1${pattern}`);
}

export function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
