const delimiters = [";", "|", "\t", ","] as const;
type Delimiter = (typeof delimiters)[number];

/**
 * What stands between the fields, seen in the first lines: whatever occurs outside quotes most often
 * in the first line, and as often in the lines that follow. Undefined for a text with one column.
 */
export function findDelimiter(start: string): Delimiter | undefined {
  const lines = splitLines(start).filter((line) => line.trim() !== "");
  const [first = "", ...others] = lines.slice(0, 20);
  const candidates = delimiters
    .map((delimiter) => ({ delimiter, count: countOutsideQuotes(first, delimiter) }))
    .filter(({ count }) => count > 0)
    .map(({ delimiter, count }) => ({
      delimiter,
      count,
      agreeing: others.filter((line) => countOutsideQuotes(line, delimiter) === count).length,
    }))
    .sort((a, b) => b.agreeing - a.agreeing || b.count - a.count);
  return candidates[0]?.delimiter;
}

/** Lines of which a quoted field may hold line ends of its own; the last, cut off one is left out. */
function splitLines(start: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let isQuoted = false;
  for (const character of start) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === "\n" && !isQuoted) {
      lines.push(line);
      line = "";
    } else line += character;
  }
  return lines.length > 0 ? lines : [line];
}

function countOutsideQuotes(line: string, delimiter: Delimiter): number {
  let count = 0;
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) count++;
  }
  return count;
}
