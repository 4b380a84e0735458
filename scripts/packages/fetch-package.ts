import { existsSync, lstatSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Problem, ReportError, throwIfAny } from "../model/report-error.ts";
import { readDescriptor } from "./check-package.ts";
import { descriptorName, type PackageFiles, sumsName } from "./package-files.ts";
import { largestFile, readFolder, refuseSize } from "./read-folder.ts";

/** The part of `fetch` that is used, so that a test can stand in for the network. */
export type FetchFile = (
  url: URL,
  options: { readonly redirect: "error"; readonly signal: AbortSignal },
) => Promise<Pick<Response, "ok" | "status" | "headers" | "body">>;

/** Per file; a package of a theme has some dozens. */
const timeoutInMilliseconds = 30_000;

/**
 * All files of a package, from a folder on disk or below an https address, unchecked but for
 * their names and sizes. Throws a ReportError for any other kind of address.
 */
export async function fetchPackage(
  address: string,
  fetchFile: FetchFile = fetch,
): Promise<PackageFiles> {
  const base = addressOf(address);
  if (typeof base === "string") return readLocal(base, address);
  return fetchRemote(base, fetchFile);
}

/** A path on this disk, or an address that ends in "/". */
function addressOf(address: string): string | URL {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(address)) return resolve(address);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === "file:" && url.host === "") return fileURLToPath(url);
  if (url?.protocol === "https:" && url.username === "" && url.password === "") {
    url.search = "";
    url.hash = "";
    url.pathname = url.pathname.replace(new RegExp(`${descriptorName}$`), "").replace(/\/?$/, "/");
    return url;
  }
  throw new ReportError([
    {
      where: "haal",
      found: `het adres "${address}"`,
      expected: "een map op deze computer, of een https-adres zonder gebruikersnaam",
      hint: "Geef de map waarin datapackage.json staat.",
    },
  ]);
}

function readLocal(folder: string, address: string): PackageFiles {
  const isFolder = existsSync(folder) && lstatSync(folder).isDirectory();
  if (!isFolder) {
    throw new ReportError([
      {
        where: address,
        found: existsSync(folder) ? "een bestand" : "geen map",
        expected: "de map van een gegevenspakket",
        hint: address.endsWith(".zip")
          ? "Pak het bestand eerst zelf uit: wat in een zip zit, kan ergens anders terechtkomen dan het zegt."
          : "Geef de map waarin datapackage.json staat.",
      },
    ]);
  }
  const problems: Problem[] = [];
  const files = readFolder(folder, address, problems);
  throwIfAny(problems);
  return files;
}

async function fetchRemote(base: URL, fetchFile: FetchFile): Promise<PackageFiles> {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  let total = 0;
  const take = async (path: string): Promise<void> => {
    const url = new URL(path, base);
    const taken = await takeFile(url, fetchFile);
    if ("found" in taken) {
      problems.push({ where: String(url), ...taken });
      return;
    }
    total += taken.length;
    const refusal = refuseSize(taken.length, total, files.size + 1);
    if (refusal) problems.push({ where: String(url), ...refusal });
    else files.set(path, taken);
  };
  await take(descriptorName);
  throwIfAny(problems);
  // Paths are checked by the schema before any of them becomes an address.
  const descriptor = readDescriptor(files, String(base).replace(/\/$/, ""), problems);
  throwIfAny(problems);
  for (const { path } of descriptor?.resources ?? []) {
    await take(path);
    // One file too many, and the rest is not worth the traffic.
    throwIfAny(problems);
  }
  await take(sumsName);
  throwIfAny(problems);
  return files;
}

type Refusal = Omit<Problem, "where">;

async function takeFile(url: URL, fetchFile: FetchFile): Promise<Uint8Array | Refusal> {
  const expected = "een bestand van het pakket, rechtstreeks op dit adres";
  try {
    const signal = AbortSignal.timeout(timeoutInMilliseconds);
    const response = await fetchFile(url, { redirect: "error", signal });
    if (!response.ok) return { found: `antwoord ${response.status}`, expected };
    return await readBody(response);
  } catch (error) {
    const reason = error instanceof Error && error.name === "TimeoutError" ? "te traag" : "mislukt";
    return {
      found: `het ophalen is ${reason}`,
      expected: `${expected}, binnen ${timeoutInMilliseconds / 1000} s`,
    };
  }
}

/** Stops at the limit, whatever the server says of the size. */
async function readBody({ body }: Pick<Response, "body">): Promise<Uint8Array | Refusal> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > largestFile) {
      return { found: `meer dan ${largestFile} bytes`, expected: "een kleiner bestand" };
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
