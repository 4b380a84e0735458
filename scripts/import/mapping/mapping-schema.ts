import { z } from "zod";
import { areaLevels } from "../../model/area.ts";
import type { RuleSpec } from "../../model/rule-spec.ts";
import { vintages } from "../../model/vintage.ts";

/** The shape of data/invoer/<id>.json: which figures of a file go where. Described in docs/invoer.md. */

const id = z.string().regex(/^[a-z0-9-]+$/, "kleine letters, cijfers en koppeltekens");
const text = z.string().min(1, "een tekst");
const level = z.enum(areaLevels);
const year = z.string().regex(/^\d{4}$/, 'een jaartal tussen aanhalingstekens, zoals "2020"');
const sign = z.enum(["x", "?", "-", "nvt"], {
  error: "een keuze: x (verborgen door de bron), ? (onbekend), - (leeg) of nvt",
});
/** A column by its head, or by the first of these heads that the file has. */
const column = z.union([text, z.array(text).min(1)]).transform((heads) => [heads].flat());
/** Column → the labels with which a row counts. */
const only = z.record(text, z.array(text).min(1));
const pattern = text.refine(isPattern, "een reguliere uitdrukking met een groep om het jaar");

function isPattern(source: string): boolean {
  try {
    return new RegExp(`${source}|`).exec("")?.length === 2;
  } catch {
    return false;
  }
}

const area = z.strictObject({
  /** Where the code stands, or the name; a name serves where there is no code. */
  code: column.optional(),
  naam: column.optional(),
  niveau: z.union([
    level,
    z.strictObject({ kolom: column, waarden: z.record(z.string(), z.string()) }),
  ]),
  /** Code or name as in the file → our level and code: "gewest:2000"; null for a sum that we make ourselves. */
  anders: z
    .record(
      z.string(),
      z
        .string()
        .regex(/^[a-z]+:.+$/, '"niveau:code"')
        .nullable(),
    )
    .optional(),
  /** What stands in the column of codes where there is none. */
  zonderCode: z.array(text).optional(),
  /** Names are looked up in these municipalities only: names of wijken return. */
  binnen: z.array(text).optional(),
  /** The name of the municipality of a sector without a code. */
  gemeentenaam: column.optional(),
});
export type AreaSpec = z.output<typeof area>;

const period = z.union(
  [
    z.strictObject({ kolom: column, patroon: pattern.optional() }),
    z.strictObject({ vast: year }),
    z.strictObject({ bestandsnaam: pattern }),
    /** Columns named after the year: the rest of the name is that of the figure. */
    z.strictObject({ kolomnamen: pattern }),
  ],
  {
    error:
      'een keuze: {"kolom": "Jaar"}, {"vast": "2011"}, {"bestandsnaam": "(20\\\\d\\\\d)"} of {"kolomnamen": "^(\\\\d{4})$"}',
  },
);
export type PeriodSpec = z.output<typeof period>;

const dimension = z.union(
  [
    z.strictObject({
      kolom: column,
      /** Label in the file → our category. */
      waarden: z.record(z.string(), text),
      /** Labels whose rows do not count: totals, subdivisions of another label. */
      overslaan: z.array(z.string()).default([]),
      /** Where every other label goes; without it, another label is an error. */
      overige: text.optional(),
      /** Only so many characters of a code say the category: the division of NACE. */
      tekens: z.number().int().positive().optional(),
    }),
    /** The columns of figures say which category they are. */
    z.strictObject({ categorieen: z.array(text).min(1) }),
  ],
  { error: 'een keuze: {"kolom": …, "waarden": {…}} of {"categorieen": […]}' },
);
export type MappingDimension = z.output<typeof dimension>;

const figure = z.strictObject({
  kolom: column,
  /** This column is subtracted: what is left of a whole. */
  min: column.optional(),
  alleenAls: only.optional(),
  /** Category per dimension that the column says. */
  kenmerken: z.record(text, text).default({}),
});
export type MappingFigure = z.output<typeof figure>;

