import { appendFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { copyProject } from "./copy-project.ts";
import { measureMaps } from "./maps.ts";
import { measureCommand, type Run } from "./measure-command.ts";
import { measurePreview } from "./measure-preview.ts";
import { measureProtection } from "./measure-protection.ts";
import type { Phases } from "./phases.ts";

/**
 * What the predecessor took for one report, in R Markdown. A constant from the
 * project's brief: it was not measured here, nor on this machine.
 */
const referenceSeconds = 8;

const root = join(import.meta.dirname, "..");
const copy = copyProject(root);
try {
  const table = await measureAll();
  console.log(table);
  if (process.argv.includes("--schrijf")) {
    writeFileSync(join(root, "bench/RESULTS.md"), `# Benchmark\n\n${table}\n`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}

async function measureAll(): Promise<string> {
  const caches = [".cache/beelden", ".cache/pdf"];
  const whole = await build("cold build with a sheet per wijk", [], caches);
  const cold = await build("cold build without those", ["--zonder-wijken"], ["_site", ...caches]);
  await build("the sheets again");
  const warm = await build("warm build, nothing changed");
  const editedFile = join(copy, "content/steden/vgc/demografie.md");
  appendFileSync(editedFile, "\nEen zin die de meting toevoegt.\n");
  const edited = await build("build after one edited commentary");
  const oneCity = await build(
    "cold build, one city",
    ["--stad", "gent"],
    ["_site", ".cache/beelden", ".cache/pdf"],
  );
  clear([".cache/beelden", ".cache/pdf"]);
  show("phases of a cold build");
  const phasesRun = await measureCommand([join(copy, "bench/phases.ts")], copy);
  show("hiding and attacking");
  const protection = await measureProtection();
  const phases = JSON.parse(phasesRun.output.trim().split("\n").at(-1) ?? "") as Phases;

  const pdfsOf = ({ output }: Run) => Number(/(\d+) PDF's/.exec(output)?.[1]);
  const publishers = readdirSync(join(root, "data/steden"), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory(),
  ).length;
  const sheets = pdfsOf(whole) - pdfsOf(cold);
  const [drawing = Number.NaN] = Object.entries(phases.seconds)
    .filter(([name]) => name.startsWith("draw charts"))
    .map(([, seconds]) => seconds);
  show("preview");
  const preview = await measurePreview(copy, oneCity.seconds);
  const runs = [
    [`Cold build: ${publishers} publishers, ${pdfsOf(cold)} PDFs`, cold],
    [`The same with ${sheets} sheets of wijken`, whole],
    ["Warm build: nothing changed", warm],
    ["One commentary edited", edited],
    ["Cold build: one city, 2 PDFs", oneCity],
  ] as const;
  const [processor] = cpus();
  show("maps");
  const maps = await measureMaps(root);

  return [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ` +
      `${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB.`,
    "",
    "| Build | seconds | of the cold build | peak memory |",
    "|---|---:|---:|---:|",
    ...runs.map(
      ([name, run]) =>
        `| ${name} | ${run.seconds.toFixed(1)} | ${percent(run.seconds / cold.seconds)} | ${memory(run)} |`,
    ),
    "",
    "| Part of a cold build | seconds | share |",
    "|---|---:|---:|",
    ...Object.entries(phases.seconds).map(
      ([name, seconds]) =>
        `| ${name} | ${seconds.toFixed(1)} | ${percent(seconds / sum(phases.seconds))} |`,
    ),
    "",
    maps,
    "",
    preview,
    "",
    ...protection,
    "",
    `Charts: ${phases.charts} drawn, ${(phases.charts / drawing).toFixed(0)} per second.`,
    "",
    `Per sheet of a wijk: ${(((whole.seconds - cold.seconds) * 1000) / sheets).toFixed(0)} ms. ` +
      `Per publisher, the fact sheet and the reports together: ${(cold.seconds / publishers).toFixed(1)} s cold; ` +
      `R Markdown took ${referenceSeconds.toFixed(1)} s for a report alone ` +
      `(a given constant, not measured here): ${((referenceSeconds * publishers) / cold.seconds).toFixed(1)} times as long.`,
  ].join("\n");
}

/** Builds the copy, after clearing the folders named. */
function build(
  name: string,
  options: readonly string[] = [],
  cleared: readonly string[] = [],
): Promise<Run> {
  show(name);
  clear(cleared);
  return measureCommand([join(copy, "scripts/cli/steekkaart.ts"), "build", ...options], copy);
}

function clear(folders: readonly string[]): void {
  for (const folder of folders) rmSync(join(copy, folder), { recursive: true, force: true });
}

function show(name: string): void {
  console.error(`${name}…`);
}

function sum(numbers: Readonly<Record<string, number>>): number {
  return Object.values(numbers).reduce((total, number) => total + number, 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

function memory({ peakMegabytes }: Run): string {
  return peakMegabytes === undefined ? "unknown" : `${peakMegabytes.toFixed(0)} MB`;
}
