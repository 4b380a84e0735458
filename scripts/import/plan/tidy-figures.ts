import { dsvFormat } from "d3-dsv";

const semicolons = dsvFormat(";");

/** A line of a tidy file: what it is about, and what it says. */
export interface TidyFigure {
  /** "gemeente;44021;m;17". */
  readonly key: string;
  readonly level: string;
  readonly code: string;
  readonly categories: readonly string[];
  /** A number, or x, ?, - or nvt. */
  readonly value: string;
  /** The columns behind the value: contributors, respondents, status. */
  readonly rest: string;
}

/** "data/themas/werk/wzw/2020.csv" → ["werk/wzw", "2020"]; undefined for another path. */
export function datasetOf(path: string): readonly [string, string] | undefined {
  const match = /^data\/themas\/([^/]+\/[^/]+)\/(\d{4})\.csv$/.exec(path.replaceAll("\\", "/"));
  return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : undefined;
}

/** The figures of a file by key. */
export function parseTidy(text: string): ReadonlyMap<string, TidyFigure> {
  const [head = [], ...rows] = semicolons.parseRows(text);
  const place = head.indexOf("waarde");
  const figures = rows.map((fields): TidyFigure => {
    const [level = "", code = "", ...categories] = fields.slice(0, place);
    return {
      key: fields.slice(0, place).join(";"),
      level,
      code,
      categories,
      value: fields[place] ?? "",
      rest: fields.slice(place + 1).join(";"),
    };
  });
  return new Map(figures.map((figure) => [figure.key, figure]));
}
