/**
 * What is wrong with the way a test file uses uvu. uvu itself says nothing and
 * exits with 0 when a suite is never run or when an ".only" was left behind.
 */
export function sourceFaults(source: string): readonly string[] {
  const faults: string[] = [];
  const suites = [...source.matchAll(/^(?:const|let|var)\s+(\w+)\s*=\s*suite\b/gm)].map(
    ([, name]) => name ?? "",
  );
  if (/import\s*\{[^}]*\btest\b[^}]*\}\s*from\s*["']uvu["']/.test(source)) suites.push("test");
  if (suites.length === 0) faults.push("makes no suite");

  for (const name of suites) {
    const runs = source.match(new RegExp(`^${name}\\.run\\(\\)`, "gm"))?.length ?? 0;
    if (runs === 0) faults.push(`never runs its suite: "${name}.run();" is missing`);
    if (runs > 1) faults.push(`runs its suite "${name}" ${runs} times`);
    if (new RegExp(`\\b${name}\\.only\\(`).test(source)) {
      faults.push(`contains "${name}.only(", which leaves out all other tests`);
    }
  }
  return faults;
}
