import { figureBlock } from "../../../templates/components/figure.ts";
import { figureRow } from "../../../templates/components/figure-row.ts";
import type { CardBlockView, CityCardPage } from "../../../templates/pages/city-card.ts";
import { summedAreasNotes } from "../../figures/derivation-notes.ts";
import { sampleNote } from "../../figures/sample-note.ts";
import { signNotes } from "../../figures/sign-notes.ts";
import type { City } from "../../model/city.ts";
import type { CityLocation } from "../../model/city-location.ts";
import { enumerate } from "../../model/dutch.ts";
import type { KeyFigure } from "../../model/key-figure.ts";
import type { Source } from "../../model/source.ts";
import type { Theme } from "../../model/theme.ts";
import { withheldSentences } from "../../phrases/withheld.ts";
import { logoLink, uniqueSources, yearsOf } from "../documents/build-documents.ts";
import { stripNote } from "../documents/strip-note.ts";
import { type Link, linkFrom } from "../links.ts";
import { cityCardPath, documentPath } from "../page-paths.ts";
import { drawCityLocation } from "../pictures/city-location.ts";
import { encodeSvg } from "../pictures/qr-code.ts";
import { type Placed, webAddress } from "../site-data.ts";
import type { CardCharts } from "./card-charts.ts";
import type { CardTheme } from "./card-choice.ts";
import type { CardSides } from "./card-sides.ts";

interface CityCardInputs {
  readonly city: City;
  readonly themes: readonly CardTheme[];
  readonly sides: CardSides;
  readonly charts: CardCharts;
  /** Themes of which there is nothing to show. */
  readonly withoutFigures: readonly Theme[];
  readonly withheld: readonly Source[];
  readonly location: CityLocation | undefined;
  readonly basePath: string | undefined;
  readonly date: string;
}

const evolutionNote = "Een lijn toont de evolutie, met een bol op het laatste jaar.";

/** The most telling figures of each theme on the two sides of one sheet. */
export function cityCard(inputs: CityCardInputs): Placed<CityCardPage> {
  const { city, themes, sides, date } = inputs;
  const path = cityCardPath(city.slug);
  const link = linkFrom(path, inputs.basePath);
  const keys = themes.flatMap(({ headline, others }) => [headline, ...others]);
  const blocks = themes.map((theme) => blockOf(theme, inputs.charts, link));
  return {
    path,
    city,
    period: yearsOf(keys.map(({ latest }) => latest.period)),
    front: blocks.slice(0, sides.onFront),
    back: blocks.slice(sides.onFront),
    howToRead: [
      stripNote(
        themes.flatMap(({ others }) => others),
        city,
      ) ?? [],
      evolutionNote,
    ].flat(),
    notes: notesOf(inputs, keys),
    sources: uniqueSources(themes.flatMap(sourcesOf)),
    date,
    webAddress: webAddress(city, path),
    qrSvg: encodeSvg(webAddress(city, path)),
    logo: logoLink({ city }, link),
    location: drawCityLocation(city, inputs.location, "steekkaart"),
    link,
  };
}

function blockOf(theme: CardTheme, charts: CardCharts, link: Link): CardBlockView {
  const { headline, others, figure, report } = theme;
  const { city, theme: definition } = report;
  const kind = definition.documents.includes("steekkaart") ? "steekkaart" : "rapport";
  const svg = charts.figures.get(definition.id);
  return {
    theme: definition,
    address: link(documentPath(city.slug, definition.id, kind)),
    rows: [
      figureRow(headline, charts.headlines.get(definition.id), "groot"),
      ...others.map((key) =>
        figureRow(key, charts.small.get(`${definition.id}-${key.definition.id}`)),
      ),
    ],
    figure:
      figure && svg
        ? figureBlock({
            view: figure,
            svg,
            city: city.slug,
            link,
            level: 3,
            withTable: false,
            anchor: `figuur-${definition.id}-${figure.definition.id}`,
          })
        : undefined,
    sources: sourcesOf(theme),
  };
}

function sourcesOf({ report, headline, others }: CardTheme): readonly Source[] {
  return uniqueSources(
    [headline, ...others].flatMap(({ definition }) => report.sourcesOf(definition.id)),
  );
}

function notesOf(
  { city, themes, withoutFigures, withheld, date }: CityCardInputs,
  keys: readonly KeyFigure[],
): readonly string[] {
  const names = withoutFigures.map(({ name }) => name.toLowerCase());
  return [
    ...(names.length > 0
      ? [`Over ${enumerate(names)} zijn er geen cijfers om te tonen voor ${city.area.name}.`]
      : []),
    ...withheldSentences(city, withheld, date),
    ...new Set(
      themes.flatMap(({ report, headline, others }) =>
        report.roundingNotesOf([headline, ...others].map(({ definition }) => definition.id)),
      ),
    ),
    ...summedAreasNotes(keys, city),
    ...signNotes(keys.map(({ latest }) => latest.value)),
    ...(keys.some(({ definition }) => definition.hasUnknownMargin) ? [sampleNote] : []),
  ];
}
