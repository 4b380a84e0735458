import { readAll } from "./byte-source.ts";
import { refuse } from "./refuse.ts";
import type { Sheet } from "./sheet.ts";
import { listSheets, readSharedStrings, readStyles } from "./workbook-parts.ts";
import { readWorksheet } from "./worksheet-rows.ts";
import type { ZipMember } from "./zip-archive.ts";

/** The sheets of an Excel workbook; refuses one with macros. Rows are read when they are asked for. */
export async function openWorkbook(
  path: string,
  members: ReadonlyMap<string, ZipMember>,
): Promise<readonly Sheet[]> {
  await refuseMacros(path, members);
  const texts = {
    path,
    strings: await readSharedStrings(path, members),
    styles: await readStyles(members),
  };
  return (await listSheets(path, members)).map((part) => ({
    name: part.name,
    rows: () => readWorksheet(part, texts),
  }));
}

async function refuseMacros(path: string, members: ReadonlyMap<string, ZipMember>): Promise<void> {
  const types = members.get("[Content_Types].xml");
  const text = types ? (await readAll({ path, open: () => types.open() })).toString("utf8") : "";
  const hasProgram = [...members.keys()].some((name) => /vbaProject|macrosheets\//i.test(name));
  if (!hasProgram && !/macroEnabled/i.test(text)) return;
  refuse(
    path,
    "een werkmap met macro's",
    "een werkmap zonder macro's (.xlsx)",
    "Bewaar ze in Excel als 'Excel-werkmap (*.xlsx)'. Macro's worden nooit uitgevoerd.",
  );
}
