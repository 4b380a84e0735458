import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readAreaNames, readGroup } from "../import/areas/area-tables.ts";
import { tablesFolder } from "../import/areas/vintage-folder.ts";
import { readProjectTable } from "../import/project-table.ts";
import { smallCountsHidden } from "../import/usual-rule.ts";
import { jsonIn } from "../model/json-file.ts";
import { isStrayName } from "../model/stray-name.ts";
import { type Vintage, vintageOn } from "../model/vintage.ts";
import { slugOfName } from "./choose.ts";
import { countIndicator } from "./indicator-skeleton.ts";
import { formatJson, type Skeleton, toFillIn } from "./skeleton.ts";

/**
 * A theme with one table, one indicator and one figure. Every municipality stands in the table
 * as unknown: nothing that was not counted can be published.
 */
export function themeSkeleton(
  root: string,
  name: string,
  { year, today }: { readonly year?: string; readonly today: string },
): Skeleton {
  const id = slugOfName(name);
  const period = year ?? newestYear(root);
  const dataset = `${id}-aantal`;
  const indicator = `aantal-${id}`;
  const words = name.toLowerCase();
  const folder = `data/themas/${id}`;
  return {
    files: {
      [`${folder}/thema.json`]: formatJson({
        id,
        naam: name,
        omschrijving: `${toFillIn}: in één zin waarover dit thema gaat.`,
        documenten: ["rapport"],
        bladzijdenRapport: [1, 30],
        datasets: [
          {
            id: dataset,
            naam: `${name}, aantal`,
            soort: "aantallen",
            eenheid: words,
            bron: id,
            dimensies: {},
            volledig: true,
            peildatum: { dag: "01-01", jaarverschuiving: 0 },
            optellenNaar: ["groep"],
            niveaus: ["gemeente", "groep"],
          },
        ],
      }),
      [`${folder}/indicatoren.json`]: formatJson([
        countIndicator({ id: indicator, name: words, dataset, levels: ["gemeente", "groep"] }),
      ]),
      [`${folder}/figuren.json`]: formatJson([
        { id: `${indicator}-lijn`, soort: "lijn", indicator },
        { id: `${indicator}-rang`, soort: "rangbalken", indicator },
      ]),
      [`${folder}/${dataset}/${period}.csv`]: unknownFigures(root, period),
      [`${folder}/LEESMIJ.md`]: themeReadMe(name, id, dataset, period),
      [`data/bronnen/${id}.json`]: formatJson({
        id,
        titel: `${toFillIn}: titel van de bron`,
        uitgever: `${toFillIn}: wie de cijfers uitgeeft`,
        licentie: `${toFillIn}: de licentie, bijvoorbeeld CC BY 4.0`,
        bronvermelding: `Bron: ${toFillIn}`,
        verbergregel: smallCountsHidden,
        laatsteReferentiedatum: `${period}-01-01`,
        ingevoerdOp: today,
        bestanden: [],
      }),
      [`content/rapport/${id}.md`]: reportText(name, id, indicator),
    },
    additions: {},
    next: [
      `Vul de cijfers in: ${folder}/${dataset}/${period}.csv (een ? is onbekend; uitleg in ${folder}/LEESMIJ.md).`,
      `Vul de bron in: data/bronnen/${id}.json. Zoek in de nieuwe bestanden naar "${toFillIn}".`,
      "Kijk na: npm run steekkaart -- check",
    ],
  };
}

/** In the codes that were in force in that year. */
function unknownFigures(root: string, period: string): string {
  const inForce = vintageOn(`${period}-01-01`);
  const path = (vintage: Vintage): string => `${tablesFolder(vintage)}/groepen.csv`;
  const vintage = existsSync(join(root, path(inForce))) ? inForce : "2024";
  const names = readAreaNames(root, "gemeente", vintage);
  const codes = readProjectTable(root, path(vintage), {
    expected: "de groepen van gemeenten",
    hint: "Voer eerst de gebieden in: steekkaart import gebieden <bestanden>.",
  })
    .slice(1)
    .flatMap(([group = ""]) => readGroup(root, group, vintage));
  const rows = [...new Set(codes)].filter((code) => names.has(code));
  return ["niveau;code;waarde", ...rows.map((code) => `gemeente;${code};?`), ""].join("\n");
}

/** Of the newest figures that any source has: no clock, so the same data make the same files. */
function newestYear(root: string): string {
  const folder = join(root, "data/bronnen");
  const years = readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !isStrayName(name))
    .map((name) => {
      const card = jsonIn(join(folder, name)) as {
        readonly laatsteReferentiedatum?: string;
      };
      return card.laatsteReferentiedatum?.slice(0, 4) ?? "";
    });
  return years.sort().at(-1) || "2024";
}

function reportText(name: string, id: string, indicator: string): string {
  return `---
# De titel en ondertitel staan op de omslag van het rapport.
titel: Rapport ${name.toLowerCase()}
ondertitel: "${toFillIn}: waarover het rapport gaat"
# Indicatoren uit data/themas/${id}/indicatoren.json, in de volgorde van de overzichtstabel.
kerncijfers: [${indicator}]
---

<!--
Wat tussen deze tekens staat, leest alleen de redactie.
Deze tekst geldt voor alle steden. Cijfers komen er vanzelf in, tussen dubbele haken:
zin stand, zin evolutie, zin vergelijking en zin rang met een indicator; waarde, jaar, stad, delen.
Een figuur staat alleen op een regel. Wat voor een stad ontbreekt, valt weg.
-->

[[zin stand ${indicator}]]

[[duiding]]

## ${name} in [[stad]]

<!-- ${toFillIn}: leg in een paar zinnen uit wat de cijfers tellen. -->

[[zin evolutie ${indicator}]]

[[figuur ${indicator}-lijn]]

[[figuur ${indicator}-rang]]

[[zonder-cijfer]]
`;
}

function themeReadMe(name: string, id: string, dataset: string, year: string): string {
  return `# Thema ${name}

Uitleg bij de bestanden in deze map. Dit bestand komt niet op de website.

| Bestand | Wat het is |
|---|---|
| \`thema.json\` | de naam, en van elke tabel wat ze telt en uit welke bron |
| \`indicatoren.json\` | wat er uit de tabellen berekend wordt |
| \`figuren.json\` | welke figuren daarvan getekend kunnen worden |
| \`${dataset}/${year}.csv\` | de cijfers van ${year}; een bestand per jaar, zonder gat tussen de jaren |
| \`data/bronnen/${id}.json\` | uitgever, licentie en de regel voor kleine aantallen |
| \`content/rapport/${id}.md\` | de tekst van het rapport |

## De cijfers

- De eerste regel noemt de kolommen. Een regel is een gemeente: \`gemeente;44021;1234\`.
- Geen punt of spatie in een getal. Onbekend is \`?\`, door de bron verborgen \`x\`, niet van toepassing \`nvt\`.
- Een nieuw jaar is een nieuw bestand: \`${dataset}/<jaar>.csv\`.
- Alle gemeenten staan nu op \`?\`. Zo komt er niets op de website dat niet geteld is.

## Daarna

1. \`npm run steekkaart -- check\` kijkt alles na.
2. \`npm start -- --stad <stad>\` toont het rapport.
3. Een indicator erbij: \`npm run steekkaart -- nieuw indicator "<naam>" --thema ${id}\`.
4. Een steekkaart erbij: schrap \`documenten\` in \`thema.json\` en maak \`content/steekkaart/${id}.md\`. Ze heeft minstens vier tegels nodig.
`;
}
