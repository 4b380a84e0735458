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

/** One mistake in a whole column is told so often in full; of the rest, only where they stand. */
const toldInFull = 5;

export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? "1 probleem" : `${problems.length} problemen`;
  const alike = Map.groupBy(problems, ({ where, expected }) => `${fileOf(where)} ${expected}`);
  const texts = [...alike.values()].flatMap((group) => {
    const rest = group.slice(toldInFull);
    // Places that do not tell a line would all read the same.
    if (rest.length < 2 || !rest.every(({ where }) => /:\d+/.test(where)))
      return group.map(formatProblem);
    return [...group.slice(0, toldInFull).map(formatProblem), formatRest(rest)];
  });
  return [`${count} gevonden:`, ...texts].join("\n\n");
}

function fileOf(where: string): string {
  return where.replace(/:.*$/, "");
}

const toldLines = 20;

function formatRest(rest: readonly Problem[]): string {
  const [{ where } = { where: "" }] = rest;
  const lines = rest.map((problem) => /:(\d+)/.exec(problem.where)?.[1] ?? "");
  const more = lines.length - toldLines;
  return [
    `✗ ${fileOf(where)}`,
    `  idem:      ook op regel ${lines.slice(0, toldLines).join(", ")}${more > 0 ? ` en nog ${more} regels` : ""}`,
  ].join("\n");
}

function formatProblem({ where, found, expected, hint }: Problem): string {
  const lines = [`✗ ${where}`, `  gevonden:  ${found}`, `  verwacht:  ${expected}`];
  if (hint) lines.push(`  wat nu:    ${hint}`);
  return lines.join("\n");
}

export function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ReportError(problems);
}
