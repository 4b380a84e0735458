import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Problem, ReportError, throwIfAny } from "../model/report-error.ts";
import type { Theme } from "../model/theme.ts";
import { checkPackage } from "../packages/check-package.ts";
import { makePackage, type PackageContents } from "../packages/make-package.ts";
import { type OpenedPackage, openPackage } from "../packages/open-package.ts";
import { descriptorName, type PackageFiles, sha256, sumsName } from "../packages/package-files.ts";
import { readFolder } from "../packages/read-folder.ts";
import { releaseStep, unannounced } from "../packages/release-step.ts";
import {
  compareVersions,
  formatVersion,
  nextVersion,
  parseVersion,
  type SemanticVersion,
} from "../packages/semantic-version.ts";
import {
  buildPublication,
  type Catalogue,
  type Publication,
  projectPatterns,
} from "../pipeline.ts";
import { attackFacts } from "./audit-site.ts";
import { checkProtections } from "./check-protections.ts";
import { earlierFacts } from "./earlier-facts.ts";
import { packageContents } from "./package-contents.ts";
import { packageFacts } from "./package-facts.ts";
import type { Progress } from "./progress.ts";
import { readProject } from "./read-project.ts";
import { sourceStructures } from "./source-structures.ts";

export interface PublishFlags {
  readonly theme: string;
  /** Folder in which a folder per release is made. */
  readonly folder: string;
  /** The lowest that fits what changed, when absent. */
  readonly version?: string;
  /** ISO date; that of thema.json when absent. */
  readonly embargo?: string;
  /** Who shares the figures; that of data/uitgave.json when absent. */
  readonly publisher?: string;
}

/**
 * `steekkaart publiceer`: a data package of one theme, with every figure that any publisher may print
 * and nothing that the gate hides. Throws a ReportError, and writes nothing, when the release
 * does not fit the one before it.
 */
export async function publishTheme(
  root: string,
  flags: PublishFlags,
  progress: Progress,
): Promise<void> {
  const { catalogue } = readProject(root, { cities: [], themes: [flags.theme] });
  const theme = catalogue.themes.find(({ id }) => id === flags.theme);
  if (!theme) throw new Error(`theme was lost: ${flags.theme}`);
  const publisher = flags.publisher ?? catalogue.publisher;
  throwIfAny(refusals(theme, publisher, flags));
  const publication = await buildPublication(
    catalogue,
    { cities: [], themes: [theme.id], withParts: false, withEmbargoed: true },
    projectPatterns(root),
  );
  checkProtections(publication.protections);
  const contents = {
    ...packageContents(root, theme, publication, catalogue),
    publisher: publisher ?? "",
    ...embargoOf(theme, flags),
  };
  throwIfAny(await attackPackage(root, contents.datasets, theme, catalogue, publication));
  const target = join(root, flags.folder);
  const previous = newestRelease(target, theme.id);
  const version = chooseVersion(contents, previous, flags.version);
  const files = makePackage({ ...contents, version });
  const folder = `${theme.id}-${version}`;
  throwIfAny(ownFaults(files, folder));
  writePackage(join(target, folder), files);
  for (const line of summary(
    files,
    `${flags.folder}/${folder}`,
    contents,
    askedPermissions(theme, catalogue),
  ))
    progress.say(line);
}

/** The audit attacks what a package says as it attacks a site. */
async function attackPackage(
  root: string,
  datasets: PackageContents["datasets"],
  theme: Theme,
  catalogue: Catalogue,
  { judged, protections, roundings }: Publication,
): Promise<readonly Problem[]> {
  const counts = {
    judged,
    protections,
    roundings,
    structures: sourceStructures(catalogue),
    earlier: earlierFacts(catalogue, judged),
  };
  const memoryFolder = join(root, ".cache/versluiering/pakket");
  mkdirSync(memoryFolder, { recursive: true });
  return attackFacts(packageFacts(datasets, theme), counts, memoryFolder);
}

function refusals(
  { id, datasets }: Theme,
  publisher: string | undefined,
  { embargo }: PublishFlags,
): readonly Problem[] {
  const problems: Problem[] = [];
  const received = datasets.find((dataset) => dataset.received);
  if (received) {
    problems.push({
      where: `data/themas/${id}`,
      found: `cijfers uit het pakket van ${received.received?.publisher}`,
      expected: "een thema met eigen cijfers",
      hint: `Geef het pakket zelf door, zoals u het kreeg: data/themas/${id}/pakket.`,
    });
  }
  if (publisher === undefined) {
    problems.push({
      where: "data/uitgave.json",
      found: 'geen veld "uitgever"',
      expected: "wie de cijfers deelt",
      hint: 'Zet "uitgever": "Stad …" in data/uitgave.json, of geef --uitgever "Stad …".',
    });
  }
  if (embargo !== undefined && !/^\d{4}-\d\d-\d\d$/.test(embargo)) {
    problems.push({
      where: "--embargo",
      found: `"${embargo}"`,
      expected: "een datum, zoals 2026-12-01",
    });
  }
  return problems;
}

