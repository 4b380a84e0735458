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

/** Ends in one full stop. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** "gedeeld 4de", "1ste", "8ste", "20ste". */
export function ordinal(rank: number): string {
  const usesSte = rank === 1 || rank === 8 || rank >= 20;
  return `${rank}${usesSte ? "ste" : "de"}`;
}
