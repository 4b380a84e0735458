import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contrastRatio } from "../model/contrast.ts";
import { formatNumber } from "../model/format.ts";
import type { HouseStyle } from "../model/house-style.ts";
import { citiesFolder } from "../model/own-division.ts";
import type { Problem } from "../model/report-error.ts";
import type { Locate } from "./theme/entry-problems.ts";

/** `huisstijl` of stad.json. */
interface StyleSpec {
  readonly kleur: string;
  readonly tint: string;
  readonly tekstOpKleur: string;
  readonly lettertype: "Source Sans 3";
  /** File name, in the folder of the city. */
  readonly logo: string | null;
}

const textContrast = 4.5;

/** The house style of a city; problems with contrast and logo are added, with where they stand. */
export function checkStyle(
  root: string,
  slug: string,
  spec: StyleSpec,
  where: Locate,
  problems: Problem[],
): HouseStyle {
  const pairs = [
    ["kleur", spec.kleur, "wit", "#ffffff"],
    ["tekstOpKleur", spec.tekstOpKleur, "kleur", spec.kleur],
    ["kleur", spec.kleur, "tint", spec.tint],
  ] as const;
  for (const [name, foreground, groundName, ground] of pairs) {
    const ratio = contrastRatio(foreground, ground);
    if (ratio >= textContrast) continue;
    problems.push({
      where: where("huisstijl", name),
      found: `${name} ${foreground} op ${groundName} ${ground}: contrast ${formatNumber(ratio, 1)}`,
      expected: `een contrast van minstens ${formatNumber(textContrast, 1)}`,
      hint: "Kies een donkerder kleur of een lichtere tint.",
    });
  }
  if (spec.logo !== null) checkLogo(root, `${citiesFolder}/${slug}`, spec.logo, where, problems);
  return {
    accent: spec.kleur,
    tint: spec.tint,
    onAccent: spec.tekstOpKleur,
    fontFamily: spec.lettertype,
    ...(spec.logo === null ? {} : { logo: spec.logo }),
  };
}

function checkLogo(
  root: string,
  folder: string,
  logo: string,
  where: Locate,
  problems: Problem[],
): void {
  const report = (found: string, expected: string, hint: string): void => {
    problems.push({ where: where("huisstijl", "logo"), found, expected, hint });
  };
  // Not every computer tells capitals in a name apart, and a web server does.
  const names = readdirSync(join(root, folder));
  if (!names.includes(logo)) {
    const inCapitals = names.find((name) => name.toLowerCase() === logo.toLowerCase());
    report(
      `logo "${logo}", maar dat bestand is er niet`,
      `een bestand in ${folder}/`,
      inCapitals
        ? `Het bestand heet ${inCapitals}: schrijf het met dezelfde hoofdletters.`
        : "Zet het logo in de map van de stad, of schrijf null.",
    );
  } else if (!/\.(svg|png|jpe?g|webp)$/i.test(logo)) {
    report(
      `logo "${logo}"`,
      "een beeld: .svg, .png, .jpg of .webp",
      "Bewaar het logo als SVG of PNG.",
    );
  } else if (
    /\.svg$/i.test(logo) &&
    !readFileSync(join(root, folder, logo), "utf8").includes("<svg")
  ) {
    report(
      `logo "${logo}", waar geen tekening in staat`,
      "een SVG-bestand",
      "Bewaar het logo opnieuw als SVG; de naam van een bestand wijzigen maakt er geen SVG van.",
    );
  }
}