/** The later of both: an option on the command line cannot shorten what the theme says. */
function embargoOf(theme: Theme, { embargo }: PublishFlags): { readonly embargo?: string } {
  const [last] = [theme.embargo ?? "", embargo ?? ""].sort().reverse();
  return last ? { embargo: last } : {};
}

/** The release before this one, where the folder has it. */
function newestRelease(folder: string, theme: string): OpenedPackage | undefined {
  if (!existsSync(folder)) return undefined;
  const releases = readdirSync(folder)
    .flatMap((name) => {
      const version = name.startsWith(`${theme}-`) && parseVersion(name.slice(theme.length + 1));
      return version ? [{ name, version }] : [];
    })
    .sort((left, right) => compareVersions(left.version, right.version));
  const last = releases.at(-1);
  if (!last) return undefined;
  const problems: Problem[] = [];
  const files = readFolder(join(folder, last.name), last.name, problems);
  const opened = openPackage(files, last.name, problems);
  throwIfAny(problems);
  return opened;
}

function chooseVersion(
  contents: Omit<PackageContents, "version">,
  previous: OpenedPackage | undefined,
  asked: string | undefined,
): string {
  const wanted = asked === undefined ? undefined : parseVersion(asked);
  if (asked !== undefined && !wanted) {
    throw new ReportError([
      { where: "--versie", found: `"${asked}"`, expected: "een versie zoals 1.4.2" },
    ]);
  }
  if (!previous) return formatVersion(wanted ?? { major: 1, minor: 0, patch: 0 });
  throwIfAny(unannounced(previous.descriptor, contents, `data/themas/${contents.theme.id}`));
  const before = parseVersion(previous.descriptor.version);
  if (!before) throw new Error("a checked descriptor without a version");
  const step = releaseStep(previous, contents);
  const least = nextVersion(before, step);
  if (!wanted) return formatVersion(least);
  throwIfAny(tooLow(wanted, least, before, step));
  return formatVersion(wanted);
}

const stepWords = {
  major: "er verdwijnt een indicator of een dataset",
  minor: "er zijn nieuwe cijfers of indicatoren",
  patch: "er zijn cijfers herzien",
  none: "er verandert geen cijfer",
} as const;

function tooLow(
  wanted: SemanticVersion,
  least: SemanticVersion,
  before: SemanticVersion,
  step: keyof typeof stepWords,
): readonly Problem[] {
  if (compareVersions(wanted, least) >= 0) return [];
  return [
    {
      where: "--versie",
      found: formatVersion(wanted),
      expected: `minstens ${formatVersion(least)}, na ${formatVersion(before)}: ${stepWords[step]}`,
    },
  ];
}

/** What a receiver would refuse is our fault, and never leaves. */
function ownFaults(files: PackageFiles, where: string): readonly Problem[] {
  const problems: Problem[] = [];
  checkPackage(files, where, problems);
  return problems;
}

/** All or nothing: a release is never half there, and never written over. */
function writePackage(target: string, files: PackageFiles): void {
  if (existsSync(target)) {
    throw new ReportError([
      {
        where: target,
        found: "een uitgave die er al is",
        expected: "een nieuwe versie",
        hint: "Wat gedeeld is, verandert niet meer: geef een hogere versie.",
      },
    ]);
  }
  const fresh = `${target}-nieuw-${process.pid}`;
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), bytes);
    }
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** A package goes to whoever gets it: who may not use a source must not get its figures. */
function askedPermissions(
  { datasets }: Theme,
  { sources }: Pick<Catalogue, "sources">,
): readonly string[] {
  const used = new Set(datasets.flatMap((dataset) => dataset.sources));
  const asking = [...sources.values()].filter(
    ({ id, needsAuthorisation }) => needsAuthorisation && used.has(id),
  );
  return asking.map(
    ({ title, publisher }) =>
      `Let op: cijfers uit “${title}” (${publisher}) mogen alleen naar wie daarvoor gemachtigd is.`,
  );
}

function summary(
  files: PackageFiles,
  where: string,
  { datasets, embargo }: Omit<PackageContents, "version">,
  permissions: readonly string[],
): readonly string[] {
  const cells = datasets.flatMap((dataset) => dataset.cells);
  const hidden = cells.filter(({ value }) => value.kind === "missing").length;
  const sums = files.get(sumsName);
  return [
    `Pakket ${where}: ${datasets.length} datasets, ${cells.length} cijfers, waarvan ${hidden} verborgen of zonder waarde, ${files.size} bestanden.`,
    ...permissions,
    ...(embargo ? [`Onder embargo tot ${embargo}: een ontvanger toont het niet eerder.`] : []),
    `Controlesom van ${sumsName}, om langs een andere weg mee te delen: ${sums ? sha256(sums) : "?"}`,
    `Beschrijving: ${where}/${descriptorName}`,
  ];
}
