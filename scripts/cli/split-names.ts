/** "Gent, aalst" → ["gent", "aalst"]: names of folders have no capitals. */
export function splitNames(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
}
