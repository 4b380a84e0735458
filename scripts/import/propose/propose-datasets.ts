import { type Layout, normalizeLabel, type Table } from "../layouts/layout.ts";
import { type ColumnRoles, columnRoles } from "./column-roles.ts";
import { type ColumnProfile, profileTable } from "./profile-table.ts";
import { slugOf } from "./slug.ts";

/** As in the file of a mapping; a steward reads it over. */
export type ProposedDataset = Readonly<Record<string, unknown>>;

/** What a table could fill; undefined where it does not say of where or when its figures are. */
export async function proposeDatasets(
  table: Table,
  layout: Layout,
  theme: string,
): Promise<readonly ProposedDataset[] | undefined> {
  const columns = await profileTable(table, layout);
  const roles = columnRoles(layout, columns);
  const hasPeriod =
    layout.defaults.period !== undefined ||
    roles.period !== undefined ||
    columns.some(({ period }) => period !== undefined);
  if (!hasPeriod || !(layout.defaults.area ?? roles.area) || roles.figures.length === 0) {
    return undefined;
  }
  const about = columns.find(({ name }) => normalizeLabel(name) === "indicator");
  const only = about ? { alleenAls: { [about.name]: about.texts } } : {};
  const subject = about?.texts[0];
  const labels = roles.labels.filter((column) => column !== about);
  const shared = {
    thema: theme,
    ...only,
    ...(roles.area ? { gebied: roles.area } : {}),
    ...(roles.period ? { periode: roles.period } : {}),
    dimensies: Object.fromEntries(
      labels.map((column) => [slugOf(column.name), dimensionOf(column)]),
    ),
    peildatum: { dag: "12-31" },
  };
  return groupFigures(roles, subject).map((dataset) => ({
    ...shared,
    ...dataset,
    dimensies: { ...shared.dimensies, ...(dataset.dimensies ?? {}) },
  }));
}

function dimensionOf({ name, texts }: ColumnProfile) {
  return { kolom: name, waarden: Object.fromEntries(texts.map((text) => [text, slugOf(text)])) };
}

interface FigureGroup {
  readonly dataset: string;
  readonly naam: string;
  readonly soort: string;
  readonly eenheid: string;
  readonly dimensies?: Readonly<Record<string, unknown>>;
  readonly waarden: readonly unknown[];
}

/** The answers to a question are one dataset, and so are a part and its whole; other columns are one each. */
function groupFigures(
  { figures }: ColumnRoles,
  subject: string | undefined,
): readonly FigureGroup[] {
  const answers = figures.filter(({ name }) => /\(%\)\s*$/.test(name));
  if (answers.length > 0 && answers.length === figures.length) {
    const categories = answers.map(({ name }) => slugOf(name.replace(/\(%\)\s*$/, "")));
    return [
      {
        dataset: slugOf(subject ?? "enquete"),
        naam: (subject ?? "enquête").trim(),
        soort: "aandelen",
        eenheid: "inwoners",
        dimensies: { antwoord: { categorieen: categories } },
        waarden: answers.map(({ name }, index) => ({
          kolom: name.trim(),
          kenmerken: { antwoord: categories[index] },
        })),
      },
    ];
  }
  const [part, whole, quotient] = figures;
  const isPartOfWhole =
    subject !== undefined &&
    figures.length === 3 &&
    part?.isWhole === true &&
    whole?.isWhole === true &&
    /^procent$/i.test(quotient?.name ?? "") &&
    part.maximum <= whole.maximum;
  if (isPartOfWhole) {
    return [
      {
        dataset: slugOf(subject),
        naam: subject.trim(),
        soort: "aantallen",
        eenheid: "inwoners",
        dimensies: { deel: { categorieen: ["wel", "niet"] } },
        waarden: [
          { kolom: part.name, kenmerken: { deel: "wel" } },
          { kolom: whole.name, min: part.name, kenmerken: { deel: "niet" } },
        ],
      },
    ];
  }
  const byName = new Map(figures.map((figure) => [normalizeLabel(figure.name), figure]));
  return [...byName.values()].map((figure) => single(figure, subject));
}

function single(figure: ColumnProfile, subject: string | undefined): FigureGroup {
  const { name, unit, isWhole, maximum } = figure;
  const isShare = unit === "%" || /^procent$/i.test(name) || /\(t\.o\.v\. /.test(name);
  const isPercentage = isShare && maximum > 1;
  const title = /^procent$/i.test(name) && subject !== undefined ? subject : name;
  return {
    dataset: slugOf(title),
    naam: title.trim(),
    soort: isShare ? "aandelen" : isWhole ? "aantallen" : "bedragen",
    eenheid: unit === "aantal" || unit === undefined || isShare ? "inwoners" : unit,
    waarden: [{ kolom: name }],
    ...(isPercentage || (isShare && unit === "%") ? { schaal: "procent" } : {}),
  };
}
