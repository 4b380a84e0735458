import { existsSync } from "node:fs";
import { join } from "node:path";
import { type AreaLevel, areaLevels } from "../../model/area.ts";
import { normalizeLabel } from "../layouts/layout.ts";
import { readProjectTable } from "../project-table.ts";
import { type Cell, cellText } from "../read/sheet.ts";
import type { AreaRef, AreaRegister } from "./area-register.ts";
import type { AreaSpec } from "./mapping-schema.ts";
import { type MatchName, nameMatcher, normalizeName } from "./match-name.ts";
import type { RowProblem } from "./row-problem.ts";

export type FoundArea =
  | {
      readonly kind: "area";
      readonly area: AreaRef;
      /** Of a municipality that ended: a part of the area, to be added up with the others. */
      readonly part?: string;
    }
  /** An area that we do not keep: in Wallonia, a group of municipalities. */
  | { readonly kind: "stranger"; readonly written: string }
  | RowProblem;

/** The cells of a row that say where it is about. */
interface AreaCells {
  readonly code: Cell | undefined;
  readonly name: Cell | undefined;
  readonly level: Cell | undefined;
  readonly municipality: Cell | undefined;
}

export type FindArea = (cells: AreaCells) => FoundArea;

const namesPath = "data/gebieden/namen-bij-uitgevers.csv";

/** Names that only a table can tell: "Vorst (Brussel-Hoofdstad)" → 21007. */
function readAliases(root: string, level: string): ReadonlyMap<string, string> {
  if (!existsSync(join(root, namesPath))) return new Map();
  const rows = readProjectTable(root, namesPath, { expected: "", hint: "" }).slice(1);
  return new Map(
    rows.flatMap(([of, name = "", code = ""]) =>
      of === level ? [[normalizeName(name), code] as const] : [],
    ),
  );
}

/** Finds the area of a row by what a mapping says of its columns. */
export function areaFinder(root: string, register: AreaRegister, spec: AreaSpec): FindArea {
  const others = new Map(
    Object.entries(spec.anders ?? {}).map(([label, key]) => [normalizeLabel(label), key]),
  );
  const blanks = new Set(["", ...(spec.zonderCode ?? []).map(normalizeLabel)]);
  const matchers = new Map<AreaLevel, MatchName>();
  const matchName = (level: AreaLevel, name: string) => {
    const matcher =
      matchers.get(level) ?? nameMatcher(register, level, readAliases(root, level), spec.binnen);
    matchers.set(level, matcher);
    return matcher(name);
  };
  return ({ code, name, level: levelCell, municipality }) => {
    const level = levelOf(spec, levelCell);
    if (level === undefined) return { kind: "stranger", written: cellText(levelCell) };
    for (const label of [code, name]) {
      const other = others.get(normalizeLabel(label));
      if (other === undefined) continue;
      if (other === null) return { kind: "stranger", written: cellText(label) };
      const [otherLevel = "", otherCode = ""] = other.split(/:(.*)/s);
      const area = { level: otherLevel as AreaLevel, code: otherCode };
      return { kind: "area", area };
    }
    if (!blanks.has(normalizeLabel(code))) return findByCode(register, level, code);
    if (spec.gemeentenaam) return findUnlocated(register, matchName, cellText(municipality));
    const written = cellText(name);
    if (written === "" || (spec.code && spec.zonderCode)) return { kind: "stranger", written };
    const match = matchName(level, written);
    if (match.kind !== "none") return findByName(level, written, match);
    return findCompared(written, matchName) ?? findByName(level, written, match);
  };
}

/**
 * Areas that a reader compared with stand among the others: "Vlaams Gewest", "Limburg (Prov.)",
 * "Aalst (Arr.)". Of arrondissementen we keep nothing.
 */
function findCompared(
  written: string,
  matchName: (level: AreaLevel, name: string) => ReturnType<MatchName>,
): FoundArea | undefined {
  if (/\(arr\.?\)$|^arrondissement /i.test(written)) return { kind: "stranger", written };
  const bare = written.replace(/^provincie /i, "").replace(/ \(prov\.?\)$/i, "");
  const tries = [
    ["gewest", written],
    ["provincie", written],
    ["provincie", bare],
    ["provincie", `${bare} (Prov.)`],
  ] as const;
  for (const [level, name] of tries) {
    const match = matchName(level, name);
    if (match.kind === "found") return { kind: "area", area: { level, code: match.code } };
  }
  return undefined;
}

function levelOf({ niveau }: AreaSpec, cell: Cell | undefined): AreaLevel | undefined {
  if (typeof niveau === "string") return niveau;
  const label = normalizeLabel(cell);
  const found = Object.entries(niveau.waarden).find(([key]) => normalizeLabel(key) === label)?.[1];
  return areaLevels.find((level) => level === found);
}

const sectorCharacters = 9;

function findByCode(register: AreaRegister, level: AreaLevel, cell: Cell | undefined): FoundArea {
  const written = cellText(cell);
  const code = register.findCode(level, written);
  if (code !== undefined) return { kind: "area", area: { level, code } };
  const whole = level === "gemeente" ? register.findMerged(written) : undefined;
  if (whole !== undefined) return { kind: "area", area: { level, code: whole }, part: written };
  const isSector = level === "statsec" && written.length !== sectorCharacters;
  if (isSector || (level === "statsec" && typeof cell === "number")) {
    return {
      kind: "problem",
      found: `sector "${written}"`,
      expected: "een sectorcode van negen tekens",
      hint: "Excel maakt van 12025E001 een getal. Zet de kolom op 'Tekst' en vul de codes opnieuw in, of gebruik het bestand van de uitgever.",
    };
  }
  return { kind: "stranger", written };
}

function findByName(level: AreaLevel, written: string, match: ReturnType<MatchName>): FoundArea {
  switch (match.kind) {
    case "found":
      return { kind: "area", area: { level, code: match.code } };
    case "several":
      return {
        kind: "problem",
        found: `naam "${written}", die meer dan één ${level} heeft`,
        expected: `een van ${match.names.join(", ")}`,
        hint: 'Zeg in het invoerbestand in welke gemeenten gezocht wordt ("binnen"), of welke code bedoeld is ("anders").',
      };
    case "none":
      return {
        kind: "problem",
        found: `naam "${written}"`,
        expected: `een ${level} uit data/gebieden/gebieden.csv`,
        hint:
          match.nearest.length > 0
            ? `Lijkt op: ${match.nearest.join(", ")}. Verbeter de naam, of zet ze in ${namesPath}.`
            : `Geen naam lijkt erop. Zet ze in ${namesPath}, of laat de rij weg met "alleenAls".`,
      };
  }
}

/** Who has no sector in a municipality has one that is no place; outside our municipalities there is none. */
function findUnlocated(
  register: AreaRegister,
  matchName: (level: AreaLevel, name: string) => ReturnType<MatchName>,
  municipality: string,
): FoundArea {
  const match = matchName("gemeente", municipality);
  const code = match.kind === "found" ? register.unlocatedSector(match.code) : undefined;
  if (code === undefined) return { kind: "stranger", written: municipality };
  return { kind: "area", area: { level: "statsec", code } };
}
