import { Parser } from "htmlparser2";

/** What happens while XML is read; names come without the prefix of their namespace. */
interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Feeds UTF-8 XML to `events`, and yields after each piece, so that the caller can
 * hand on what is complete. Entities of the file's own are not expanded.
 */
export async function* readXml(
  bytes: AsyncIterable<Buffer>,
  events: XmlEvents,
): AsyncIterable<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => events.open(localName(name), attributes),
      ontext: (text) => events.text(text),
      onclosetag: (name) => events.close(localName(name)),
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder("utf-8");
  for await (const piece of bytes) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  parser.write(decoder.decode());
  parser.end();
  yield;
}

/** Reads all of it at once. */
export async function readWholeXml(bytes: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  const pieces = readXml(bytes, events)[Symbol.asyncIterator]();
  while (!(await pieces.next()).done);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Excel writes characters that XML does not allow, such as a carriage return, as _x000D_. */
export function unescapeExcel(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
