import { spawn } from "node:child_process";
import { type FSWatcher, mkdirSync, watch } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import DevServer from "@11ty/eleventy-dev-server";
import type { Progress } from "./progress.ts";

/** What a preview shows; a change in one of them builds anew. */
const watched = ["content", "data", "templates", "scripts"];

/** Editors save in several steps; wait until a file has been quiet this long. */
const quietMilliseconds = 120;

export const previewFolder = ".cache/voorbeeld";

/**
 * Preview with live reload. Each build is a process of its own, so that changed
 * code counts too and a mistake leaves the last good preview in place.
 */
export async function start(
  root: string,
  buildArguments: readonly string[],
  port: number,
  progress: Progress,
): Promise<void> {
  const output = join(root, previewFolder);
  mkdirSync(output, { recursive: true });
  await rebuild(root, buildArguments);
  const server = DevServer.getServer("steekkaart", output, {
    port,
    showVersion: false,
    // Its own address line is English; ours follows.
    logger: { ...console, info: () => undefined },
  });
  server.serve(port);
  progress.say(`Voorbeeld op http://localhost:${port}/ — stop met Ctrl+C.`);
  const watchers = watchFolders(root, async () => {
    if (await rebuild(root, buildArguments)) server.reload({});
  });
  await new Promise<void>((stop) => process.once("SIGINT", stop));
  for (const watcher of watchers) watcher.close();
  await server.close();
}

/** True when the build succeeded; its messages go to the terminal. */
function rebuild(root: string, buildArguments: readonly string[]): Promise<boolean> {
  const cli = fileURLToPath(new URL("./steekkaart.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    [cli, "build", "--zonder-pdf", "--map", previewFolder, ...buildArguments],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  return new Promise((resolve) => child.once("exit", (code) => resolve(code === 0)));
}

/** Calls `onChange` after each burst of changes; a change during a build leads to one more build. */
export function watchFolders(root: string, onChange: () => Promise<void>): readonly FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isStale = false;
  const run = async (): Promise<void> => {
    if (isBusy) {
      isStale = true;
      return;
    }
    isBusy = true;
    do {
      isStale = false;
      await onChange();
    } while (isStale);
    isBusy = false;
  };
  return watched.map((folder) =>
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(run, quietMilliseconds);
    }),
  );
}
