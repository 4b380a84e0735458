import { derivations, derivationWords } from "../model/derivation.ts";
import { observationStatuses } from "../model/observation.ts";
import { missingReasons, missingSign } from "../model/value.ts";
import { reasonWords } from "./cell-file.ts";

/** The columns of the figures as a Table Schema, version 2, describes them. */
export const tableSchema = [
  { name: "niveau", type: "string", title: "gebiedsniveau", constraints: { required: true } },
  {
    name: "code",
    type: "string",
    title: "code van het gebied",
    description:
      "Met een schuine streep en een eerste dag waar de code ook voor ander gebied dient.",
    constraints: { required: true },
  },
  {
    name: "cel",
    type: "string",
    title: "wat geteld wordt",
    description:
      'Kenmerken met hun categorieën, gescheiden door |: "leeftijd=0..17|geslacht=V"; "alle" voor alles samen; "gemiddelde leeftijd" voor een gemiddelde.',
    constraints: { required: true },
  },
  {
    name: "waarde",
    type: "number",
    title: "het cijfer, of het teken van de reden waarom er geen is",
  },
  {
    name: "reden",
    type: "string",
    title: "waarom er geen cijfer is",
    constraints: { enum: missingReasons.map((reason) => reasonWords[reason]) },
  },
  {
    name: "status",
    type: "string",
    title: "hoe vast het cijfer is",
    constraints: { required: true, enum: [...observationStatuses] },
  },
  { name: "marge", type: "number", title: "hoe ver het cijfer ernaast kan zitten" },
  {
    name: "herkomst",
    type: "string",
    title: "hoe het cijfer aan zijn gebied komt",
    constraints: { required: true, enum: derivations.map((one) => derivationWords[one]) },
  },
] as const;

/** What stands in a field instead of a number; an empty one where a column does not apply. */
export const missingValues: readonly string[] = ["", ...new Set(missingReasons.map(missingSign))];
