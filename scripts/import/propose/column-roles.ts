import { type Layout, normalizeLabel } from "../layouts/layout.ts";
import type { AreaSpec, PeriodSpec } from "../mapping/mapping-schema.ts";
import type { ColumnProfile } from "./profile-table.ts";

/** Which column says what, guessed from heads and contents. */
export interface ColumnRoles {
  /** What the mapping must say of areas; undefined where the layout does. */
  readonly area: AreaSpec | undefined;
  readonly period: PeriodSpec | undefined;
  readonly labels: readonly ColumnProfile[];
  readonly figures: readonly ColumnProfile[];
}

const areaHeads =
  /^(nis|niscode|nis[- _]code|cd_refnis|cd_munty_refnis|refnis|gemeentecode|geo|ref_area|geoitem)$/;
const sectorHeads = /^(cd_sector|cd_stat_sector|sector|statsec)$/;
const nameHeads = /^(gemeente|gemeenten|naam gemeente|municipality)$/;
const yearHeads = /^(jaar|year|cd_year|period|periode|time|time_period|y)$/;
/** Languages, descriptions and other columns that say nothing that a code does not. */
const ignored = /(_fr|_de|_en|\(naam\)|descr|_nl)$|^tx_|^centrumstad\??$|^name$|^naam$/;
/** With more labels it is a name, not a characteristic. */
const mostCategories = 60;

export function columnRoles(layout: Layout, columns: readonly ColumnProfile[]): ColumnRoles {
  const find = (pattern: RegExp): ColumnProfile | undefined =>
    columns.find(({ name }) => pattern.test(normalizeLabel(name)));
  const [sector, code, name] = [find(sectorHeads), find(areaHeads), find(nameHeads)];
  const own = layout.defaults.area;
  const area: AreaSpec | undefined = sector
    ? { code: [sector.name], niveau: "statsec" }
    : code
      ? { code: [code.name], niveau: "gemeente" }
      : name && { naam: [name.name], niveau: "gemeente" };
  const year = find(yearHeads);
  const period = layout.defaults.period ?? (year && { kolom: [year.name] });
  const keys = new Set(
    [
      ...(own ? [own.code, own.naam, own.gemeentenaam] : [area?.code, area?.naam]),
      typeof own?.niveau === "object" ? own.niveau.kolom : undefined,
      period && "kolom" in period ? period.kolom : undefined,
    ]
      .flatMap((heads) => heads ?? [])
      .map(normalizeLabel),
  );
  const others = columns.filter(({ name: head }) => {
    const label = normalizeLabel(head);
    return label !== "" && !keys.has(label) && !ignored.test(label) && !areaHeads.test(label);
  });
  return {
    area: own ? undefined : area,
    period: layout.defaults.period ? undefined : period,
    labels: others.filter((column) => !column.isFigures && column.texts.length <= mostCategories),
    figures: others.filter((column) => column.isFigures),
  };
}
