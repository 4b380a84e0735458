import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import { type PartAnswer, type PartToProtect, protectPart } from "./protect-part.ts";

/** Each worker holds a solver of some 50 MB; beyond this many, memory is dearer than time. */
const mostWorkers = 8;

/** Starting a worker takes longer than protecting so few cells. */
const fewCells = 400;

/**
 * Protects parts side by side, on as many cores as there are, and answers in the order
 * asked. `workers` is for tests and measurements: the answers are the same for any number.
 */
export async function protectParts(
  parts: readonly PartToProtect[],
  workers: number = Math.min(availableParallelism(), mostWorkers),
): Promise<readonly PartAnswer[]> {
  const threads = Math.min(workers, parts.length);
  const cells = parts.reduce((sum, { table }) => sum + table.cells.length, 0);
  if (threads < 2 || cells < fewCells) return protectHere(parts);
  const pool = new Tinypool({
    filename: new URL("./protect-part.ts", import.meta.url).href,
    name: protectPart.name,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    // The largest first: at the end no worker waits for one that has just begun it.
    const order = parts
      .map((_, index) => index)
      .sort((left, right) => sizeOf(parts[right]) - sizeOf(parts[left]) || left - right);
    const answers: PartAnswer[] = [];
    await Promise.all(
      order.map(async (index) => {
        answers[index] = await pool.run(parts[index]);
      }),
    );
    return answers;
  } finally {
    await pool.destroy();
  }
}

async function protectHere(parts: readonly PartToProtect[]): Promise<readonly PartAnswer[]> {
  const answers: PartAnswer[] = [];
  for (const part of parts) answers.push(await protectPart(part));
  return answers;
}

function sizeOf(part: PartToProtect | undefined): number {
  return part?.table.cells.length ?? 0;
}
