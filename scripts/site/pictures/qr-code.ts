import { renderSVG } from "uqr";
import { markPrinted } from "../../model/figure-mark.ts";

/** A QR code that leads to `address`, as an SVG picture with a Dutch description. */
export function encodeSvg(address: string): string {
  const svg = renderSVG(address, { border: 0, ecc: "M" });
  const mark = markPrinted("", { kind: "picture", drawn: "code" });
  return svg
    .replace("<svg ", `<svg role="img" aria-label="QR-code naar ${address}" `)
    .replace("</svg>", `${mark}</svg>`);
}
