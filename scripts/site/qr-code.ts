import { renderSVG } from "uqr";

/** A QR code that leads to `address`, as an SVG picture with a Dutch description. */
export function encodeSvg(address: string): string {
  const svg = renderSVG(address, { border: 0, ecc: "M" });
  return svg.replace("<svg ", `<svg role="img" aria-label="QR-code naar ${address}" `);
}
