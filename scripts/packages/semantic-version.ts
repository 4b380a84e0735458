/** "1.4.2": what breaks a receiver, what is new, what was corrected. */
export interface SemanticVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** How much a release differs from the one before: a part of its version, or nothing. */
export type ReleaseStep = "major" | "minor" | "patch" | "none";

export const versionPattern = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

/** Undefined for anything else than three whole numbers with points between them. */
export function parseVersion(text: string): SemanticVersion | undefined {
  const [, major, minor, patch] = versionPattern.exec(text) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

export function formatVersion({ major, minor, patch }: SemanticVersion): string {
  return `${major}.${minor}.${patch}`;
}

/** Below 0 where the first is older. */
export function compareVersions(left: SemanticVersion, right: SemanticVersion): number {
  return left.major - right.major || left.minor - right.minor || left.patch - right.patch;
}

/** The lowest version that a release with such a difference may have. */
export function nextVersion(
  { major, minor, patch }: SemanticVersion,
  step: ReleaseStep,
): SemanticVersion {
  switch (step) {
    case "major":
      return { major: major + 1, minor: 0, patch: 0 };
    case "minor":
      return { major, minor: minor + 1, patch: 0 };
    case "patch":
    case "none":
      return { major, minor, patch: patch + 1 };
  }
}
