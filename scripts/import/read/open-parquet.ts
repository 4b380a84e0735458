import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { type ByteSource, readAll } from "./byte-source.ts";
import { limits } from "./limits.ts";
import { recordRows } from "./record-rows.ts";
import { refuse } from "./refuse.ts";
import type { Sheet } from "./sheet.ts";

/** Snappy is in the package itself; what Node can unpack comes from Node. */
const compressors = {
  GZIP: (bytes: Uint8Array) => gunzipSync(bytes),
  BROTLI: (bytes: Uint8Array) => brotliDecompressSync(bytes),
  ZSTD: (bytes: Uint8Array) => zstdDecompressSync(bytes),
};

/** A Parquet file as one table, with its column names as the first row. */
export async function openParquet(source: ByteSource): Promise<Sheet> {
  const bytes = await readAll(source);
  // A copy that starts where its memory does: the package reads from the buffer itself.
  const file = new Uint8Array(bytes).buffer;
  try {
    const metadata = await parquetMetadataAsync(file);
    if (Number(metadata.num_rows) > limits.textRows) {
      refuse(source.path, `${metadata.num_rows} rijen`, `hoogstens ${limits.textRows}`);
    }
    const heads = parquetSchema(metadata).children.map(({ element }) => element.name);
    const records = await parquetReadObjects({ file, metadata, compressors });
    return { name: "", rows: () => recordRows(heads, records) };
  } catch (error) {
    if (!(error instanceof Error) || error.name === "ReportError") throw error;
    return refuse(source.path, `Parquet dat niet te lezen is (${error.message})`, "gaaf Parquet");
  }
}
