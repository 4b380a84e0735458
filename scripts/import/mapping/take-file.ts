import type { Vintage } from "../../model/vintage.ts";
import { layouts } from "../layouts/index.ts";
import type { Layout, Table } from "../layouts/layout.ts";
import { ProblemList } from "../problem-list.ts";
import type { OpenedFile, Row, Sheet } from "../read/sheet.ts";
import { type AreaRegister, memoize, readAreaRegister } from "./area-register.ts";
import { type Intake, type IntakeContext, newIntake, takeRows } from "./dataset-intake.ts";
import { areaFinder } from "./find-area.ts";
import { type Ground, groundsOf } from "./ground.ts";
import type { MappingDataset } from "./mapping-schema.ts";
import type { ReadMapping } from "./read-mappings.ts";
import { yearInName } from "./read-period.ts";
import { resolveColumns } from "./resolve-columns.ts";

/** A dataset with all that the files gave for it. */
export interface FilledDataset {
  readonly mapping: ReadMapping;
  readonly dataset: MappingDataset;
  /** The areas of a year. */
  readonly groundOf: (period: string) => Ground;
  readonly intake: Intake;
  /** Files that gave it figures. */
  readonly files: Set<string>;
}

/** What became of one sheet. */
export interface SheetResult {
  readonly where: string;
  readonly layout: Layout;
  readonly table: Table;
  /** Datasets that took figures from it, and from how many rows. */
  readonly taken: readonly (readonly [FilledDataset, number])[];
  /** What is wrong in the rows that a dataset wanted. */
  readonly problems: ProblemList;
  /** Datasets in the same layout whose columns it lacks: the nearest first. */
  readonly lacking: readonly { readonly dataset: string; readonly heads: readonly string[] }[];
}

/** Everything that the files of one command filled. */
export class Filling {
  readonly #root: string;
  readonly #mappings: readonly ReadMapping[];
  readonly #year: string | undefined;
  readonly #readRegister: (vintage: Vintage) => AreaRegister;
  readonly datasets = new Map<string, FilledDataset>();
  readonly problems: ProblemList[] = [];

  /** `year` is what the steward says where the file does not. */
  constructor(root: string, mappings: readonly ReadMapping[], year: string | undefined) {
    this.#root = root;
    this.#mappings = mappings;
    this.#year = year;
    this.#readRegister = memoize((vintage) => readAreaRegister(root, vintage));
  }

  /** Takes a file in, row by row. */
  async takeFile(file: OpenedFile): Promise<readonly SheetResult[]> {
    const results: SheetResult[] = [];
    for (const sheet of file.sheets) {
      const result = await this.#takeSheet(file, sheet);
      if (result) results.push(result);
    }
    return results;
  }

  async #takeSheet(file: OpenedFile, sheet: Sheet): Promise<SheetResult | undefined> {
    const where = file.sheets.length > 1 ? `${file.path}, blad "${sheet.name}"` : file.path;
    const read = await readLayout(sheet, where);
    if (!read) return undefined;
    const { layout, table } = read;
    const problems = new ProblemList(where);
    const takers: ((row: Row) => void)[] = [];
    const filled: FilledDataset[] = [];
    const lacking: { dataset: string; heads: readonly string[] }[] = [];
    for (const mapping of this.#mappings) {
      if (mapping.layout !== layout) continue;
      for (const dataset of mapping.datasets) {
        if (dataset.blad !== undefined && !new RegExp(dataset.blad).test(sheet.name)) continue;
        const resolution = resolveColumns(table, layout, dataset);
        if (resolution.kind === "absent") {
          lacking.push({ dataset: pathOf(dataset), heads: resolution.heads });
          continue;
        }
        const target = this.#target(mapping, dataset);
        filled.push(target);
        takers.push(
          takeRows(target.intake, this.#context(file, target, resolution.dataset, read, problems)),
        );
      }
    }
    const before = filled.map(({ intake }) => intake.rows);
    if (takers.length > 0) {
      for await (const row of table.rows()) for (const take of takers) take(row);
    }
    this.problems.push(problems);
    const taken = filled.flatMap((target, index) => {
      const rows = target.intake.rows - (before[index] ?? 0);
      if (rows > 0) target.files.add(file.path);
      return rows > 0 ? [[target, rows] as const] : [];
    });
    lacking.sort((a, b) => a.heads.length - b.heads.length);
    return { where, layout, table, taken, problems, lacking };
  }

  #target(mapping: ReadMapping, dataset: MappingDataset): FilledDataset {
    const key = pathOf(dataset);
    const found = this.datasets.get(key) ?? {
      mapping,
      dataset,
      groundOf: groundsOf(dataset, this.#readRegister),
      intake: newIntake(),
      files: new Set<string>(),
    };
    this.datasets.set(key, found);
    return found;
  }

  #context(
    file: OpenedFile,
    { dataset, groundOf }: FilledDataset,
    resolved: IntakeContext["resolved"],
    { layout, table }: { readonly layout: Layout; readonly table: Table },
    problems: ProblemList,
  ): IntakeContext {
    const needsAll = dataset.somNaar.length > 0;
    return {
      dataset,
      resolved,
      layout,
      table,
      problems,
      groundOf,
      finderOn: memoize(({ register }: Ground) =>
        areaFinder(this.#root, register, resolved.area.spec),
      ),
      fileYear: this.#year ?? yearInName(resolved.period, file.names),
      needsAll,
    };
  }
}

export function pathOf({ thema, dataset }: MappingDataset): string {
  return `${thema}/${dataset}`;
}

async function readLayout(
  sheet: Sheet,
  where: string,
): Promise<{ readonly layout: Layout; readonly table: Table } | undefined> {
  for (const layout of layouts) {
    const table = await layout.read(sheet, where);
    if (table) return { layout, table };
  }
  return undefined;
}
