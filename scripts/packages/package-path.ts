const segment = "[a-z0-9][a-z0-9._-]*";
const path = new RegExp(`^${segment}(?:/${segment})*$`);

/**
 * True for a path that can only lead to a file below the package: no way up, no root, no
 * drive or scheme, no backslash, nothing hidden, and no capitals, that some disks take for another
 * name and some do not.
 */
export function isPackagePath(text: string): boolean {
  return text.length <= 200 && path.test(text) && !text.split("/").some(isReserved);
}

/** Names that are devices on some machines, whatever comes after the point. */
function isReserved(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/.test(name) || name.endsWith(".");
}
