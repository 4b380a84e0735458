/** ["Gent"] → "Gent"; ["A","B","C"] → "A, B en C". */
export function enumerate(items: readonly string[], last: "en" | "of" = "en"): string {
  if (items.length <= 1) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

const collator = new Intl.Collator("nl-BE", { sensitivity: "base", numeric: true });

export function compareDutch(left: string, right: string): number {
  return collator.compare(left, right);
}

/** First letter upper case; "'s-Gravenwezel" keeps its own. */
export function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** "meer dan 30 %" does not break before its sign. */
export function withHardSpaces(text: string): string {
  return text.replace(/(?<=\d) (?=%)/g, "\u00a0");
}

/** Ends in one full stop. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** "1ste", "4de", "8ste", "20ste", "102de". */
export function ordinal(rank: number): string {
  const last = rank % 100;
  const usesSte = last === 0 || last === 1 || last === 8 || last >= 20;
  return `${rank}${usesSte ? "ste" : "de"}`;
}
