import { darkStyle } from "../../charts/dark-style.ts";
import type { City } from "../../model/city.ts";

/** The city's colours as custom properties; the one style sheet for all uses them. */
export function houseStyleCss({ style }: City): string {
  const dark = darkStyle(style);
  return `:root {
  --accent: ${style.accent};
  --tint: ${style.tint};
  --vlak: ${style.accent};
  --op-vlak: ${style.onAccent};
  --lettertype: "${style.fontFamily}";
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --accent: ${dark.accent};
    --tint: ${dark.tint};
  }
  .tegel-trend [fill="${style.accent}"] { fill: ${dark.accent}; }
  .tegel-trend [stroke="${style.accent}"] { stroke: ${dark.accent}; }
}
`;
}
