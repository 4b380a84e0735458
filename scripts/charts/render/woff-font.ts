import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

const headerSize = 44;
const entrySize = 20;

/** The TrueType font inside a WOFF 1.0 file: the same tables, each deflated on its own. */
export function readWoff(path: string): Buffer {
  const woff = readFileSync(path);
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error(`${path} is not a WOFF file`);
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const directory = Buffer.alloc(12 + 16 * count);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((count - 2 ** power) * 16, 10);
  const parts = [directory];
  let offset = directory.length;
  for (let index = 0; index < count; index += 1) {
    const entry = headerSize + index * entrySize;
    const start = woff.readUInt32BE(entry + 4);
    const packedLength = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const packed = woff.subarray(start, start + packedLength);
    const table = packedLength < length ? inflateSync(packed) : packed;
    const target = 12 + 16 * index;
    woff.copy(directory, target, entry, entry + 4);
    directory.writeUInt32BE(woff.readUInt32BE(entry + 16), target + 4);
    directory.writeUInt32BE(offset, target + 8);
    directory.writeUInt32BE(length, target + 12);
    // Tables start on multiples of four.
    parts.push(table, Buffer.alloc((4 - (length % 4)) % 4));
    offset += Math.ceil(length / 4) * 4;
  }
  return Buffer.concat(parts);
}
