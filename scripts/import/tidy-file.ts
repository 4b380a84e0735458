/** The text of a tidy CSV file: `;`, UTF-8, LF, in the order of the rows given. */
export function formatTidy(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const lines = [columns, ...rows].map((fields) => fields.map(quoteField).join(";"));
  return `${lines.join("\n")}\n`;
}

function quoteField(field: string | number): string {
  const text = typeof field === "number" ? String(field) : escapeFormula(field);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would carry out a text that starts like a formula; behind an apostrophe it shows it. */
function escapeFormula(text: string): string {
  return /^[=+@\t\r]|^-(?!\d|$)/.test(text) ? `'${text}` : text;
}

/** By code point, so that a file is the same on every computer. */
export function compareCodes(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
