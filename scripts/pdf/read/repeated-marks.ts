import type { Tag } from "./tag-tree.ts";

/**
 * A head of a table that returns on every page and in every column: Chromium puts all
 * its prints in the same element. The marked contents of a leaf after its first that
 * say the same.
 */
export function repeatedMarks(
  { contents }: Pick<Tag, "contents">,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const said = contents.map((key) => texts.get(key) ?? "");
  return contents.filter(
    (_, index) => said[index] !== "" && said.indexOf(said[index] ?? "") < index,
  );
}

/** The tag and all that lies in it. */
export function tagsBelow(tag: Tag): readonly Tag[] {
  return [tag, ...tag.kids.flatMap(tagsBelow)];
}
