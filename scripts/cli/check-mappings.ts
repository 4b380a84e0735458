import { checkTheme } from "../import/mapping/check-theme.ts";
import { readMappings } from "../import/mapping/read-mappings.ts";
import { type Problem, throwIfAny } from "../model/report-error.ts";

/** Throws when a mapping in data/invoer is wrong, or does not fit what its theme says of a dataset. */
export function checkMappings(root: string): void {
  const problems: Problem[] = [];
  for (const { path, datasets } of readMappings(root, problems)) {
    for (const dataset of datasets) checkTheme(root, path, dataset, problems);
  }
  throwIfAny(problems);
}
