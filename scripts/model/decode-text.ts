import type { Problem } from "./report-error.ts";

/**
 * The text of a file in UTF-8, without a byte order mark. In any other encoding letters with accents
 * would be printed as other signs: then it is undefined, and a problem says on which line they start.
 */
export function decodeText(
  bytes: Uint8Array,
  path: string,
  expected: string,
  problems: Problem[],
): string | undefined {
  const text = decode(bytes);
  if (text !== undefined) return text;
  problems.push({
    where: `${path}:${firstWrongLine(bytes)}`,
    found: "tekens die geen UTF-8 zijn",
    expected,
    hint: path.endsWith(".csv")
      ? "Bewaar in Excel als 'CSV UTF-8 (door lijstscheidingsteken gescheiden)'."
      : "Bewaar opnieuw met codering UTF-8: in Kladblok bij 'Opslaan als', in Visual Studio Code rechtsonder.",
  });
  return undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const lineFeed = 0x0a;

function firstWrongLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; ; line += 1) {
    const end = bytes.indexOf(lineFeed, start);
    if (decode(bytes.subarray(start, end === -1 ? undefined : end)) === undefined) return line;
    if (end === -1) return line;
    start = end + 1;
  }
}
