import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The browser that prints the PDFs, proven to run on this machine. */
export interface BrowserChoice extends BrowserCandidate {
  /** What the browser says of itself, e.g. "HeadlessChrome/156.0.8078.79". */
  readonly version: string;
  /** False where the sandbox does not work: as root and in many containers. */
  readonly sandbox: boolean;
}

/** A browser that may be there; nothing is known of it but its place. */
export interface BrowserCandidate {
  readonly path: string;
  readonly kind: "environment" | "headless-shell" | "system" | "npm" | "download";
  /** Environment variables that it needs, such as LD_LIBRARY_PATH. */
  readonly env: Readonly<Record<string, string>>;
}

/** What is remembered between two builds, to lose no time on a warm start. */
interface StoredChoice {
  readonly choice: BrowserChoice;
  readonly modified: number;
  /** The path the environment asked for, so that a changed wish is seen. */
  readonly requested: string | null;
}

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "../..");

export const browserFolder = join(projectRoot, ".cache/browser");

const choiceFile = join(projectRoot, ".cache/browser.json");

export function readChoice(requested: string | undefined): BrowserChoice | undefined {
  if (!existsSync(choiceFile)) return undefined;
  const stored = parseStored(readFileSync(choiceFile, "utf8"));
  if (stored === undefined || stored.requested !== (requested ?? null)) return undefined;
  const { choice, modified } = stored;
  const isSameFile = statSync(choice.path, { throwIfNoEntry: false })?.mtimeMs === modified;
  return isSameFile ? choice : undefined;
}

/** A file that was cut off while it was written counts as no file. */
function parseStored(text: string): StoredChoice | undefined {
  try {
    return JSON.parse(text) as StoredChoice;
  } catch {
    return undefined;
  }
}

export function writeChoice(choice: BrowserChoice, requested: string | undefined): void {
  const stored: StoredChoice = {
    choice,
    modified: statSync(choice.path).mtimeMs,
    requested: requested ?? null,
  };
  mkdirSync(dirname(choiceFile), { recursive: true });
  writeFileSync(choiceFile, `${JSON.stringify(stored, null, 2)}\n`);
}
