import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { watchFolders } from "../preview/watch-folders.ts";

/** Code that a running program cannot take in: the preview starts anew when it changes. */
const codeFolders = ["scripts", "templates", "content"];
const isCode = (path: string): boolean => /\.(ts|js|mjs)$/.test(path);

/**
 * Preview that shows each change at once. It runs in a process of its own, so that changed code
 * counts too; a change in texts, figures or house style does not start it anew.
 */
export async function start(root: string, cities: readonly string[], port: number): Promise<void> {
  let child = startPreview(root, cities, port);
  const watching = watchFolders(root, codeFolders, async (paths) => {
    if (!paths.some(isCode)) return;
    await stop(child);
    child = startPreview(root, cities, port);
  });
  const end = Promise.withResolvers<void>();
  process.once("SIGINT", end.resolve);
  process.once("SIGTERM", end.resolve);
  // It ends by itself when it cannot start, and has said why.
  child.once("exit", (code) => {
    if (code === failedToStart) end.resolve();
  });
  await end.promise;
  watching.close();
  if (child.exitCode !== null) process.exitCode = child.exitCode;
  await stop(child);
}

export const failedToStart = 2;

function startPreview(root: string, cities: readonly string[], port: number): ChildProcess {
  const program = fileURLToPath(new URL("./preview-process.ts", import.meta.url));
  return spawn(process.execPath, [program, String(port), ...cities], {
    cwd: root,
    stdio: "inherit",
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await ended;
}
