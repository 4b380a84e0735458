/** One thing wrong in what an editor or steward delivered. All texts are Dutch. */
export interface Problem {
  /** Path relative to the project, with line (and column) where known: "data/a.csv:12:3". */
  readonly where: string;
  /** What stands there, quoted. */
  readonly found: string;
  readonly expected: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** Stops the program with a readable list; printed without a stack. */
export class ReportError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = "ReportError";
    this.problems = problems;
  }
}

export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? "1 probleem" : `${problems.length} problemen`;
  return [`${count} gevonden:`, ...problems.map(formatProblem)].join("\n\n");
}

function formatProblem({ where, found, expected, hint }: Problem): string {
  const lines = [`✗ ${where}`, `  gevonden:  ${found}`, `  verwacht:  ${expected}`];
  if (hint) lines.push(`  wat nu:    ${hint}`);
  return lines.join("\n");
}

export function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ReportError(problems);
}
