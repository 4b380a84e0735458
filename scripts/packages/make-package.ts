import type { Vintage } from "../model/vintage.ts";
import { canonicalJson } from "./canonical-json.ts";
import { formatCells } from "./cell-file.ts";
import {
  dataPackageProfile,
  type LeavingIndicator,
  type PackagedDataset,
  packageFormat,
} from "./descriptor.ts";
import {
  descriptorName,
  formatSums,
  type PackageFiles,
  sha256,
  sumsName,
  textFile,
} from "./package-files.ts";
import type { PackagedCell } from "./packaged-cell.ts";
import { figuresPath } from "./packaged-figures.ts";
import { missingValues, tableSchema } from "./table-schema.ts";

/** A theme as it is shared in one release. */
export interface PackageContents {
  readonly theme: { readonly id: string; readonly name: string; readonly summary: string };
  readonly version: string;
  readonly publisher: string;
  /** ISO date of the edition. */
  readonly date: string;
  readonly vintage: Vintage;
  readonly embargo?: string;
  readonly licences: readonly LinkedTitle[];
  readonly sources: readonly LinkedTitle[];
  readonly datasets: readonly DatasetContents[];
  readonly indicators: readonly { readonly id: string; readonly naam: string }[];
  readonly leaving: readonly LeavingIndicator[];
  readonly retired: readonly LeavingIndicator[];
  /** The theme, its sources and its texts as the sender keeps them, by path in the package. */
  readonly descriptions: PackageFiles;
}

interface LinkedTitle {
  readonly title: string;
  readonly path?: string;
}

export interface DatasetContents {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly string[];
  readonly rounding?: { readonly base: number; readonly within: number };
  readonly cells: readonly PackagedCell[];
}

/** All files of the package, with the descriptor and the sums over them. */
export function makePackage(contents: PackageContents): PackageFiles {
  const tables = new Map(contents.datasets.flatMap(tablesOf));
  const files = new Map<string, Uint8Array>([...contents.descriptions, ...tables]);
  const descriptor = describe(contents, files, new Set(tables.keys()));
  files.set(descriptorName, textFile(canonicalJson(descriptor)));
  files.set(sumsName, textFile(formatSums(files)));
  return files;
}

function tablesOf({ id, cells }: DatasetContents): readonly (readonly [string, Uint8Array])[] {
  const byPeriod = [...Map.groupBy(cells, ({ period }) => period)];
  return byPeriod
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([period, own]) => [figuresPath(id, period), textFile(formatCells(own))] as const);
}

function describe(contents: PackageContents, files: PackageFiles, tables: ReadonlySet<string>) {
  const { theme, version, publisher, date, vintage, embargo, licences, sources } = contents;
  return {
    $schema: dataPackageProfile,
    name: `steekkaart-${theme.id}`,
    title: theme.name,
    description: theme.summary,
    version,
    created: `${date}T00:00:00Z`,
    contributors: [{ title: publisher, roles: ["publisher"] }],
    licenses: licences,
    sources,
    resources: [...files].map(([path, bytes]) => ({
      name: path.replaceAll("/", "-").replace(/\.[^.]*$/, ""),
      path,
      bytes: bytes.length,
      hash: `sha256:${sha256(bytes)}`,
      encoding: "utf-8",
      ...(tables.has(path)
        ? {
            format: "csv",
            mediatype: "text/csv",
            dialect: { delimiter: ";" },
            schema: { fields: tableSchema, missingValues },
          }
        : kindOf(path)),
    })),
    steekkaart: {
      formaat: packageFormat,
      thema: theme.id,
      uitgever: publisher,
      uitgave: date,
      gebiedsindeling: vintage,
      embargo,
      datasets: contents.datasets.map(describeDataset),
      indicatoren: contents.indicators,
      uitdovend: contents.leaving,
      uitgedoofd: contents.retired,
    },
  };
}

function describeDataset({ id, name, rules, rounding, cells }: DatasetContents): PackagedDataset {
  const hidden = cells.filter(
    ({ value }) => value.kind === "missing" && value.reason.startsWith("suppressed"),
  );
  return {
    id,
    naam: name,
    cellen: cells.length,
    verborgen: hidden.length,
    regel: [...rules],
    ...(rounding ? { afronding: { veelvoudVan: rounding.base, binnen: rounding.within } } : {}),
  };
}

function kindOf(path: string): { readonly format: string; readonly mediatype: string } {
  return path.endsWith(".json")
    ? { format: "json", mediatype: "application/json" }
    : { format: "md", mediatype: "text/markdown" };
}
