import { normalizeLabel, readHead } from "../layouts/layout.ts";
import { cellText, isEmptyRow, type Sheet } from "../read/sheet.ts";

/** A row of Swing's table of indicators: head, as Swing spells it, → text. */
export interface SwingIndicator {
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
  /** The text below a head, in whatever case; "" for an absent one. */
  get(head: string): string;
}

const needed = ["indicator code", "name"];

/** The indicators of a sheet; undefined for a sheet that is no such table. An explanation may stand above it. */
export async function readIndicatorTable(
  sheet: Sheet,
): Promise<readonly SwingIndicator[] | undefined> {
  const head = await readHead(sheet, 10);
  const header = head.find(({ cells }) => {
    const names = cells.map(normalizeLabel);
    return needed.every((name) => names.includes(name));
  });
  if (!header) return undefined;
  const heads = header.cells.map(cellText);
  const indicators: SwingIndicator[] = [];
  for await (const row of sheet.rows()) {
    if (row.line <= header.line || isEmptyRow(row)) continue;
    const fields = new Map(
      heads.flatMap((name, index) => {
        const text = cellText(row.cells[index]);
        return name === "" || text === "" ? [] : [[name, text] as const];
      }),
    );
    const byLabel = new Map([...fields].map(([name, text]) => [normalizeLabel(name), text]));
    indicators.push({
      line: row.line,
      fields,
      get: (name) => byLabel.get(normalizeLabel(name)) ?? "",
    });
  }
  return indicators;
}
