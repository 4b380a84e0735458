import type { City } from "../../scripts/model/city.ts";

/** The site without protocol and last slash: short enough to type over from paper. */
export function shortAddress({ siteUrl }: City): string {
  return siteUrl.replace(/^https?:\/\//, "").replace(/\/$/, "");
}
