import { refuse } from "./refuse.ts";
import type { Cell, Row, Sheet } from "./sheet.ts";

/** JSON-stat 2.0, and the dataset in a bundle of 1.x: what we need of it. */
interface JsonStat {
  readonly label?: string;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly dimension: Readonly<Record<string, JsonStatDimension>>;
  readonly value: readonly (number | null)[] | Readonly<Record<string, number | null>>;
  readonly status?: string | readonly (string | null)[] | Readonly<Record<string, string>>;
}

interface JsonStatDimension {
  readonly category: {
    readonly index?: readonly string[] | Readonly<Record<string, number>>;
    readonly label?: Readonly<Record<string, string>>;
  };
}

/** The columns beside those of the dimensions; each dimension has its codes, and its labels in "<id> (naam)". */
export const jsonStatValue = "waarde";
export const jsonStatStatus = "status";

export function isJsonStat(content: unknown): content is JsonStat {
  if (typeof content !== "object" || content === null) return false;
  return ["id", "size", "dimension", "value"].every((key) => key in content);
}

/** One row per cell of the cube, in its own order; the last dimension runs fastest. */
export function jsonStatSheet(path: string, content: JsonStat): Sheet {
  const { id, size, dimension } = content;
  const codes = id.map((name, place) => {
    const found = categoryCodes(dimension[name]);
    if (found.length !== size[place]) {
      refuse(
        path,
        `${found.length} categorieën in ${name}`,
        `${size[place]}, zoals bij size staat`,
      );
    }
    return found;
  });
  return { name: content.label ?? "", isCube: true, rows: () => readCube(content, codes) };
}

function categoryCodes(dimension: JsonStatDimension | undefined): readonly string[] {
  const { index, label = {} } = dimension?.category ?? {};
  if (Array.isArray(index)) return index;
  if (!index) return Object.keys(label);
  return Object.entries(index as Readonly<Record<string, number>>)
    .sort(([, left], [, right]) => left - right)
    .map(([code]) => code);
}

async function* readCube(
  { id, dimension, value, status }: JsonStat,
  codes: readonly (readonly string[])[],
): AsyncIterable<Row> {
  const names = id.flatMap((name) => [name, `${name} (naam)`]);
  yield { line: 1, cells: [...names, jsonStatValue, jsonStatStatus] };
  const count = codes.reduce((product, { length }) => product * length, 1);
  for (let index = 0; index < count; index++) {
    let rest = index;
    const chosen: string[] = [];
    for (let place = codes.length - 1; place >= 0; place--) {
      const categories = codes[place] ?? [];
      chosen.unshift(categories[rest % categories.length] ?? "");
      rest = Math.floor(rest / categories.length);
    }
    const cells: Cell[] = chosen.flatMap((code, place) => [
      code,
      dimension[id[place] ?? ""]?.category.label?.[code] ?? code,
    ]);
    const number = Array.isArray(value) ? value[index] : at(value, index);
    const sign = typeof status === "string" ? status : at(status, index);
    yield { line: index + 2, cells: [...cells, number ?? null, sign ?? null] };
  }
}

/** From a list, or from an object that leaves the empty ones out. */
function at<Item>(
  items: readonly Item[] | Readonly<Record<string, Item>> | undefined,
  index: number,
): Item | undefined {
  return (items as Readonly<Record<string, Item>> | undefined)?.[String(index)];
}
