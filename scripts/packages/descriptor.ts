import { z } from "zod";
import { vintages } from "../model/vintage.ts";
import { isPackagePath } from "./package-path.ts";
import { versionPattern } from "./semantic-version.ts";

/** The profile that our descriptors follow; a receiver checks them by the schema below. */
export const dataPackageProfile = "https://datapackage.org/profiles/2.0/datapackage.json";
/** Of the columns of the figures and of the field `steekkaart`; another one is not read. */
export const packageFormat = "1";

const isoDate = z.string().regex(/^\d{4}-\d\d-\d\d$/, "een datum als 2026-12-01");
const id = z.string().regex(/^[a-z0-9-]+$/, "kleine letters, cijfers en koppeltekens");
const text = z.string().min(1, "een tekst");

const resource = z.object({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*$/, "kleine letters, cijfers, punten en koppeltekens"),
  path: z
    .string()
    .refine(
      isPackagePath,
      "een pad binnen het pakket: kleine letters, zonder .. en zonder / vooraan",
    ),
  hash: z.string().regex(/^sha256:[\da-f]{64}$/, "sha256: en 64 tekens"),
  bytes: z.number().int().nonnegative(),
});

/** An indicator that leaves: announced first, gone later, and never without a trace. */
const leavingSchema = z.strictObject({
  id,
  naam: text,
  sinds: isoDate,
  vervangenDoor: id.optional(),
  waarom: text,
});
export type LeavingIndicator = z.output<typeof leavingSchema>;

/**
 * What a descriptor must say. Fields of the Data Package standard that we do not use may be
 * there too; within `steekkaart` nothing may be that we do not know.
 */
export const descriptorSchema = z.object({
  $schema: z.literal(dataPackageProfile, { error: `"${dataPackageProfile}"` }),
  name: z.string().regex(/^steekkaart-[a-z0-9-]+$/, "steekkaart- en het thema"),
  title: text,
  version: z.string().regex(versionPattern, "een versie zoals 1.4.2"),
  licenses: z.array(z.object({ title: text })).min(1, "minstens één licentie"),
  resources: z.array(resource).min(1, "minstens één bestand"),
  steekkaart: z.strictObject({
    formaat: z.literal(packageFormat, { error: `formaat "${packageFormat}"` }),
    thema: id,
    uitgever: text,
    /** ISO date of the edition that the figures are of. */
    uitgave: isoDate,
    gebiedsindeling: z.enum(vintages),
    /** Nothing is shown before this day. */
    embargo: isoDate.optional(),
    datasets: z
      .array(
        z.strictObject({
          id,
          naam: text,
          cellen: z.number().int().nonnegative(),
          verborgen: z.number().int().nonnegative(),
          /** In words: what was hidden, and by which rule. */
          regel: z.array(text),
          /** Where counts are rounded: to which multiple, and how far they may be off. */
          afronding: z
            .strictObject({
              veelvoudVan: z.number().int().positive(),
              binnen: z.number().positive(),
            })
            .optional(),
        }),
      )
      .min(1, "minstens één dataset"),
    indicatoren: z.array(z.strictObject({ id, naam: text })),
    uitdovend: z.array(leavingSchema),
    uitgedoofd: z.array(leavingSchema),
  }),
});
export type PackageDescriptor = z.output<typeof descriptorSchema>;
export type PackagedDataset = PackageDescriptor["steekkaart"]["datasets"][number];
