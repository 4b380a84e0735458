/** JSON has no place for the mark of a number: it is written as a string, and unquoted. */
const unquoted = "\ufdd4";

/** A number that was put into words with its mark, for use as a value of `markedJson`. */
export function unquote(marked: string): string {
  return unquoted + marked;
}

export function markedJson(value: object): string {
  const text = JSON.stringify(value, undefined, 2).replace(
    new RegExp(`"${unquoted}([^"]*)"`, "g"),
    (_, number: string) => number,
  );
  return `${text}\n`;
}
