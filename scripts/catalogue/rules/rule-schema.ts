import { z } from "zod";
import { smallestBase } from "../../model/source-rule.ts";

/** The rule of a source as stewards write it; each message names the choices that there are. */

const text = z.string().min(1, "een tekst");
const whole = (least: number) => z.number().int().min(least, `een geheel getal vanaf ${least}`);
const base = z.number().int().min(smallestBase, `een veelvoud vanaf ${smallestBase}`);
const percentage = z.number().gt(0, "meer dan 0").lt(100, "minder dan 100");
const protectedBySource = z.strictObject({ doorBronBeschermd: text });

const counts = z.union(
  [
    z.strictObject({
      drempelwaarde: whole(2),
      toonNul: z.boolean(),
      kenner: z.boolean().optional(),
      ofAfronden: base.optional(),
    }),
    z.strictObject({ afronden: base }),
    protectedBySource,
    z.literal("geen aantallen"),
  ],
  {
    error:
      'een keuze: {"drempelwaarde": 5, "toonNul": true} (kleiner verbergen, een nul wel tonen; "kenner": true erbij om te rekenen met wie als enige in een cel zit, "ofAfronden": 5 erbij als de bron dat ook toelaat), {"afronden": 5}, {"doorBronBeschermd": "<waarom>"} of "geen aantallen"',
  },
);

const respondents = z.union(
  [
    z.strictObject({
      minimum: whole(1),
      breedsteMarge: z.union(
        [z.number().gt(0, "meer dan 0").lte(0.5, "hoogstens 0.5"), z.literal("geen")],
        { error: 'een aandeel zoals 0.1, of "geen"' },
      ),
    }),
    protectedBySource,
    z.literal("geen enquête"),
  ],
  {
    error:
      'een keuze: {"minimum": 50, "breedsteMarge": 0.1} (minder respondenten of een ruimere foutenmarge niet tonen; de marge kan ook "geen" zijn), {"doorBronBeschermd": "<waarom>"} of "geen enquête"',
  },
);

const dominance = z.strictObject({
  n: z.union([z.literal(1), z.literal(2)], {
    error: "1 of 2: de grootste bijdrage, of de twee grootste samen",
  }),
  k: percentage,
});

const amounts = z.union(
  [
    z.strictObject({
      minimumBijdragers: whole(1),
      dominantie: z.union(
        [dominance, z.array(dominance).min(1, "minstens één"), z.literal("geen")],
        { error: 'een keuze: {"n": 1, "k": 85} (n is 1 of 2; k in procent) of "geen"' },
      ),
      procent: z.union([percentage, z.literal("geen")], {
        error: 'een percentage zoals 10, of "geen"',
      }),
    }),
    protectedBySource,
    z.literal("geen bedragen"),
  ],
  {
    error:
      'een keuze: {"minimumBijdragers": 3, "dominantie": {"n": 1, "k": 85}, "procent": 10} (dominantie met n 1 of 2; zij en procent kunnen "geen" zijn), {"doorBronBeschermd": "<waarom>"} of "geen bedragen"',
  },
);

const denominator = z.union([z.strictObject({ minimum: whole(1) }), z.literal("geen minimum")], {
  error:
    'een keuze: {"minimum": 20} (op minder geen aandeel, verhouding, gemiddelde of groei tonen) of "geen minimum"',
});

const slivers = z.union([z.literal(true), z.literal(false)], {
  error:
    "een keuze: true (een stukje gebied dat alleen als verschil te berekenen is, telt mee) of false",
});

const fields = {
  aantallen: counts,
  respondenten: respondents,
  bedragen: amounts,
  noemer: denominator,
  snippers: slivers,
};

/** On a source card: all of it. */
export const sourceRuleSchema = z.strictObject(fields);

/** Of a dataset: what is stricter than its sources ask. */
export const ownRuleSchema = z.strictObject(fields).partial();
export type OwnRuleSpec = z.output<typeof ownRuleSchema>;
