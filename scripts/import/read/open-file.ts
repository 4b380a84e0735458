import { existsSync } from "node:fs";
import { basename } from "node:path";
import { isStrayName } from "../../model/stray-name.ts";
import { type ByteSource, fileBytes } from "./byte-source.ts";
import { type ByteFormat, detectFormat } from "./file-format.ts";
import { openDatabase } from "./open-database.ts";
import { openJson } from "./open-json.ts";
import { openParquet } from "./open-parquet.ts";
import { openWorkbook } from "./open-workbook.ts";
import { refuse } from "./refuse.ts";
import type { FileFormat, OpenedFile, Sheet } from "./sheet.ts";
import { openText } from "./text-rows.ts";
import { listZip, type ZipMember } from "./zip-archive.ts";

/**
 * Opens what a publisher distributes, by its content. Throws a ReportError that says what the file is
 * instead, when it is no table or may not be read.
 */
export async function openFile(path: string): Promise<OpenedFile> {
  if (!existsSync(path)) {
    const hint =
      "Kijk de naam en de map na. Het makkelijkst: typ de opdracht en sleep het bestand naar de terminal.";
    refuse(path, "geen bestand", "een bestand van een uitgever", hint);
  }
  if (isStrayName(basename(path))) {
    const hint = "Sluit Excel en kies het bestand met dezelfde naam zonder ~$ of punt vooraan.";
    refuse(path, "een hulpbestand van de computer", "een bestand van een uitgever", hint);
  }
  const source = fileBytes(path);
  const format = await detectFormat(source);
  const names = [basename(path)];
  if (format !== "zip") return { path, names, ...(await openTables(source, format)) };
  const members = await listZip(path);
  if (members.has("xl/workbook.xml")) {
    return { path, names, format: "xlsx", sheets: await openWorkbook(path, members) };
  }
  refuseOtherOffice(path, [...members.keys()]);
  const [member, ...others] = members.values();
  if (!member || others.length > 0) {
    const found = [...members.keys()].join(", ");
    refuse(path, found ? `bestanden ${found} in de zip` : "een lege zip", "één bestand in de zip");
  }
  return { path, names: [...names, member.name], ...(await openMember(path, member)) };
}

type Tables = Pick<OpenedFile, "format" | "sheets">;

async function openMember(path: string, member: ZipMember): Promise<Tables> {
  const source: ByteSource = { path, open: () => member.open() };
  const format = await detectFormat(source);
  if (format === "zip") {
    return refuse(path, `een zip in de zip (${member.name})`, "een bestand dat al uitgepakt is");
  }
  return openTables(source, format);
}

async function openTables(
  source: ByteSource,
  format: Exclude<ByteFormat, "zip">,
): Promise<{ readonly format: FileFormat; readonly sheets: readonly Sheet[] }> {
  switch (format) {
    case "text":
      return { format, sheets: [await openText(source)] };
    case "json":
      return { format, sheets: [await openJson(source)] };
    case "parquet":
      return { format, sheets: [await openParquet(source)] };
    case "sqlite":
      return { format, sheets: await openDatabase(source) };
  }
}

const otherOffice: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\/workbook\.bin$/, "een binaire werkmap (.xlsb)", "Bewaar ze in Excel als .xlsx."],
  [/^word\//, "een Word-document", "Plak de tabel in een werkblad en bewaar dat als .xlsx."],
  [/^ppt\//, "een presentatie", "Vraag de cijfers als werkmap of CSV."],
  [/^content\.xml$/, "een OpenDocument-bestand", "Bewaar het als .xlsx of CSV."],
];

function refuseOtherOffice(path: string, names: readonly string[]): void {
  for (const [pattern, found, hint] of otherOffice) {
    if (names.some((name) => pattern.test(name))) refuse(path, found, "een .xlsx of CSV", hint);
  }
}
