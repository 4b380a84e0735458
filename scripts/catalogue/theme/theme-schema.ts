import { z } from "zod";
import { areaLevels } from "../../model/area.ts";
import { classRange } from "../../model/class-range.ts";
import { figureKinds } from "../../model/figure.ts";
import { documentKinds } from "../../model/theme.ts";
import { vintages } from "../../model/vintage.ts";
import { ownRuleSchema } from "../rules/rule-schema.ts";

/** Shapes of what stewards write in data/themas/<thema>/*.json. Keys are Dutch; see read-theme.ts. */

const id = z.string().regex(/^[a-z0-9-]+$/, "kleine letters, cijfers en koppeltekens");
const text = z.string().min(1, "een tekst");
const level = z.enum(areaLevels);

const selector = z.union([
  z.array(z.string()),
  z.strictObject({ van: z.number().int().optional(), tot: z.number().int().optional() }),
]);
const selection = z.record(z.string(), selector);
const measure = z.strictObject({ dataset: id, waar: selection.default({}) });
export type MeasureSpec = z.output<typeof measure>;

/** What a full theme fills; a theme with less says so itself. */
const usualReportPages: [number, number] = [15, 30];
const pageCount = z.number().int().positive();

const className = text.refine(
  (name) => classRange(name) !== undefined,
  'een klasse van gehele getallen, zoals "0-17", "80+" of "18"',
);
const dimension = z.union([
  z.array(text),
  z.literal("geheel getal"),
  z.strictObject({ klassenVan: id, klassen: z.array(className).min(1) }),
]);
export type DimensionSpec = z.output<typeof dimension>;

const isoDate = z.string().regex(/^\d{4}-\d\d-\d\d$/, "een datum als 2026-12-01");
const leaving = z.strictObject({ sinds: isoDate, vervangenDoor: id.optional(), waarom: text });

/** Indicators that are gone: data/themas/<thema>/uitgedoofd.json. */
export const retiredSchema = z.array(leaving.extend({ id, naam: text }));

export const themeSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  naam: text,
  omschrijving: text,
  /** No edition of before this day shows the theme. */
  embargo: isoDate.optional(),
  documenten: z
    .array(z.enum(documentKinds))
    .refine((kinds) => kinds.includes("rapport"), 'een lijst waarin "rapport" staat')
    .default([...documentKinds]),
  bladzijdenRapport: z
    .tuple([pageCount, pageCount])
    .refine(([minimum, maximum]) => minimum <= maximum, "het kleinste aantal eerst")
    .default(usualReportPages),
  /** What the card of each city shows of the theme, in order. */
  stadskaart: z
    .strictObject({
      kerncijfers: z.array(id).min(1, "minstens één kerncijfer"),
      figuur: id.optional(),
    })
    .optional(),
  datasets: z.array(
    z.strictObject({
      id,
      naam: text,
      /** What its numbers are. */
      soort: z.union([z.literal("aantallen"), z.literal("bedragen"), z.literal("aandelen")], {
        error:
          'een keuze: "aantallen" (wat optelt), "bedragen" (omzet, inkomen) of "aandelen" (van een enquête; tellen niet op)',
      }),
      /** Meervoud van wat geteld wordt, of waarin een bedrag staat. */
      eenheid: text,
      bron: z.union([id, z.array(id).min(1, "minstens één bron")], {
        error: "een keuze: het id van een bron, of een lijst van ids",
      }),
      /** Datasets with the same one count the same people, in other ways. */
      populatie: id.optional(),
      dimensies: z.record(z.string(), dimension),
      volledig: z.boolean(),
      peildatum: z.strictObject({
        dag: z.string().regex(/^\d\d-\d\d$/, 'maand en dag, bijvoorbeeld "01-01"'),
        jaarverschuiving: z.number().int(),
        /** Of a count of events, such as starters: the year up to this day. */
        soort: z.enum(["toestand", "jaartotaal"]).default("toestand"),
      }),
      /** Only what is stricter than the sources ask. */
      verbergregel: ownRuleSchema.default({}),
      /** Levels whose total is shown whatever it costs elsewhere. */
      altijdTonen: z.array(level).default([]),
      optellenNaar: z.array(level).default([]),
      niveaus: z.array(level).min(1),
      dektNiet: z.array(id).default([]),
      /** Of shares without respondents: true for a survey, false for a register. */
      margeOnbekend: z.boolean().optional(),
      /** Only where the source writes all years in one division, whatever was in force then. */
      gebiedsindeling: z.enum(vintages).optional(),
      /** Not so for medians, and for shares without their parts. */
      optelbaar: z.boolean().default(true),
    }),
  ),
});
export type ThemeSpec = z.output<typeof themeSchema>;
export type DatasetSpec = ThemeSpec["datasets"][number];

