import { limits } from "./limits.ts";
import { refuse } from "./refuse.ts";
import { readWholeXml, unescapeExcel } from "./xml-reader.ts";
import type { ZipMember } from "./zip-archive.ts";

type Members = ReadonlyMap<string, ZipMember>;

export interface SheetPart {
  readonly name: string;
  readonly member: ZipMember;
}

/** The sheets of a workbook in its own order, with the file in the zip that holds each. */
export async function listSheets(path: string, members: Members): Promise<readonly SheetPart[]> {
  const targets = new Map<string, string>();
  await readPart(members, "xl/_rels/workbook.xml.rels", (name, attributes) => {
    if (name === "Relationship") targets.set(attributes.Id ?? "", attributes.Target ?? "");
  });
  const sheets: SheetPart[] = [];
  await readPart(members, "xl/workbook.xml", (name, attributes) => {
    if (name !== "sheet") return;
    const target = targets.get(attributes["r:id"] ?? "") ?? "";
    const member = members.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    // A sheet that is a chart has no rows.
    if (member && !target.includes("chartsheet")) {
      sheets.push({ name: attributes.name ?? "", member });
    }
  });
  if (sheets.length === 0) refuse(path, "een werkmap zonder werkbladen", "een blad met cijfers");
  return sheets;
}

/** The texts that cells refer to by number. */
export async function readSharedStrings(
  path: string,
  members: Members,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const member = members.get("xl/sharedStrings.xml");
  if (!member) return strings;
  let text = "";
  let characters = 0;
  let isText = false;
  let isPronunciation = false;
  await readWholeXml(member.open(), {
    open(name) {
      if (name === "si") text = "";
      if (name === "t") isText = true;
      if (name === "rPh") isPronunciation = true;
    },
    text(piece) {
      if (isText && !isPronunciation) text += piece;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isPronunciation = false;
      if (name !== "si") return;
      characters += text.length;
      if (characters > limits.sharedStringCharacters) {
        refuse(path, "meer tekst dan in het geheugen past", "een kleinere werkmap: splits ze");
      }
      strings.push(unescapeExcel(text));
    },
  });
  return strings;
}

/** What the style of a cell says of its number. */
export type NumberShape = "date" | "percent" | "number";

/** By the number of the style. */
export async function readStyles(members: Members): Promise<readonly NumberShape[]> {
  const formats = new Map<string, string>();
  const shapes: NumberShape[] = [];
  let isOfCells = false;
  await readPart(
    members,
    "xl/styles.xml",
    (name, attributes) => {
      if (name === "numFmt") formats.set(attributes.numFmtId ?? "", attributes.formatCode ?? "");
      if (name === "cellXfs") isOfCells = true;
      if (name === "xf" && isOfCells) {
        const id = attributes.numFmtId ?? "0";
        shapes.push(shapeOf(Number(id), formats.get(id)));
      }
    },
    (name) => {
      if (name === "cellXfs") isOfCells = false;
    },
  );
  return shapes;
}

/** The formats below 164 are Excel's own: 9 and 10 are percentages, 14 to 22 and 45 to 47 dates and times. */
function shapeOf(id: number, format: string | undefined): NumberShape {
  if (format === undefined) {
    if (id === 9 || id === 10) return "percent";
    return (id >= 14 && id <= 22) || (id >= 45 && id <= 47) ? "date" : "number";
  }
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (bare.includes("%")) return "percent";
  return /[ymdhs]/i.test(bare) ? "date" : "number";
}

async function readPart(
  members: Members,
  name: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close: (name: string) => void = () => undefined,
): Promise<void> {
  const member = members.get(name);
  if (member) await readWholeXml(member.open(), { open, text: () => undefined, close });
}
