import type { HiddenSystem } from "./hidden-system.ts";

/**
 * Splits the hidden cells into groups that no row connects, in the order of
 * their first cells. What a reader learns in one group says nothing of another.
 */
export function splitComponents(system: HiddenSystem): readonly HiddenSystem[] {
  const group = groupColumns(system);
  const groups = new Map<number, { readonly columns: number[]; readonly rows: number[] }>();
  const local = new Int32Array(system.cells.length);
  group.forEach((root, column) => {
    const members = groups.get(root) ?? { columns: [], rows: [] };
    groups.set(root, members);
    local[column] = members.columns.length;
    members.columns.push(column);
  });
  for (let row = 0; row < system.relations.length; row++) {
    const first = system.columns[system.starts[row] ?? 0] ?? 0;
    groups.get(group[first] ?? 0)?.rows.push(row);
  }
  return [...groups.values()].map(({ columns, rows }) => extract(system, columns, rows, local));
}

/** Per column the lowest column of its group. */
function groupColumns({ cells, starts, columns, relations }: HiddenSystem): Int32Array {
  const parent = Int32Array.from(cells, (_, column) => column);
  const find = (column: number): number => {
    let root = column;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = column; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (let row = 0; row < relations.length; row++) {
    const start = starts[row] ?? 0;
    for (let at = start + 1; at < (starts[row + 1] ?? 0); at++) {
      const left = find(columns[start] ?? 0);
      const right = find(columns[at] ?? 0);
      parent[Math.max(left, right)] = Math.min(left, right);
    }
  }
  return parent.map((_, column) => find(column));
}

function extract(
  system: HiddenSystem,
  columns: readonly number[],
  rows: readonly number[],
  local: Int32Array,
): HiddenSystem {
  const starts = [0];
  const terms: number[] = [];
  for (const row of rows) {
    for (let at = system.starts[row] ?? 0; at < (system.starts[row + 1] ?? 0); at++) terms.push(at);
    starts.push(terms.length);
  }
  const ofColumns = (values: Float64Array) => Float64Array.from(columns, (at) => values[at] ?? 0);
  const ofRows = (values: Float64Array) => Float64Array.from(rows, (at) => values[at] ?? 0);
  return {
    isInteger: system.isInteger,
    isFractional: Uint8Array.from(columns, (column) => system.isFractional[column] ?? 0),
    cells: Int32Array.from(columns, (column) => system.cells[column] ?? 0),
    low: ofColumns(system.low),
    high: ofColumns(system.high),
    starts: Int32Array.from(starts),
    columns: Int32Array.from(terms, (at) => local[system.columns[at] ?? 0] ?? 0),
    coefficients: Float64Array.from(terms, (at) => system.coefficients[at] ?? 0),
    rowLow: ofRows(system.rowLow),
    rowHigh: ofRows(system.rowHigh),
    relations: Int32Array.from(rows, (row) => system.relations[row] ?? 0),
  };
}
