import type { ProblemList } from "../problem-list.ts";

/**
 * Where each wanted column stands, by its name: publishers change the order.
 * Undefined, with one problem per absent column, when the layout is another one.
 */
export function locateColumns<Name extends string>(
  header: readonly string[],
  wanted: readonly Name[],
  problems: ProblemList,
): Readonly<Record<Name, number>> | undefined {
  const absent = wanted.filter((name) => !header.includes(name));
  for (const name of absent) {
    problems.add(
      { line: 1 },
      `kolommen ${header.join(", ")}`,
      `een kolom ${name}`,
      "Controleer of dit het bestand van deze bron is; de kolomnamen staan op de eerste regel.",
    );
  }
  if (absent.length > 0) return undefined;
  const positions = wanted.map((name) => [name, header.indexOf(name)]);
  return Object.fromEntries(positions) as Record<Name, number>;
}

/** Reports columns that this layout does not have: they may change what a row means. */
export function refuseUnknownColumns(
  header: readonly string[],
  knownColumns: readonly string[],
  problems: ProblemList,
): void {
  header.forEach((name, index) => {
    if (knownColumns.includes(name)) return;
    problems.add(
      { line: 1, column: index + 1 },
      `een onbekende kolom "${name}"`,
      `alleen de kolommen ${knownColumns.join(", ")}`,
      "De uitgever wijzigde de opmaak; kijk wat de kolom betekent voor u invoert.",
    );
  });
}