const axisCategories = z
  .array(z.strictObject({ naam: text, codes: z.array(text).min(1) }))
  .min(2, "minstens twee categorieën");
const axis = z.strictObject({
  kenmerk: z.string(),
  naam: text,
  categorieen: axisCategories,
  totaal: text,
});
export type AxisSpec = z.output<typeof axis>;

/** What fits on a page in print, beside the names of the rows and the total. */
const maximumColumns = 7;

const category = z.strictObject({ id, naam: text, zijde: text.optional(), waar: selection });

const formula = z.discriminatedUnion("soort", [
  z.strictObject({ soort: z.literal("aantal"), tel: measure }),
  z.strictObject({ soort: z.literal("cijfer"), van: measure }),
  z.strictObject({ soort: z.literal("aandeel"), teller: measure, noemer: measure }),
  z.strictObject({
    soort: z.literal("verhouding"),
    teller: measure,
    noemer: measure,
    per: z.number().positive(),
  }),
  z.strictObject({ soort: z.literal("gemiddelde"), van: z.string(), tel: measure }),
  z.strictObject({ soort: z.literal("dichtheid"), tel: measure }),
  z.strictObject({ soort: z.literal("groei"), tel: measure, jaren: z.number().int().positive() }),
  z.strictObject({
    soort: z.literal("verdeling"),
    noemer: measure,
    /** "cijfers": the answers to a question of a survey, as they stand in the file. */
    als: z.enum(["aandelen", "aantallen", "cijfers"]),
    categorieen: z.array(category).optional(),
    /** Shorthand for age pyramids: equal age classes on two sides. */
    leeftijdsklassen: z
      .strictObject({ breedte: z.number().int().positive(), laatste: z.number().int().positive() })
      .optional(),
  }),
  z.strictObject({
    soort: z.literal("kruising"),
    tel: measure,
    groepen: axis.optional(),
    rijen: axis,
    kolommen: axis.extend({
      categorieen: axisCategories.max(
        maximumColumns,
        `hoogstens ${maximumColumns} kolommen naast het totaal: meer past niet op een bladzijde`,
      ),
    }),
  }),
]);
export type FormulaSpec = z.output<typeof formula>;

export const indicatorsSchema = z.array(
  z.strictObject({
    id,
    naam: text.regex(/^[^A-Z]/, "een naam die met een kleine letter of cijfer begint (huisregel)"),
    korteNaam: text,
    definitie: text,
    eenheid: z.strictObject({
      soort: z.enum(["aantal", "procent", "getal"]),
      naam: text,
      enkelvoud: text,
    }),
    decimalen: z.number().int().min(0).max(3),
    formule: formula,
    niveaus: z.array(level).min(1),
    polariteit: z.enum(["neutraal", "hoger-is-beter", "lager-is-beter"]).default("neutraal"),
    zin: text.optional(),
    onderwerp: text,
    /** Figures from this year on do not compare with those of before. */
    breuk: z
      .strictObject({ periode: z.string().regex(/^\d{4}$/, "een jaar"), toelichting: text })
      .optional(),
    /** False where the source covers another share of each area: no place is given. */
    rang: z.boolean().default(true),
    /** Announced to leave; later it moves to uitgedoofd.json. */
    uitdovend: leaving.optional(),
    swing: z.record(z.string(), z.string()).default({}),
  }),
);
export type IndicatorSpec = z.output<typeof indicatorsSchema>[number];

export const figuresSchema = z.array(
  z.strictObject({
    id,
    soort: z.enum(figureKinds),
    indicator: id,
    vergelijk: z.boolean().default(false),
    over: z.enum(["gebieden", "jaren"]).default("gebieden"),
    jaren: z.array(z.string()).default([]),
    kolommen: z.array(id).default([]),
    gebieden: z.enum(["delen", "sectoren"]).default("delen"),
    voor: z.enum(["stad", "delen"]).default("stad"),
    noot: text.optional(),
  }),
);
export type FigureSpec = z.output<typeof figuresSchema>[number];
