import { createReadStream } from "node:fs";

/** Bytes that can be read more than once: of a file, or of a file in a zip. */
export interface ByteSource {
  /** The file that a steward gave, for messages. */
  readonly path: string;
  open(): AsyncIterable<Buffer>;
}

export function fileBytes(path: string): ByteSource {
  return { path, open: () => createReadStream(path, { highWaterMark: 1 << 18 }) };
}

/** The first bytes; fewer where the source is shorter. */
export async function readStart({ open }: ByteSource, length: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of open()) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= length) break;
  }
  return Buffer.concat(pieces).subarray(0, length);
}

/** All of it in memory. */
export async function readAll({ open }: ByteSource): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of open()) pieces.push(piece);
  return Buffer.concat(pieces);
}
