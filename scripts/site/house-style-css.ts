import type { City } from "../model/city.ts";

/** The city's colours as custom properties; the one style sheet for all uses them. */
export function houseStyleCss({ style }: City): string {
  return `:root {
  --accent: ${style.accent};
  --tint: ${style.tint};
  --op-accent: ${style.onAccent};
  --lettertype: "${style.fontFamily}";
}
`;
}
