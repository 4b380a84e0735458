/** What an address takes of a name: "Sint-Denijs-Westrem - Afsnee" → "sint-denijs-westrem-afsnee". */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * A slug per code, no two alike: where names give the same one, or none, the
 * code follows the name, so that an address does not depend on who comes first.
 */
export function slugParts(
  parts: readonly { readonly code: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const named = Map.groupBy(parts, ({ name }) => slugOf(name));
  return new Map(
    parts.map(({ code, name }) => {
      const slug = slugOf(name);
      const isAlone = slug !== "" && named.get(slug)?.length === 1;
      return [code, isAlone ? slug : slugOf(`${name} ${code}`)];
    }),
  );
}
