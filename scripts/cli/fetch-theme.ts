import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Problem, ReportError, throwIfAny } from "../model/report-error.ts";
import { changeKinds, changeWords, compareFigures } from "../packages/compare-figures.ts";
import { fetchPackage } from "../packages/fetch-package.ts";
import { type OpenedPackage, openPackage } from "../packages/open-package.ts";
import { sha256, sumsName } from "../packages/package-files.ts";
import { readFolder } from "../packages/read-folder.ts";
import { unannounced } from "../packages/release-step.ts";
import { compareVersions, parseVersion } from "../packages/semantic-version.ts";
import { installPackage, packageFolder } from "./install-package.ts";
import type { Progress } from "./progress.ts";
import { readProject } from "./read-project.ts";

interface FetchFlags {
  /** SHA-256 of the file with sums, as the sender told it. */
  readonly sum?: string;
  /** ISO date of the edition. */
  readonly date?: string;
}

/**
 * `steekkaart haal`: takes a package of someone else into the project, after checking every byte
 * and every cell. Throws a ReportError with all that is wrong, and then nothing changed.
 */
export async function fetchTheme(
  root: string,
  address: string,
  flags: FetchFlags,
  progress: Progress,
): Promise<void> {
  const files = await fetchPackage(address);
  const problems: Problem[] = [];
  const sums = files.get(sumsName);
  if (flags.sum !== undefined && (!sums || sha256(sums) !== flags.sum.toLowerCase())) {
    problems.push({
      where: `${address}/${sumsName}`,
      found: sums ? `controlesom ${sha256(sums)}` : "geen bestand",
      expected: `controlesom ${flags.sum}`,
      hint: "Dit is niet het pakket dat de afzender bedoelt. Vraag het hem na.",
    });
  }
  const opened = openPackage(files, address, problems);
  throwIfAny(problems);
  if (!opened) throw new Error("a package was lost without a problem");
  const { steekkaart } = opened.descriptor;
  const installed = readInstalled(root, steekkaart.thema);
  throwIfAny(refusals(root, opened, installed, address));
  const before = problemsIn(root, flags);
  const { kept } = installPackage(root, opened, () => throwIfNew(problemsIn(root, flags), before));
  for (const line of summary(opened, installed, kept)) progress.say(line);
}

/** The release that the project has now. */
function readInstalled(root: string, theme: string): OpenedPackage | undefined {
  const where = packageFolder(theme);
  if (!existsSync(join(root, where))) return undefined;
  const problems: Problem[] = [];
  const opened = openPackage(readFolder(join(root, where), where, problems), where, problems);
  throwIfAny(problems);
  return opened;
}

function refusals(
  root: string,
  { descriptor }: OpenedPackage,
  installed: OpenedPackage | undefined,
  address: string,
): readonly Problem[] {
  const { thema, uitgever, embargo } = descriptor.steekkaart;
  const where = `${address}/datapackage.json`;
  if (!installed) {
    if (!existsSync(join(root, `data/themas/${thema}`))) return [];
    return [
      {
        where: `data/themas/${thema}`,
        found: "een thema met eigen cijfers",
        expected: "een thema dat hier nog niet bestaat, of een eerder opgehaald pakket",
        hint: "Een pakket overschrijft geen eigen cijfers. Verwijder het eigen thema, of geef het een andere naam.",
      },
    ];
  }
  const before = installed.descriptor;
  const problems: Problem[] = [];
  if (before.steekkaart.uitgever !== uitgever) {
    problems.push({
      where,
      found: `een pakket van ${uitgever}`,
      expected: `een pakket van ${before.steekkaart.uitgever}, zoals het vorige`,
      hint: `Verwijder data/themas/${thema} als een andere afzender het thema overneemt.`,
    });
  }
  const [old, now] = [before.version, descriptor.version].map(parseVersion);
  if (old && now && compareVersions(now, old) <= 0) {
    problems.push({
      where,
      found: `versie ${descriptor.version}`,
      expected: `een versie na ${before.version}, die er al is`,
    });
  }
  const after = {
    indicators: descriptor.steekkaart.indicatoren,
    retired: descriptor.steekkaart.uitgedoofd,
  };
  problems.push(
    ...unannounced(before, after, address).map((problem) => ({
      ...problem,
      hint: "Vraag de afzender de indicator eerst een uitgave lang als uitdovend te melden.",
    })),
  );
  if (
    embargo !== undefined &&
    embargo > (before.steekkaart.embargo ?? "") &&
    isShown(root, before, embargo)
  ) {
    problems.push({
      where,
      found: `een uitgave onder embargo tot ${embargo}, over een die al getoond wordt`,
      expected: "een uitgave die getoond mag worden",
      hint: `Haal ze op vanaf ${embargo}, met --datum ${embargo}: anders verdwijnt het thema tot dan.`,
    });
  }
  return problems;
}

/** True where the edition is of before the new embargo. */
function isShown(
  root: string,
  { steekkaart }: OpenedPackage["descriptor"],
  embargo: string,
): boolean {
  const { catalogue } = readProject(root, { cities: [], themes: [] });
  return catalogue.date < embargo && (steekkaart.embargo ?? "") <= catalogue.date;
}

/** What is wrong with the project as it is. */
function problemsIn(root: string, { date }: FetchFlags): readonly Problem[] {
  try {
    readProject(root, { cities: [], themes: [], ...(date ? { date } : {}) });
    return [];
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return error.problems;
  }
}

/** What the theme adds to it; mistakes that were there are not its fault. */
function throwIfNew(now: readonly Problem[], before: readonly Problem[]): void {
  const known = new Set(before.map((problem) => JSON.stringify(problem)));
  throwIfAny(now.filter((problem) => !known.has(JSON.stringify(problem))));
}

function summary(
  { descriptor, figures }: OpenedPackage,
  installed: OpenedPackage | undefined,
  kept: readonly string[],
): readonly string[] {
  const { steekkaart, title, version } = descriptor;
  const hidden = [...figures.values()].filter(({ value }) => value === "hidden").length;
  const changes = installed ? compareFigures(installed.figures, figures) : [];
  const counts = changeKinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${count} ${changeWords[kind]}`] : [];
  });
  return [
    `${title} ${version} van ${steekkaart.uitgever}, uitgave van ${steekkaart.uitgave}: ${figures.size} cijfers, waarvan ${hidden} verborgen.`,
    ...(installed
      ? [`Na versie ${installed.descriptor.version}: ${counts.join(", ") || "geen cijfer anders"}.`]
      : []),
    ...(steekkaart.embargo
      ? [`Onder embargo tot ${steekkaart.embargo}: geen bladzijde toont het eerder.`]
      : []),
    ...steekkaart.uitdovend.map(
      ({ id, naam, sinds, vervangenDoor }) =>
        `Uitdovend sinds ${sinds}: ${naam} (${id})${vervangenDoor ? `, vervangen door ${vervangenDoor}` : ""}.`,
    ),
    ...kept.map((path) => `Gehouden zoals het hier stond, en anders dan in het pakket: ${path}`),
  ];
}
