/** Makes the address of `target` for use on the page at `from`; both relative to the site's root. */
export type Link = (target: string) => string;

/**
 * Without a base path all links are relative, so that the site works in any
 * folder, on any server, and from a disk. With one they are absolute.
 */
export function linkFrom(from: string, basePath: string | undefined): Link {
  if (basePath !== undefined) return (target) => `${basePath}${target}`;
  const depth = from.split("/").length - 1;
  const up = "../".repeat(depth);
  return (target) => `${up}${target}` || "./";
}
