import { existsSync } from "node:fs";
import { join } from "node:path";
import { readAreaNames, readGroup } from "../import/areas/area-tables.ts";
import { ReportError } from "../model/report-error.ts";
import { slugOfName } from "./choose.ts";
import { formatJson, type Skeleton } from "./skeleton.ts";

/** A city on the area of a municipality, which is found by its name unless its code is given. */
export function citySkeleton(root: string, name: string, code: string | undefined): Skeleton {
  const slug = slugOfName(name);
  const area = code ?? findMunicipality(root, name);
  const isPeer = readGroup(root, "centrumsteden").includes(area);
  const folder = `data/steden/${slug}`;
  const map = `data/gebieden/kaarten/${slug}.topojson`;
  return {
    files: {
      [`${folder}/stad.json`]: formatJson({
        naam: name,
        naamInZin: name,
        gebied: { niveau: "gemeente", code: area },
        uitgever: `Stad ${name}`,
        contact: `cijfers@${slug}.example`,
        adresWebsite: `https://${slug}.example/cijfers/`,
        delen: { niveau: "wijk", enkelvoud: "wijk", meervoud: "wijken" },
        vergelijkMet: [...(isPeer ? ["centrumsteden"] : []), "provincie", "gewest"],
        huisstijl: {
          kleur: "#00598b",
          tint: "#ebf2f6",
          tekstOpKleur: "#ffffff",
          lettertype: "Source Sans 3",
          logo: null,
        },
      }),
      [`${folder}/LEESMIJ.md`]: cityReadMe(name, slug),
      [`content/steden/${slug}/LEESMIJ.md`]: commentaryReadMe(name, slug),
    },
    additions: {},
    next: [
      `Vul in: ${folder}/stad.json (uitleg in ${folder}/LEESMIJ.md).`,
      ...(existsSync(join(root, map))
        ? []
        : [`Er is nog geen kaart (${map}): voer de grenzen in, zie ${folder}/LEESMIJ.md.`]),
      "Kijk dan na wat er nog ontbreekt: npm run steekkaart -- check",
    ],
  };
}

function findMunicipality(root: string, name: string): string {
  const names = readAreaNames(root, "gemeente");
  const found = [...names].filter(([, title]) => title.toLowerCase() === name.toLowerCase());
  const [first] = found;
  if (first && found.length === 1) return first[0];
  const start = name.slice(0, 3).toLowerCase();
  const alike = [...names.values()].filter((title) => title.toLowerCase().startsWith(start));
  throw new ReportError([
    {
      where: "de naam van de stad",
      found: found.length > 1 ? `${found.length} gemeenten die "${name}" heten` : `"${name}"`,
      expected: `een gemeente uit data/gebieden/gebieden.csv${alike.length > 0 ? `, zoals ${alike.slice(0, 5).join(", ")}` : ""}`,
      hint: "Geef de code van de gemeente erbij: --gebied 44021.",
    },
  ]);
}

function cityReadMe(name: string, slug: string): string {
  return `# ${name}

Uitleg bij de bestanden in deze map. Dit bestand komt niet op de website.

## stad.json

| Veld | Wat u invult |
|---|---|
| \`naam\`, \`naamInZin\` | de naam in een titel, en midden in een zin |
| \`gebied\` | niveau en code uit \`data/gebieden/gebieden.csv\`; laat ze staan als de gemeente juist is |
| \`uitgever\`, \`contact\` | wie publiceert, en het e-mailadres voor vragen |
| \`adresWebsite\` | waar de map komt te staan; eindigt op \`/\` |
| \`delen\` | hoe u uw wijken noemt |
| \`vergelijkMet\` | kies uit \`centrumsteden\`, \`provincie\` en \`gewest\`; de lijst mag leeg zijn |
| \`huisstijl\` | drie kleuren als \`#00598b\`; \`logo\` is de naam van een bestand in deze map, of \`null\` |

## Wat er nog nodig is

1. **De kaart** \`data/gebieden/kaarten/${slug}.topojson\` komt uit de grenzen van de provincies:
   \`npm run steekkaart -- import grenzen <bestanden>\`. De invoer maakt kaarten van de gemeenten in \`data/gebieden/groepen.csv\`.
2. **Cijfers.** Elke tabel heeft elke stad nodig, of de map \`${slug}\` bij \`dektNiet\` in \`thema.json\`.
3. **Nakijken:** \`npm run steekkaart -- check\` zegt met bestand en regel wat ontbreekt.
4. **Bekijken:** \`npm start -- --stad ${slug}\`.
`;
}

function commentaryReadMe(name: string, slug: string): string {
  return `# Duiding van ${name}

Zet in deze map een bestand per thema, met het thema als naam: \`demografie.md\` komt in het rapport demografie van ${name}.
Zonder bestand is er geen duiding. Dit bestand (LEESMIJ.md) komt niet op de website.

Een voorbeeld om over te nemen:

    ---
    titel: Wat de stad hierbij opmerkt
    ---

    <!-- Wat tussen deze tekens staat, leest alleen de redactie. -->

    In [[jaar inwoners]] telde [[stad]] [[waarde inwoners]].

Schrijf cijfers niet met de hand: tussen dubbele haken veranderen ze mee. Nakijken: \`npm run steekkaart -- check\`.
Bekijken: \`npm start -- --stad ${slug}\`.
`;
}
