import { contrastRatio } from "../model/contrast.ts";
import type { HouseStyle } from "../model/house-style.ts";
import { formatOklch, parseOklch } from "./colour.ts";

/** The paper of templates/styles/dark.css. */
export const darkPaper = "#15181c";

/** More than the 4.5 that small text needs: thin light letters on dark look thinner. */
const wantedContrast = 5.5;

/** The colours of a house on a dark screen: the same hues, as light as text needs. */
export function darkStyle({ accent }: HouseStyle): Pick<HouseStyle, "accent" | "tint"> {
  const { lightness, chroma, hue } = parseOklch(accent);
  const tint = formatOklch({ lightness: 0.28, chroma: Math.min(chroma, 0.03), hue });
  for (let level = lightness; level < 1; level += 0.01) {
    const lighter = formatOklch({ lightness: level, chroma, hue });
    const ratios = [darkPaper, tint].map((ground) => contrastRatio(lighter, ground));
    if (Math.min(...ratios) >= wantedContrast) return { accent: lighter, tint };
  }
  return { accent: "#ffffff", tint };
}
