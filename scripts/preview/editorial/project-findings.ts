import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isStrayName } from "../../model/stray-name.ts";
import type { Theme } from "../../model/theme.ts";
import type { Catalogue } from "../../pipeline.ts";
import { releaseCalendar } from "../../site/pages/release-calendar.ts";
import { type Finding, lineOf } from "./finding.ts";

/** What is late, missing or not used, whichever city it is of. */
export function projectFindings(root: string, catalogue: Catalogue): readonly Finding[] {
  return [
    ...["content", "data/themas", "data/bronnen", "data/steden"].flatMap((folder) =>
      toFillIn(root, folder),
    ),
    ...lateOrMissing(root, catalogue),
    ...catalogue.themes.flatMap((theme) => unused(root, theme)),
    ...strayTexts(root, catalogue),
  ];
}

/** The mark that `steekkaart nieuw` leaves where words are still to come. */
const mark = "VUL IN";

function toFillIn(root: string, folder: string): readonly Finding[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(md|json)$/.test(path) && !path.endsWith("LEESMIJ.md"))
    .flatMap((path) =>
      readFileSync(join(root, path), "utf8")
        .split("\n")
        .flatMap((line, index): readonly Finding[] =>
          line.includes(mark)
            ? [{ kind: "in te vullen", text: line.trim(), where: `${path}:${index + 1}` }]
            : [],
        ),
    );
}

function lateOrMissing(root: string, catalogue: Catalogue): readonly Finding[] {
  const { themes, sources, date } = catalogue;
  const calendars = releaseCalendar({ themes, sources: [...sources.values()], awaited: [], date });
  const found = calendars.flatMap(({ theme, entries }) =>
    entries.flatMap(({ kind, id, name, expected, isLate, reason }): readonly Finding[] => {
      if (kind === "unavailable") {
        const path = `data/themas/${theme.id}/nog-niet-beschikbaar.json`;
        const text = `${theme.name}: ${name}. ${reason ?? ""}`;
        return [{ kind: isLate ? "te laat" : "ontbreekt", text, where: lineOf(root, path, name) }];
      }
      if (!isLate) return [];
      const where = lineOf(root, `data/bronnen/${id}.json`, '"actualisering"');
      return [{ kind: "te laat", text: `${name}: verwacht ${expected}`, where }];
    }),
  );
  // A source of several themes is late once.
  return [...new Map(found.map((one) => [`${one.where} ${one.text}`, one])).values()];
}

function unused(root: string, theme: Theme): readonly Finding[] {
  const texts = ["rapport", "steekkaart", "wijk"]
    .map((kind) => join(root, `content/${kind}/${theme.id}.md`))
    .flatMap((path) => readIfThere(path))
    .join("\n");
  const words = new Set(texts.split(/[^\w-]+/));
  const figures = theme.figures.filter(({ id }) => !words.has(id));
  const shown = theme.figures.flatMap(({ indicator, columns }) => [indicator, ...columns]);
  const indicators = theme.indicators.filter(({ id }) => !words.has(id) && !shown.includes(id));
  const of = (file: string, list: readonly { readonly id: string }[], what: string): Finding[] =>
    list.map(({ id }) => ({
      kind: "ongebruikt",
      text: `${theme.name}: ${what} "${id}" staat in geen tekst`,
      where: lineOf(root, `data/themas/${theme.id}/${file}`, `"id": "${id}"`),
    }));
  return [
    ...of("figuren.json", figures, "figuur"),
    ...of("indicatoren.json", indicators, "indicator"),
  ];
}

/** Texts that no page reads, because no theme or city has their name. */
function strayTexts(root: string, { themes, cities }: Catalogue): readonly Finding[] {
  const names = themes.map(({ id }) => `${id}.md`);
  const slugs = cities.map(({ slug }) => slug);
  const stray = (folder: string): readonly string[] =>
    listNames(root, folder)
      .filter((name) => name.endsWith(".md") && name !== "LEESMIJ.md" && !names.includes(name))
      .map((name) => `${folder}/${name}`);
  const ofCities = listNames(root, "content/steden");
  return [
    ...["rapport", "steekkaart", "wijk"].flatMap((kind) => stray(`content/${kind}`)),
    ...ofCities.flatMap((slug) =>
      slugs.includes(slug) ? stray(`content/steden/${slug}`) : [`content/steden/${slug}`],
    ),
  ].map((where) => ({
    kind: "ongebruikt" as const,
    text: "geen stad of thema heeft deze naam, dus leest geen enkele bladzijde het",
    where,
  }));
}

function listNames(root: string, folder: string): readonly string[] {
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => !isStrayName(name))
        .sort()
    : [];
}

function readIfThere(path: string): readonly string[] {
  try {
    return [readFileSync(path, "utf8")];
  } catch {
    return [];
  }
}
