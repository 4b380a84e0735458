import type { Problem } from "../model/report-error.ts";
import { schemaFindings, valueIn } from "../model/schema-issue.ts";
import { descriptorSchema, type PackageDescriptor } from "./descriptor.ts";
import {
  descriptorName,
  type PackageFiles,
  parseSums,
  readText,
  sha256,
  sumsName,
} from "./package-files.ts";

const askAgain =
  "Gebruik dit pakket niet: het is onderweg veranderd of onvolledig. Haal het opnieuw op, of vraag de afzender om zijn controlesom.";

/**
 * The descriptor of a package of which every file is as its sums say, none is lacking and none
 * is there besides. Undefined, with a problem for each thing that is wrong, otherwise. `where`
 * is the place of the package, for messages.
 */
export function checkPackage(
  files: PackageFiles,
  where: string,
  problems: Problem[],
): PackageDescriptor | undefined {
  const earlier = problems.length;
  const sums = readSums(files, where, problems);
  const descriptor = readDescriptor(files, where, problems);
  if (sums) checkSums(files, sums, where, problems);
  if (descriptor) checkResources(files, descriptor, where, problems);
  return problems.length === earlier ? descriptor : undefined;
}

function readSums(
  files: PackageFiles,
  where: string,
  problems: Problem[],
): ReadonlyMap<string, string> | undefined {
  const bytes = files.get(sumsName);
  const sums = bytes && parseSums(textOf(bytes) ?? "?");
  if (sums) return sums;
  problems.push({
    where: `${where}/${sumsName}`,
    found: bytes ? "regels die geen controlesommen zijn" : "geen bestand",
    expected: "per bestand een regel met zijn SHA-256 en zijn pad",
    hint: askAgain,
  });
  return undefined;
}

/** The descriptor alone, to know which files there are; undefined with problems when it is wrong. */
export function readDescriptor(
  files: PackageFiles,
  where: string,
  problems: Problem[],
): PackageDescriptor | undefined {
  const place = `${where}/${descriptorName}`;
  let content: unknown;
  try {
    content = JSON.parse(textOf(files.get(descriptorName) ?? new Uint8Array()) ?? "");
  } catch {
    problems.push({
      where: place,
      found: files.has(descriptorName) ? "tekst die geen geldige JSON is" : "geen bestand",
      expected: "de beschrijving van een gegevenspakket (Data Package, versie 2)",
      hint: "Geef de map waarin datapackage.json staat.",
    });
    return undefined;
  }
  const result = descriptorSchema.safeParse(content);
  if (result.success) return result.data;
  for (const { path, found, expected } of schemaFindings(result.error, valueIn(content))) {
    problems.push({ where: `${place} (${path.map(String).join(".")})`, found, expected });
  }
  return undefined;
}

function checkSums(
  files: PackageFiles,
  sums: ReadonlyMap<string, string>,
  where: string,
  problems: Problem[],
): void {
  for (const [path, bytes] of files) {
    if (path === sumsName) continue;
    const sum = sums.get(path);
    const actual = sha256(bytes);
    if (sum === actual) continue;
    problems.push({
      where: `${where}/${path}`,
      found: sum === undefined ? "een bestand zonder controlesom" : `SHA-256 ${actual}`,
      expected: sum === undefined ? "alleen bestanden van het pakket" : `SHA-256 ${sum}`,
      hint: askAgain,
    });
  }
  for (const path of sums.keys()) {
    if (!files.has(path)) problems.push(lackingFile(`${where}/${path}`));
  }
}

function checkResources(
  files: PackageFiles,
  { resources }: PackageDescriptor,
  where: string,
  problems: Problem[],
): void {
  const seen = new Set<string>();
  for (const { path, hash, bytes: size } of resources) {
    const bytes = files.get(path);
    if (seen.has(path)) {
      problems.push({
        where: `${where}/${descriptorName}`,
        found: `tweemaal ${path}`,
        expected: "elk bestand één keer",
      });
    }
    seen.add(path);
    if (!bytes) {
      problems.push(lackingFile(`${where}/${path}`));
    } else if (hash !== `sha256:${sha256(bytes)}` || size !== bytes.length) {
      problems.push({
        where: `${where}/${path}`,
        found: `${bytes.length} bytes, SHA-256 ${sha256(bytes)}`,
        expected: `${size} bytes, ${hash.replace("sha256:", "SHA-256 ")}, zoals in ${descriptorName}`,
        hint: askAgain,
      });
    }
  }
  for (const path of files.keys()) {
    if (seen.has(path) || path === sumsName || path === descriptorName) continue;
    problems.push({
      where: `${where}/${path}`,
      found: `een bestand dat niet in ${descriptorName} staat`,
      expected: "alleen bestanden van het pakket",
    });
  }
}

function lackingFile(where: string): Problem {
  return {
    where,
    found: "geen bestand",
    expected: "alle bestanden van het pakket",
    hint: askAgain,
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return readText(bytes);
  } catch {
    return undefined;
  }
}
