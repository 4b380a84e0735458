import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ReportError } from "../model/report-error.ts";
import { oneOf, slugOfName } from "./choose.ts";
import { type Skeleton, toFillIn } from "./skeleton.ts";

interface IndicatorWords {
  readonly id: string;
  readonly name: string;
  readonly dataset: string;
  readonly levels: readonly string[];
}

/** The plainest indicator that there is: how many there are. */
export function countIndicator({ id, name, dataset, levels }: IndicatorWords) {
  return {
    id,
    naam: `aantal ${name}`,
    korteNaam: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    definitie: `${toFillIn}: wat er precies geteld wordt, en wat niet.`,
    eenheid: { soort: "aantal", naam: name, enkelvoud: name },
    decimalen: 0,
    formule: { soort: "aantal", tel: { dataset } },
    niveaus: levels,
    onderwerp: `het aantal ${name}`,
    zin: "Op {datum} telde {stad} {waarde}.",
  };
}

interface ThemeFile {
  readonly datasets: readonly {
    readonly id: string;
    readonly soort: string;
    readonly niveaus: readonly string[];
  }[];
}

/** An indicator at the end of a theme, with a figure of it at the end of the report. */
export function indicatorSkeleton(
  root: string,
  name: string,
  options: { readonly theme?: string; readonly dataset?: string },
): Skeleton {
  const theme = oneOf("--thema", options.theme, listFolders(root, "data/themas"));
  const folder = `data/themas/${theme}`;
  const { datasets } = JSON.parse(read(root, `${folder}/thema.json`)) as ThemeFile;
  const counts = datasets.filter(({ soort }) => soort === "aantallen");
  const chosen = oneOf(
    "--dataset",
    options.dataset ?? counts[0]?.id,
    counts.map(({ id }) => id),
  );
  const levels = counts.find(({ id }) => id === chosen)?.niveaus ?? [];
  const id = slugOfName(name);
  const [indicators, figures, report] = [
    `${folder}/indicatoren.json`,
    `${folder}/figuren.json`,
    `content/rapport/${theme}.md`,
  ] as const;
  refuseKnown(root, indicators, id);
  refuseKnown(root, figures, `${id}-lijn`);
  const indicator = countIndicator({ id, name: name.toLowerCase(), dataset: chosen, levels });
  return {
    files: {},
    additions: {
      [indicators]: withEntry(read(root, indicators), indicator),
      [figures]: withEntry(read(root, figures), { id: `${id}-lijn`, soort: "lijn", indicator: id }),
      [report]: `${read(root, report).trimEnd()}\n${reportPart(name, id, folder)}`,
    },
    next: [
      `Toegevoegd: "${id}" onderaan in ${indicators} en ${figures}, en een hoofdstuk in ${report}.`,
      `Vul de woorden in, en de formule als het geen gewoon aantal is (zoek "${toFillIn}").`,
      "Kijk na: npm run steekkaart -- check",
    ],
  };
}

function reportPart(name: string, id: string, folder: string): string {
  return `
## ${name}

<!--
Deze tekst leest alleen de redactie. Verplaats dit hoofdstuk naar waar het hoort.
De woorden van de zinnen staan bij "zin" en "onderwerp" in ${folder}/indicatoren.json.
Andere formules: aandeel (teller, noemer), dichtheid, groei (jaren), gemiddelde, verdeling; voorbeelden staan in hetzelfde bestand.
-->

[[zin stand ${id}]] [[zin evolutie ${id}]]

[[figuur ${id}-lijn]]
`;
}

function listFolders(root: string, path: string): readonly string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function read(root: string, path: string): string {
  if (existsSync(join(root, path))) {
    // A byte order mark is no JSON.
    return readFileSync(join(root, path), "utf8").replace(/^\uFEFF/, "");
  }
  throw new ReportError([
    { where: path, found: "geen bestand", expected: "een thema dat klaar is: kijk na met check" },
  ]);
}

function refuseKnown(root: string, path: string, id: string): void {
  const entries = JSON.parse(read(root, path)) as readonly { readonly id: string }[];
  if (!entries.some((entry) => entry.id === id)) return;
  throw new ReportError([
    {
      where: path,
      found: `"${id}", dat er al is`,
      expected: "een nieuwe naam",
      hint: "Er is niets geschreven. Pas de regel zelf aan, of kies een andere naam.",
    },
  ]);
}

/** A list with one more entry at its end; what stood there stays as it was written. */
function withEntry(list: string, entry: unknown): string {
  const end = list.lastIndexOf("]");
  const before = list.slice(0, end).trimEnd();
  const own = JSON.stringify(entry, undefined, 2).replaceAll(/^/gm, "  ");
  return `${before}${before.endsWith("[") ? "" : ","}\n${own}\n${list.slice(end)}`;
}