const datasetKindsInWords = ["aantallen", "bedragen", "aandelen"] as const;

const dataset = z.strictObject({
  thema: id,
  dataset: id,
  naam: text,
  soort: z.enum(datasetKindsInWords),
  eenheid: text,
  toelichting: text.optional(),
  /** Only rows with these labels are of this dataset. */
  alleenAls: only.default({}),
  /** Which sheets or tables, as a pattern of their names. */
  blad: text.optional(),
  gebied: area.partial().optional(),
  periode: period.optional(),
  jaren: z.strictObject({ van: year.optional(), tot: year.optional() }).optional(),
  /** What is added to the year in the file: -1 where the file names a figure after the year that follows its day. */
  jaartal: z.number().int().default(0),
  dimensies: z.record(text, dimension).default({}),
  waarden: z.array(figure).min(1),
  /** Shares: as fractions from 0 to 1, or as percentages. */
  schaal: z.enum(["breuk", "procent"]).default("breuk"),
  /** What a figure is multiplied by: 1000000 where the file has millions. */
  factor: z.number().positive().default(1),
  /** Decimals that are kept; 0 for counts. */
  decimalen: z.number().int().min(0).max(6).optional(),
  tekens: z.record(z.string(), sign).optional(),
  leeg: sign.optional(),
  decimaalteken: z.enum([".", ","]).optional(),
  duizendtalteken: z.enum([".", " ", "'"]).optional(),
  status: z
    .strictObject({
      kolom: column,
      waarden: z.record(z.string(), text),
      tekens: z.record(z.string(), sign).default({}),
    })
    .optional(),
  /** Amounts: how many contributed. Shares: how many answered, and of how many. */
  bijdragers: column.optional(),
  respondenten: column.optional(),
  populatie: column.optional(),
  /** Columns in which rows with one key may differ; those rows are added up. */
  optellenOver: z.array(text).default([]),
  /** What a figure is that the file has twice, with different numbers; without it that is an error. */
  bijTegenspraak: sign.optional(),
  /** False for medians, means and numbers of kinds: they are those of the areas that the source has. */
  optelbaar: z.boolean().default(true),
  /** Coarser levels that are added up on import, from all areas of the file. */
  somNaar: z.array(level).default([]),
  /** What the source does not cover, as in thema.json. Of a group such as "vgc" nothing is written. */
  dektNiet: z.array(id).default([]),
  /** True: what the file lacks for an area is in another row of it, so that sums are whole. */
  restElders: z.boolean().default(false),
  /** Municipalities that a sum may lack. */
  magOntbreken: z.array(text).default([]),
  /** What a combination is that the file lacks for an area that it has. */
  ontbrekend: sign.optional(),
  /** True: what is not there counts zero, and zeros are not written. */
  volledig: z.boolean().default(false),
  /** True: years between that the source did not make, and areas that it left out, are written as unknown. */
  tussenjaren: z.boolean().default(false),
  peildatum: z.strictObject({
    dag: z.string().regex(/^\d\d-\d\d$/, 'maand en dag, zoals "12-31"'),
    jaarverschuiving: z.number().int().default(0),
    soort: z.enum(["toestand", "jaartotaal"]).default("toestand"),
  }),
  /** The division in which all years are written; without it the one in force on each year's day. */
  gebiedsindeling: z.enum(vintages).optional(),
});
export type MappingDataset = z.output<typeof dataset>;

const source = z.strictObject({
  id,
  titel: text,
  uitgever: text,
  licentie: text,
  licentieUrl: z.url().optional(),
  url: z.url().optional(),
  bronvermelding: text,
  /** Checked where the card is read. */
  verbergregel: z.custom<RuleSpec>((value) => typeof value === "object" && value !== null, {
    error: "de regel van de bron: zie docs/versluiering.md",
  }),
});

export const mappingSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  opmaak: text,
  bron: source,
  datasets: z.array(dataset).min(1),
});
export type Mapping = z.output<typeof mappingSchema>;
