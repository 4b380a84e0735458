import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { fontFile, fontWeights } from "../text-metrics.ts";
import { readWoff } from "./woff-font.ts";

let fontFiles: readonly string[] | undefined;

/** resvg reads fonts from files and does not know woff: unpack them once per process. */
function unpackedFonts(): readonly string[] {
  if (fontFiles) return fontFiles;
  const folder = mkdtempSync(join(tmpdir(), "steekkaart-letters-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  fontFiles = fontWeights.map((weight) => {
    const path = join(folder, `source-sans-3-${weight}.ttf`);
    writeFileSync(path, readWoff(fontFile(weight, "woff")));
    return path;
  });
  return fontFiles;
}

/** A picture for slides and office documents, on white. */
export function renderPng(svg: string, widthInPixels: number): Buffer {
  const resvg = new Resvg(withFileNames(svg), {
    fitTo: { mode: "width", value: widthInPixels },
    background: "#ffffff",
    font: {
      fontFiles: [...unpackedFonts()],
      loadSystemFonts: false,
      defaultFontFamily: "Source Sans 3",
    },
  });
  return resvg.render().asPng();
}

// The semibold file calls itself a family of its own; browsers follow the
// stylesheet instead.
function withFileNames(svg: string): string {
  return svg.replace(/<text\b[^>]*font-weight="600"[^>]*>/g, (tag) =>
    tag.replace(/font-family="[^"]*"/, 'font-family="Source Sans 3 SemiBold"'),
  );
}
