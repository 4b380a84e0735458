import { existsSync, type FSWatcher, watch } from "node:fs";
import { join } from "node:path";

/** Editors save in several steps; wait until a file has been quiet this long. */
const quietMilliseconds = 60;

/**
 * Calls `onChange` with the files that changed (relative to `root`) after each burst of changes; a
 * change while it is busy leads to one more call.
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  onChange: (paths: readonly string[]) => Promise<void>,
): readonly FSWatcher[] {
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
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .map((folder) =>
      watch(join(root, folder), { recursive: true }, (_, name) => {
        changed.add(`${folder}/${name ?? ""}`.replaceAll("\\", "/"));
        clearTimeout(timer);
        timer = setTimeout(run, quietMilliseconds);
      }),
    );
}
