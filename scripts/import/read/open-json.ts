import { type ByteSource, readAll } from "./byte-source.ts";
import { isJsonStat, jsonStatSheet } from "./json-stat.ts";
import { limits } from "./limits.ts";
import { recordRows } from "./record-rows.ts";
import { refuse } from "./refuse.ts";
import type { Sheet } from "./sheet.ts";

type JsonRecord = Readonly<Record<string, unknown>>;

/** JSON as a table: JSON-stat, or a list of records of which every key is a column. */
export async function openJson(source: ByteSource): Promise<Sheet> {
  const bytes = await readAll(source);
  if (bytes.length > limits.jsonBytes) {
    refuse(source.path, `JSON van ${bytes.length} bytes`, `hoogstens ${limits.jsonBytes}`);
  }
  let content: unknown;
  try {
    content = JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    return refuse(source.path, `tekst die geen geldige JSON is (${reason})`, "geldige JSON");
  }
  if (isRecord(content) && content.type === "FeatureCollection") {
    refuse(
      source.path,
      "GeoJSON: dat heeft grenzen en geen cijfers",
      "een bestand met cijfers, of de bron vóór de bestanden",
      "Voer grenzen van sectoren in met: import sectorgrenzen <bestand>.",
    );
  }
  if (isJsonStat(content)) return jsonStatSheet(source.path, content);
  const records = findRecords(content);
  if (!records) {
    return refuse(
      source.path,
      "JSON zonder lijst van rijen",
      "JSON-stat, of een lijst van voorwerpen met dezelfde velden",
    );
  }
  const heads = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return { name: "", rows: () => recordRows(heads, records) };
}

/** The list itself, or the one list of records in it, as in {"facts": […]}. */
function findRecords(content: unknown): readonly JsonRecord[] | undefined {
  const lists = Array.isArray(content)
    ? [content]
    : Object.values(isRecord(content) ? content : {}).filter((value) => Array.isArray(value));
  return lists.find((list): list is JsonRecord[] => list.length > 0 && list.every(isRecord));
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
