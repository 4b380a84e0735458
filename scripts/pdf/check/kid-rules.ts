import type { Tag } from "../read/tag-tree.ts";
import { type CheckedPdf, placeOfTag } from "./checked-pdf.ts";
import type { Finding, Rule } from "./rule.ts";

export function tagsOfType({ tags }: CheckedPdf, type: string): readonly Tag[] {
  return tags.filter((tag) => tag.type === type);
}

export function kidTypes({ kids }: Tag): readonly string[] {
  return kids.map(({ type, name }) => type ?? name);
}

/** A `type` lies directly in one of `parents`. */
export function parentRule(type: string, ...parents: readonly string[]): Rule {
  return (file) =>
    tagsOfType(file, type)
      .filter(({ parent }) => !parents.includes(parent?.type ?? ""))
      .map((tag) => ({
        ...placeOfTag(file, tag),
        found: `${type} in ${tag.parent?.name ?? "de wortel van de boom"}`,
        expected: `${type} in ${parents.join(" of ")}`,
      }));
}

/** A `type` has directly in it `kids` only. */
export function kidsRule(type: string, ...kids: readonly string[]): Rule {
  return (file) =>
    tagsOfType(file, type).flatMap((tag) =>
      kidTypes(tag)
        .filter((kid) => !kids.includes(kid))
        .map((kid) => ({
          ...placeOfTag(file, tag),
          found: `${kid} in ${type}`,
          expected: `alleen ${kids.join(", ")}`,
        })),
    );
}

/** The kids of a `type`, as a list of types, are as `isRight` asks. */
export function kidListRule(
  type: string,
  isRight: (kids: readonly string[]) => boolean,
  found: string,
  expected: string,
): Rule {
  return (file) =>
    tagsOfType(file, type)
      .filter((tag) => !isRight(kidTypes(tag)))
      .map((tag): Finding => ({ ...placeOfTag(file, tag), found, expected }));
}
