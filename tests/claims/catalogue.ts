import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Of an indicator only what its publisher wrote down: read as JSON, not by the product. */
export interface Indicator {
  readonly theme: string;
  readonly id: string;
  readonly shortName: string;
  readonly subject: string;
  /** "In {jaar} telde {stad} {waarde}." */
  readonly statement: string | undefined;
  readonly unit: string;
  readonly singular: string;
  readonly isCount: boolean;
  readonly isPercent: boolean;
  /** "aandeel", "verdeling", … */
  readonly formula: string;
  /** First year of a series that starts anew. */
  readonly breakAt: string | undefined;
  /** "01-01" and the years to add to the period: when its figure was true. */
  readonly day: { readonly date: string; readonly shift: number } | undefined;
}

export interface DrawnFigure {
  readonly theme: string;
  readonly id: string;
  readonly kind: string;
  readonly indicator: string;
}

export interface Place {
  readonly slug: string;
  /** "Brussel (VGC)" */
  readonly name: string;
  /** "het Brussels Hoofdstedelijk Gewest" */
  readonly inSentence: string;
  readonly partWords: { readonly one: string; readonly many: string };
}

export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly figures: readonly DrawnFigure[];
  readonly places: readonly Place[];
  readonly themeNames: ReadonlyMap<string, string>;
}

interface RawIndicator {
  readonly id: string;
  readonly korteNaam: string;
  readonly onderwerp: string;
  readonly zin?: string;
  readonly eenheid: { readonly soort: string; readonly naam: string; readonly enkelvoud: string };
  readonly formule: { readonly soort: string };
  readonly breuk?: { readonly periode: string };
}

interface RawTheme {
  readonly naam: string;
  readonly datasets: readonly {
    readonly id: string;
    readonly peildatum?: { readonly dag?: string; readonly jaarverschuiving?: number };
  }[];
}

/** Reads the words of data/themas and data/steden under `root`. */
export function readWords(root: string): Catalogue {
  const themes = foldersIn(join(root, "data/themas"));
  const raw = themes.map((theme) => {
    const at = (name: string): string => join(root, "data/themas", theme, name);
    return {
      theme,
      about: readJson(at("thema.json")) as RawTheme,
      indicators: readJson(at("indicatoren.json")) as readonly RawIndicator[],
      figures: readJson(at("figuren.json")) as readonly {
        readonly id: string;
        readonly soort: string;
        readonly indicator: string;
      }[],
    };
  });
  return {
    indicators: raw.flatMap(({ theme, about, indicators }) =>
      indicators.map((one) => toIndicator(theme, one, about)),
    ),
    figures: raw.flatMap(({ theme, figures }) =>
      figures.map(({ id, soort, indicator }) => ({ theme, id, kind: soort, indicator })),
    ),
    places: foldersIn(join(root, "data/steden")).map((slug) => {
      const city = readJson(join(root, "data/steden", slug, "stad.json")) as {
        readonly naam: string;
        readonly naamInZin: string;
        readonly delen: { readonly enkelvoud: string; readonly meervoud: string };
      };
      return {
        slug,
        name: city.naam,
        inSentence: city.naamInZin,
        partWords: { one: city.delen.enkelvoud, many: city.delen.meervoud },
      };
    }),
    themeNames: new Map(raw.map(({ theme, about }) => [theme, about.naam])),
  };
}

function toIndicator(
  theme: string,
  { id, korteNaam, onderwerp, zin, eenheid, formule, breuk }: RawIndicator,
  { datasets }: RawTheme,
): Indicator {
  const formula = JSON.stringify(formule);
  const dataset = datasets.find((one) => formula.includes(`"dataset":${JSON.stringify(one.id)}`));
  const day = dataset?.peildatum?.dag;
  return {
    theme,
    breakAt: breuk?.periode,
    id,
    shortName: korteNaam,
    subject: onderwerp,
    statement: zin,
    unit: eenheid.naam,
    singular: eenheid.enkelvoud,
    isCount: eenheid.soort === "aantal",
    isPercent: eenheid.soort === "procent",
    formula: formule.soort,
    day: day ? { date: day, shift: dataset?.peildatum?.jaarverschuiving ?? 0 } : undefined,
  };
}

function foldersIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(path, entry.name)))
    .map(({ name }) => name);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
