import { existsSync, type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Editors save in several steps; wait until a file has been quiet this long. */
const quietMilliseconds = 60;

interface FolderWatch {
  close(): void;
}

/**
 * Calls `onChange` with the files that changed (relative to `root`) after each burst of changes; a
 * change while it is busy leads to one more call.
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  onChange: (paths: readonly string[]) => Promise<void>,
): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  const changed = new Set<string>();
  const run = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    while (changed.size > 0) {
      const paths = [...changed];
      changed.clear();
      await onChange(paths);
    }
    isBusy = false;
  };
  return watchEach(root, folders, (path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(run, quietMilliseconds);
  });
}

/**
 * A watch on every folder of its own. Node's recursive one watches files on Linux, and loses those
 * that an editor puts in place of the old one, as many do when they save.
 */
function watchEach(
  root: string,
  folders: readonly string[],
  onEvent: (path: string) => void,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const forget = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const add = (folder: string): void => {
    if (!existsSync(join(root, folder))) return;
    if (!watchers.has(folder)) {
      const watcher = watch(join(root, folder), (event, name) => {
        onEvent(`${folder}/${name ?? ""}`);
        if (event !== "rename") return;
        // A folder may be new, gone, or another one with the same name.
        forget(`${folder}/${name ?? ""}`);
        add(folder);
      });
      watcher.on("error", () => forget(folder));
      watchers.set(folder, watcher);
    }
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.isDirectory()) add(`${folder}/${entry.name}`);
    }
  };
  for (const folder of folders) add(folder);
  return {
    close() {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
