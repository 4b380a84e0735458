import type { FigureView } from "../../figures/figure-view.ts";
import type { ThemeReport } from "../../figures/theme-report.ts";
import type { City } from "../../model/city.ts";
import type { Source } from "../../model/source.ts";
import { catalogPath, documentPath, figureFilePath } from "../page-paths.ts";
import { type SiteFile, webAddress } from "../site-data.ts";
import { markedJson } from "./marked-json.ts";

/** Vocabularies that DCAT-AP Vlaanderen builds on. */
const namespaces = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const authority = "http://publications.europa.eu/resource/authority";

/** The files of a figure, by the lists that portals know. */
const files = {
  csv: {
    name: "CSV",
    format: `${authority}/file-type/CSV`,
    mediaType: "https://www.iana.org/assignments/media-types/text/csv",
  },
  json: {
    name: "JSON-stat",
    format: `${authority}/file-type/JSON`,
    mediaType: "https://www.iana.org/assignments/media-types/application/json",
  },
} as const;

/** Addresses with digits that are ours to print. */
export const catalogAddresses: readonly string[] = Object.values(namespaces);

/**
 * All that a city publishes as a catalogue for open data portals: DCAT-AP Vlaanderen in JSON-LD, a
 * dataset per figure with its files.
 */
export function cityCatalog(city: City, reports: readonly ThemeReport[], date: string): SiteFile {
  const datasets = reports.flatMap((report) =>
    [...report.figures.values()].map((view) => datasetOf(report, view, date)),
  );
  return {
    path: catalogPath(city.slug),
    text: () =>
      markedJson({
        "@context": namespaces,
        "@id": webAddress(city, catalogPath(city.slug)),
        "@type": "dcat:Catalog",
        "dct:title": inDutch(`${city.name} in cijfers`),
        "dct:description": inDutch(
          `Cijfers over ${city.area.name}, uitgegeven door ${city.publisher}.`,
        ),
        "dct:publisher": agent(city.publisher),
        "dcat:contactPoint": contactOf(city),
        "dct:language": { "@id": `${authority}/language/NLD` },
        "dct:modified": day(date),
        "foaf:homepage": { "@id": city.siteUrl },
        "dcat:dataset": datasets,
      }),
  };
}

function datasetOf({ city, theme }: ThemeReport, view: FigureView, date: string) {
  const address = (format: "csv" | "json") =>
    webAddress(city, figureFilePath(city.slug, theme.id, view.definition.id, format));
  const page = webAddress(city, documentPath(city.slug, theme.id, "rapport"));
  const id = `${page}#figuur-${view.definition.id}`;
  return {
    "@id": id,
    "@type": "dcat:Dataset",
    "dct:identifier": id,
    "dct:title": inDutch(view.table.caption),
    "dct:description": inDutch(view.subtitle),
    "dct:publisher": agent(city.publisher),
    "dct:accessRights": { "@id": `${authority}/access-right/PUBLIC` },
    "dct:modified": day(date),
    "dct:provenance": view.sources.map(({ title, publisher }) => ({
      "@type": "dct:ProvenanceStatement",
      "rdfs:label": inDutch(`${publisher}, ${title}`),
    })),
    "dcat:keyword": [inDutch(theme.name.toLowerCase()), inDutch(city.name)],
    "dcat:contactPoint": contactOf(city),
    "dcat:landingPage": { "@id": page },
    "dcat:distribution": [
      distribution(address("csv"), files.csv, view.sources),
      distribution(address("json"), files.json, view.sources),
    ],
  };
}

function distribution(
  address: string,
  { name, format, mediaType }: (typeof files)[keyof typeof files],
  sources: readonly Source[],
) {
  const licences = new Map(sources.map((source) => [source.licence, source]));
  return {
    "@type": "dcat:Distribution",
    "dct:title": inDutch(name),
    "dct:format": { "@id": format },
    "dcat:mediaType": { "@id": mediaType },
    "dcat:accessURL": { "@id": address },
    "dcat:downloadURL": { "@id": address },
    "dct:license": [...licences.values()].map(({ licence, licenceUrl }) => ({
      ...(licenceUrl ? { "@id": licenceUrl } : {}),
      "@type": "dct:LicenseDocument",
      "dct:title": inDutch(licence),
    })),
  };
}

function contactOf({ publisher, contact }: City) {
  return {
    "@type": "vcard:Organization",
    "vcard:fn": publisher,
    "vcard:hasEmail": { "@id": `mailto:${contact}` },
  };
}

function agent(name: string) {
  return { "@type": "foaf:Agent", "foaf:name": inDutch(name) };
}

function inDutch(text: string) {
  return { "@value": text, "@language": "nl" };
}

function day(isoDate: string) {
  return { "@value": isoDate, "@type": "xsd:date" };
}
