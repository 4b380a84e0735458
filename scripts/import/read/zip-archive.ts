import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { limits } from "./limits.ts";
import { refuse } from "./refuse.ts";

const brokenHint = "Het bestand is onvolledig of beschadigd: download het opnieuw.";

/** One file in a zip. */
export interface ZipMember {
  readonly name: string;
  /** The unpacked bytes, piece by piece; refuses what is too large, damaged or encrypted. */
  open(): AsyncIterable<Buffer>;
}

/** The files in a zip by name, in the order of the zip. Nothing is unpacked yet. */
export async function listZip(path: string): Promise<ReadonlyMap<string, ZipMember>> {
  const members = new Map<string, ZipMember>();
  await withZip(path, async (zip) => {
    if (zip.entryCount > limits.members) {
      refuse(path, `${zip.entryCount} bestanden in één zip`, `hoogstens ${limits.members}`);
    }
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      const name = entry.fileName;
      members.set(name, { name, open: () => unpack(path, name) });
    }
  });
  return members;
}

/** Each member is read through a file of its own: two can then be read at once. */
async function* unpack(path: string, name: string): AsyncIterable<Buffer> {
  const zip = await openZip(path);
  try {
    const entry = await findEntry(zip, name);
    if (entry.isEncrypted()) {
      refuse(path, `${name}, met een wachtwoord beveiligd`, "een zip zonder wachtwoord");
    }
    let bytes = 0;
    let checksum = 0;
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      const chunk = piece as Buffer;
      bytes += chunk.length;
      refuseBomb(path, entry, bytes);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.crc32) {
      refuse(path, `${name}, waarvan de controlesom niet klopt`, "een gaaf bestand", brokenHint);
    }
  } catch (error) {
    throw asRefusal(path, error);
  } finally {
    zip.close();
  }
}

/** Judged by what comes out, not by what the zip says of itself. */
function refuseBomb(path: string, { fileName, compressedSize }: Entry, bytes: number): void {
  const isTooLarge = bytes > limits.memberBytes;
  const isTooDense =
    bytes > limits.smallBytes && bytes > limits.unpackRatio * Math.max(1, compressedSize);
  if (!isTooLarge && !isTooDense) return;
  refuse(
    path,
    `${fileName}, dat uitpakt tot meer dan ${Math.floor(bytes / 1_000_000)} MB`,
    `hoogstens ${limits.memberBytes / 1_000_000} MB, en hoogstens ${limits.unpackRatio} keer zo groot als ingepakt`,
    "Zo'n bestand kan een zipbom zijn. Vraag de uitgever om een kleiner bestand, of splits het.",
  );
}

async function findEntry(zip: ZipFile, name: string): Promise<Entry> {
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name) return entry;
  }
  throw new Error(`no ${name} in the zip any more`);
}

async function withZip(path: string, read: (zip: ZipFile) => Promise<void>): Promise<void> {
  const zip = await openZip(path);
  try {
    await read(zip);
  } catch (error) {
    throw asRefusal(path, error);
  } finally {
    zip.close();
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false });
  } catch (error) {
    throw asRefusal(path, error);
  }
}

/** What the unzipper says of a damaged zip, for the steward; anything else passes through. */
function asRefusal(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error.name === "ReportError") return error;
  try {
    refuse(path, `een zip die niet te lezen is (${error.message})`, "een gave zip", brokenHint);
  } catch (refusal) {
    return refusal;
  }
}
