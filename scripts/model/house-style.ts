/** A city's look, resolved and checked for contrast. Colours are #rrggbb. */
export interface HouseStyle {
  /** Own city in charts, headings, rules: at least 4.5:1 on white. */
  readonly accent: string;
  /** Cover and tile background tint; text on it keeps 4.5:1. */
  readonly tint: string;
  /** Text colour on the accent (cover). */
  readonly onAccent: string;
  /** CSS family name of an embedded font, e.g. "Source Sans 3". */
  readonly fontFamily: string;
  /** Path of the logo inside the city's folder, or absent: the name is set as a word mark. */
  readonly logo?: string;
}
