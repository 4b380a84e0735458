import { type ByteSource, readAll, readStart } from "./byte-source.ts";
import { refuse } from "./refuse.ts";

/** What the first bytes of a file say; the extension is not looked at. */
export type ByteFormat = "zip" | "sqlite" | "parquet" | "json" | "text";

const signatures: readonly (readonly [Buffer, ByteFormat])[] = [
  [Buffer.from("PK\x03\x04", "latin1"), "zip"],
  [Buffer.from("PK\x05\x06", "latin1"), "zip"],
  [Buffer.from("SQLite format 3\0", "latin1"), "sqlite"],
  [Buffer.from("PAR1", "latin1"), "parquet"],
];

const strangers: readonly (readonly [Buffer, string])[] = [
  [Buffer.from("%PDF", "latin1"), "een PDF"],
  [Buffer.from("\x89PNG", "latin1"), "een afbeelding"],
  [Buffer.from("\xff\xd8\xff", "latin1"), "een afbeelding"],
  [Buffer.from("GIF8", "latin1"), "een afbeelding"],
  [Buffer.from("\x1f\x8b", "latin1"), "een gzip"],
  [Buffer.from("7z\xbc\xaf", "latin1"), "een 7z-archief"],
  [Buffer.from("Rar!", "latin1"), "een rar-archief"],
];
const shapefile = Buffer.from([0, 0, 0x27, 0x0a]);
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const kinds = "een CSV- of tekstbestand, .xlsx, zip, JSON, Parquet of SQLite";

/** Refuses what is no table at all, in words that name what it is. */
export async function detectFormat(source: ByteSource): Promise<ByteFormat> {
  const start = await readStart(source, 4_096);
  if (start.length === 0) refuse(source.path, "een leeg bestand", kinds);
  if (startsWith(start, compoundFile)) await refuseCompoundFile(source);
  if (startsWith(start, shapefile)) {
    refuse(
      source.path,
      "een Shapefile: die heeft grenzen en geen cijfers",
      "een bestand met cijfers, of de bron vóór de bestanden",
      "Voer grenzen in met: import grenzen <bestanden>.",
    );
  }
  for (const [signature, name] of strangers) {
    if (startsWith(start, signature)) refuse(source.path, name, kinds, unpackHint);
  }
  for (const [signature, format] of signatures) {
    if (startsWith(start, signature)) return format;
  }
  const text = start
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (/^<(!doctype|html|\?xml)/i.test(text)) {
    refuse(
      source.path,
      "een webpagina of XML",
      kinds,
      "De uitgever gaf een pagina in plaats van het bestand: download het opnieuw.",
    );
  }
  return text.startsWith("{") || text.startsWith("[") ? "json" : "text";
}

const unpackHint = "Is het ingepakt, pak het dan eerst uit.";

/** The container of Excel up to 2003, and of workbooks with a password. */
async function refuseCompoundFile(source: ByteSource): Promise<never> {
  const bytes = await readAll(source);
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) {
    refuse(
      source.path,
      "een werkmap met een wachtwoord",
      "een werkmap zonder wachtwoord",
      "Open ze in Excel, haal het wachtwoord weg (Bestand, Info) en bewaar ze opnieuw.",
    );
  }
  return refuse(
    source.path,
    "een werkmap van Excel 97-2003 (.xls)",
    "een .xlsx",
    "Open ze in Excel en bewaar ze als 'Excel-werkmap (*.xlsx)'.",
  );
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}
