/** What a figure in a text is worth: "1.234,5 %" → 1234.5, "−3" → −3, "ca. 1.300" → 1300; undefined for a sign. */
export function readNumber(text: string): number | undefined {
  const digits = text
    .replace(/^ca\.[\s\u00a0]*/, "")
    .replace(/[\s\u00a0]*%$/, "")
    .replace(/^[−-]/, "-")
    .replace(/^\+/, "")
    .replace(/\.(?=\d{3}(?!\d))/g, "")
    .replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

/** Two numbers that print alike. */
export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}

/** A share of change as it is printed, in per cent with one decimal; off by the rounding of a half at most. */
export function isRounded(printed: number, exact: number, decimals = 1): boolean {
  return Math.abs(printed - exact) <= 0.5 * 10 ** -decimals + 1e-9;
}
