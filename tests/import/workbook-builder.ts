import { buildZip } from "./zip-builder.ts";

/** A formula with what Excel kept of it, or without. */
export interface Formula {
  readonly formula: string;
  readonly kept?: number;
}
/** A number that Excel shows as a percentage, or as a date. */
export interface Styled {
  readonly number: number;
  readonly as: "percent" | "date";
}
export type BuiltCell = string | number | null | Formula | Styled | { readonly error: string };

export interface BuiltSheet {
  readonly name: string;
  readonly rows: readonly (readonly BuiltCell[])[];
  /** What the sheet says of its size; right or wrong. */
  readonly dimension?: string;
  /** Raw rows, for a sheet that is too large to hold here. */
  readonly rawRows?: string;
}

export interface WorkbookOptions {
  /** Texts in a table of their own, as Excel writes them, instead of in the cells. */
  readonly isShared?: boolean;
  /** Other files in the zip. */
  readonly members?: Readonly<Record<string, string | Buffer>>;
  readonly contentTypes?: string;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook as Excel would write it, for what one sheet of plain cells does not show. */
export function buildSheets(
  sheets: readonly BuiltSheet[],
  { isShared = false, members = {}, contentTypes = "" }: WorkbookOptions = {},
): Buffer {
  const strings: string[] = [];
  const cell = (value: BuiltCell, place: string): string => {
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    if (typeof value === "string") {
      if (!isShared) return `<c r="${place}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
      strings.push(value);
      return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`;
    }
    if ("error" in value) return `<c r="${place}" t="e"><v>${value.error}</v></c>`;
    if ("formula" in value) {
      const kept = value.kept === undefined ? "" : `<v>${value.kept}</v>`;
      return `<c r="${place}"><f>${escapeXml(value.formula)}</f>${kept}</c>`;
    }
    return `<c r="${place}" s="${value.as === "percent" ? 1 : 2}"><v>${value.number}</v></c>`;
  };
  const texts = sheets.map(({ rows, dimension, rawRows }) => {
    const lines = rows.map((row, line) => {
      const cells = row.map((value, column) => cell(value, `${letters(column)}${line + 1}`));
      return `<row r="${line + 1}">${cells.join("")}</row>`;
    });
    const size = dimension ? `<dimension ref="${dimension}"/>` : "";
    return `<worksheet ${main}>${size}<sheetData>${rawRows ?? lines.join("")}</sheetData></worksheet>`;
  });
  const parts = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const names = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  const shared = strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join("");
  return buildZip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${contentTypes}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relations}"><sheets>${names.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelations}">${parts.join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...(isShared ? { "xl/sharedStrings.xml": `<sst ${main}>${shared}</sst>` } : {}),
    ...Object.fromEntries(
      texts.map((text, index) => [`xl/worksheets/sheet${index + 1}.xml`, text]),
    ),
    ...members,
  });
}

function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? letters(rest) : "") + String.fromCharCode(65 + (column % 26));
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
