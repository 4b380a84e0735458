import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { closestWord } from "../../model/closest-word.ts";
import { citiesFolder } from "../../model/own-division.ts";
import type { Problem } from "../../model/report-error.ts";
import { isStrayName } from "../../model/stray-name.ts";

/** What an editor may leave beside texts to explain them; `steekkaart nieuw` does. */
const readMe = "LEESMIJ.md";

const themesFolder = "data/themas";

/**
 * Files and folders in content/ and data/themas/ that nothing reads, because they stand in the wrong
 * place or have a misspelt name: what somebody wrote would silently be on no page.
 */
export function checkFolders(root: string, problems: Problem[]): void {
  const themes = foldersIn(root, themesFolder);
  const cities = foldersIn(root, citiesFolder);
  const texts = [...themes.map((theme) => `${theme}.md`), readMe];
  const refuse = (
    folder: string,
    names: readonly string[],
    allowed: readonly string[],
    expected: string,
  ): void => {
    for (const name of names.filter((one) => !allowed.includes(one))) {
      problems.push({
        where: `${folder}/${name}`,
        found: `"${name}", dat op geen enkele bladzijde komt`,
        expected,
        ...hintFor(meantBy(name, allowed)),
      });
    }
  };
  // Another name may be of a theme or city that this project does not show: the page Redactie lists it.
  const refuseMisspelt: typeof refuse = (folder, names, allowed, expected) =>
    refuse(
      folder,
      names.filter((name) => meantBy(name, allowed) !== undefined),
      allowed,
      expected,
    );
  const textOf = `een thema als naam: een van ${texts.slice(0, -1).join(", ")}`;
  for (const kind of ["rapport", "steekkaart", "wijk"]) {
    refuseMisspelt(`content/${kind}`, namesIn(root, `content/${kind}`), texts, textOf);
  }
  const written = namesIn(root, "content/steden");
  refuseMisspelt(
    "content/steden",
    written,
    [...cities, readMe],
    `een stad als naam: een van ${cities.join(", ")}`,
  );
  for (const city of written.filter((one) => cities.includes(one))) {
    refuseMisspelt(
      `content/steden/${city}`,
      namesIn(root, `content/steden/${city}`),
      texts,
      textOf,
    );
  }
  const loose = namesIn(root, "content").filter((name) => /\.(md|txt|docx?|odt)$/i.test(name));
  refuse(
    "content",
    loose,
    [readMe],
    "een tekst in content/rapport/, steekkaart/, wijk/, over/ of steden/<stad>/",
  );
  for (const theme of themes) {
    const figures = namesIn(root, `${themesFolder}/${theme}`).filter((name) =>
      /\.(csv|xlsx?)$/i.test(name),
    );
    refuse(
      `${themesFolder}/${theme}`,
      figures,
      [],
      `cijfers in de map van hun tabel: ${themesFolder}/${theme}/<tabel>/<jaar>.csv`,
    );
  }
}

/** The name that a misspelt one, or one with another extension ("wonen.docx"), stands for. */
function meantBy(name: string, allowed: readonly string[]): string | undefined {
  const stem = stemOf(name).toLowerCase();
  return closestWord(name, allowed) ?? allowed.find((one) => stem !== "" && stemOf(one) === stem);
}

function stemOf(name: string): string {
  return name.replace(/\..*$/, "");
}

function hintFor(meant: string | undefined): Pick<Problem, "hint"> {
  return meant === undefined ? {} : { hint: `Geef het de naam ${meant}.` };
}

function namesIn(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => !isStrayName(name))
    .sort();
}

function foldersIn(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
