/**
 * The rule of a source as it stands on its card in data/bronnen, in the words of
 * who keeps it. Every field is there.
 */
export interface RuleSpec {
  readonly aantallen: CountSpec;
  readonly respondenten: RespondentSpec;
  readonly bedragen: AmountSpec;
  readonly noemer: { readonly minimum: number } | "geen minimum";
  readonly snippers: boolean;
}

/** Of a source that holds no figures: areas, boundaries. */
export const noFigures = "geen cijfers";

interface ProtectedSpec {
  readonly doorBronBeschermd: string;
}

export type CountSpec =
  | {
      readonly drempelwaarde: number;
      readonly toonNul: boolean;
      /** Reckon with who is alone in a count of 1 and knows it; not unless it says so. */
      readonly kenner?: boolean | undefined;
      /** The source allows this instead: a dataset can choose it. */
      readonly ofAfronden?: number | undefined;
    }
  | { readonly afronden: number }
  | ProtectedSpec
  | "geen aantallen";

export type RespondentSpec =
  | { readonly minimum: number; readonly breedsteMarge: number | "geen" }
  | ProtectedSpec
  | "geen enquête";

export interface DominanceSpec {
  readonly n: 1 | 2;
  /** Per cent. */
  readonly k: number;
}

export type AmountSpec =
  | {
      readonly minimumBijdragers: number;
      readonly dominantie: DominanceSpec | readonly DominanceSpec[] | "geen";
      /** Per cent. */
      readonly procent: number | "geen";
    }
  | ProtectedSpec
  | "geen bedragen";
