import type { ProvenancePage } from "../../../templates/pages/provenance.ts";
import type { Source } from "../../model/source.ts";
import { figureFilePath, provenanceFilePath } from "../page-paths.ts";
import type { SiteFile } from "../site-data.ts";
import { markedJson } from "./marked-json.ts";

const namespaces = {
  prov: "http://www.w3.org/ns/prov#",
  dct: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  spdx: "http://spdx.org/rdf/terms#",
} as const;

/** Addresses with digits that are ours to print. */
export const provenanceAddresses: readonly string[] = Object.values(namespaces);

/**
 * The page of provenance for programs: PROV-O in JSON-LD, beside the files of the figures, whose names
 * are the ids. Figure ← indicator (the plan) ← dataset ← source, with the SHA-256 of its files.
 */
export function provenanceFile(page: ProvenancePage): SiteFile {
  const { city, theme, figures, indicators, sources, date } = page;
  const datasets = new Map(
    indicators.flatMap(({ inputs }) => inputs.map(({ dataset }) => [dataset.id, dataset] as const)),
  );
  const edition = { "@id": "#uitgave" };
  const graph = [
    {
      ...edition,
      "@type": "prov:Activity",
      "rdfs:label": `Uitgave van ${date}`,
      "prov:endedAtTime": date,
      "prov:wasAssociatedWith": { "@type": "prov:Agent", "rdfs:label": city.publisher },
    },
    ...sources.map(sourceNode),
    ...[...datasets.values()].map(({ id, name, sources: from }) => ({
      "@id": datasetId(id),
      "@type": "prov:Entity",
      "dct:title": name,
      "prov:wasDerivedFrom": from.map((source) => ({ "@id": sourceId(source) })),
    })),
    ...indicators.map(({ definition, formula, inputs, referenceDate }) => ({
      "@id": indicatorId(definition.id),
      "@type": "prov:Plan",
      "dct:title": definition.name,
      "dct:description": definition.definition,
      "schema:measurementMethod": formula,
      "schema:unitText": definition.unit.name,
      ...(referenceDate ? { "dct:temporal": referenceDate } : {}),
      "schema:isBasedOn": inputs.map(({ dataset, measures }) => ({
        "@id": datasetId(dataset.id),
        "dct:description": measures,
      })),
    })),
    ...figures.map(({ view, indicators: own }) => ({
      "@id": fileOf(figureFilePath(city.slug, theme.id, view.definition.id, "csv")),
      "@type": "prov:Entity",
      "dct:title": view.table.caption,
      "dct:description": view.subtitle,
      "dct:temporal": view.reference,
      "prov:wasGeneratedBy": edition,
      "prov:wasDerivedFrom": view.sources.map(({ id }) => ({ "@id": sourceId(id) })),
      "schema:variableMeasured": own.map(({ id }) => ({ "@id": indicatorId(id) })),
    })),
  ];
  return {
    path: provenanceFilePath(city.slug, theme.id),
    text: () => markedJson({ "@context": namespaces, "@graph": graph }),
  };
}

function sourceNode(source: Source) {
  const { id, title, publisher, licence, licenceUrl, url, lastReferenceDate, importedOn } = source;
  return {
    "@id": sourceId(id),
    "@type": ["prov:Entity", "prov:PrimarySource"],
    "dct:title": title,
    "dct:publisher": publisher,
    "dct:license": licenceUrl ?? licence,
    ...(url ? { "schema:url": url } : {}),
    "dct:temporal": lastReferenceDate,
    "dct:dateSubmitted": importedOn,
    "dct:hasPart": source.files.map(({ name, sha256 }) => ({
      "dct:title": name,
      "spdx:checksum": { "spdx:checksumValue": sha256 },
    })),
  };
}

function sourceId(id: string): string {
  return `#bron-${id}`;
}

function datasetId(id: string): string {
  return `#dataset-${id}`;
}

function indicatorId(id: string): string {
  return `#indicator-${id}`;
}

/** Its name alone: the two stand in one folder. */
function fileOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}
