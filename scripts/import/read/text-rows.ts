import { Readable } from "node:stream";
import { CsvError, type Info, parse } from "csv-parse";
import type { ByteSource } from "./byte-source.ts";
import { decodeText, detectEncoding } from "./decode-text.ts";
import { findDelimiter } from "./find-delimiter.ts";
import { limits } from "./limits.ts";
import { refuse } from "./refuse.ts";
import type { Row, Sheet } from "./sheet.ts";

/** A delimited text as a table; its cells are texts. The encoding is told once, on opening. */
export async function openText(source: ByteSource): Promise<Sheet> {
  const encoding = await detectEncoding(source);
  let start = "";
  for await (const piece of decodeText(source, encoding)) {
    start += piece;
    if (start.length > startCharacters) break;
  }
  const delimiter = findDelimiter(start) ?? ";";
  return { name: "", rows: () => readRows(source, encoding, delimiter) };
}

/** Enough for the header of an export with hundreds of columns, and some lines. */
const startCharacters = 400_000;

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

async function* readRows(
  source: ByteSource,
  encoding: Awaited<ReturnType<typeof detectEncoding>>,
  delimiter: string,
): AsyncIterable<Row> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.columns * 1_000,
  });
  const text = Readable.from(decodeText(source, encoding));
  text.on("error", (error) => parser.destroy(error));
  let count = 0;
  try {
    for await (const parsed of text.pipe(parser)) {
      const { record, info } = parsed as ParsedRecord;
      refuseLargeTable(source.path, record.length, ++count);
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = "lines" in error && typeof error.lines === "number" ? `:${error.lines}` : "";
    refuse(
      `${source.path}${line}`,
      "een aanhalingsteken dat niet klopt, of een veel te lange regel",
      "velden tussen dubbele aanhalingstekens",
    );
  }
}

function refuseLargeTable(path: string, columns: number, rows: number): void {
  if (columns > limits.columns) {
    refuse(path, `${columns} kolommen`, `hoogstens ${limits.columns} kolommen`);
  }
  if (rows > limits.textRows) {
    refuse(path, `meer dan ${limits.textRows} regels`, "een kleiner bestand: splits het per jaar");
  }
}
