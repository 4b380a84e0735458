import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import {
  type BrowserCandidate,
  type BrowserChoice,
  browserFolder,
  projectRoot,
} from "./browser-choice.ts";

/** What the search for a browser asks of the machine; a test fakes it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Where the project keeps the browsers that it fetched itself. */
  readonly browserFolder: string;
  exists(path: string): boolean;
  /** Names in a folder; none where the folder does not exist. */
  list(folder: string): readonly string[];
  /** Runs npm or npx on the project's own Node; true when it went well. */
  runNpm(command: "npm" | "npx", args: readonly string[]): boolean;
  /** Starts the browser and prints a page; undefined when it cannot. */
  prove(candidate: BrowserCandidate): Promise<BrowserChoice | undefined>;
  report(line: string): void;
}

export const thisMachine: Machine = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  home: homedir(),
  browserFolder,
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []),
  runNpm(command, args) {
    // npm's first line looks for "node" on the PATH; the project's own has to
    // come first, because npm skips packages that do not fit the Node it runs on.
    const PATH = [join(projectRoot, "node_modules/.bin"), process.env.PATH].join(delimiter);
    const { status } = spawnSync(command, args, {
      env: { ...process.env, PATH },
      stdio: "ignore",
      shell: process.platform === "win32",
    });
    return status === 0;
  },
  async prove(candidate) {
    // Loaded when needed: puppeteer would make every warm start slower.
    const { proveBrowser } = await import("./prove-browser.ts");
    return proveBrowser(candidate);
  },
  report: (line) => console.error(line),
};
