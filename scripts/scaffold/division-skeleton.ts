import { existsSync } from "node:fs";
import { join } from "node:path";
import { readAreaNames } from "../import/areas/area-tables.ts";
import { readCitySectors } from "../import/boundaries/city-sectors.ts";
import { jsonIn } from "../model/json-file.ts";
import { citiesFolder, givenDivisionFolder, mainDivision } from "../model/own-division.ts";
import { ReportError } from "../model/report-error.ts";
import { slugOfName } from "./choose.ts";
import { formatJson, type Skeleton, toFillIn } from "./skeleton.ts";

/** A division of a city in which every sector still lies in its official wijk, to change sector by sector. */
export function divisionSkeleton(root: string, name: string, slug: string | undefined): Skeleton {
  const id = slugOfName(name);
  const city = cityCode(root, slug);
  const sectors = readCitySectors(root).get(city) ?? [];
  const located = sectors.filter(({ isSupplement }) => !isSupplement);
  if (located.length === 0) {
    throw new ReportError([
      {
        where: "data/gebieden/statsec_wijk.csv",
        found: `geen statistische sectoren van ${slug}`,
        expected: "sectoren, want uit hun cijfers worden die van uw wijken gemaakt",
        hint: "Zonder cijfers per sector kan een eigen wijkindeling niet.",
      },
    ]);
  }
  const names = readAreaNames(root, "wijk");
  const rows = located.map(({ code, wijk }) => `${code};${plainCode(wijk)};${names.get(wijk)}`);
  const folder = givenDivisionFolder(slug ?? "", id);
  const many = id === mainDivision ? "wijken" : id;
  return {
    files: {
      [`${folder}/indeling.json`]: formatJson({
        naam: `${name.charAt(0).toUpperCase()}${name.slice(1)} van de stad`,
        enkelvoud: id === mainDivision ? "wijk" : `${toFillIn}: enkelvoud van ${many}`,
        meervoud: many,
        bron: `${toFillIn}: dienst en jaar`,
        gewichten: "gewichten.csv",
      }),
      [`${folder}/gewichten.csv`]: ["sector;wijk;naam", ...rows, ""].join("\n"),
      [`${folder}/LEESMIJ.md`]: divisionReadMe(slug ?? "", id),
    },
    additions: {},
    next: [
      `Pas de kolommen wijk en naam aan in ${folder}/gewichten.csv (nu de officiële wijken; uitleg in ${folder}/LEESMIJ.md).`,
      `Voer in: npm run steekkaart -- import wijkindeling --stad ${slug}`,
      "Kijk na: npm run steekkaart -- check",
    ],
  };
}

function cityCode(root: string, slug: string | undefined): string {
  const path = `${citiesFolder}/${slug}/stad.json`;
  if (slug !== undefined && existsSync(join(root, path))) {
    const { gebied } = jsonIn(join(root, path)) as {
      readonly gebied: { readonly code: string };
    };
    return gebied.code;
  }
  throw new ReportError([
    {
      where: "--stad",
      found: slug === undefined ? "niets" : `"${slug}"`,
      expected: `een stad met een map in ${citiesFolder}/`,
      hint: 'Maak die eerst: npm run steekkaart -- nieuw stad "<naam>".',
    },
  ]);
}

/** Official codes may hold signs that a code of an own division may not. */
function plainCode(code: string): string {
  return code.replaceAll(/[^\w.-]/g, "-");
}

function divisionReadMe(slug: string, id: string): string {
  return `# Eigen wijkindeling "${id}"

Uitleg bij de bestanden in deze map. Dit bestand komt niet op de website.

- \`gewichten.csv\`: elke regel is een statistische sector. Schrijf in \`wijk\` een code en in \`naam\` de naam van uw wijk. Sectoren met dezelfde code vormen samen een wijk; bij één code hoort één naam.
- Laat elke sector staan: samen zijn ze de stad. Nu staat elke sector in zijn officiële wijk.
- Ligt een sector in twee wijken, zet er dan twee regels en een kolom \`gewicht\` bij (samen 1). Dan is ook een tekening nodig: zie \`docs/handleiding/eigen-wijkindeling.md\`.
- In plaats van \`gewichten.csv\` mag hier \`gewichten.xlsx\` staan, met dezelfde kolommen op het eerste blad. Niet allebei.
- \`indeling.json\`: hoe de indeling heet en vanwaar ze komt.

Na elke wijziging:

1. \`npm run steekkaart -- import wijkindeling --stad ${slug}\`
2. \`npm run steekkaart -- check\`
3. \`npm start -- --stad ${slug}\`
`;
}
