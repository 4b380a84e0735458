import { existsSync } from "node:fs";
import { join } from "node:path";
import { ReportError } from "../model/report-error.ts";

const needed = ["data/steden", "data/themas", "data/bronnen", "content"];

/** Refuses to start in a folder that is not that of the project. */
export function checkFolder(root: string): void {
  const absent = needed.filter((folder) => !existsSync(join(root, folder)));
  if (absent.length === 0) return;
  throw new ReportError([
    {
      where: root,
      found: `een map zonder ${absent.join(", ")}`,
      expected: "de map van het project, waar README.md, data/ en content/ in staan",
      hint: "Ga eerst naar die map: cd, een spatie, en sleep de map naar de terminal. In Visual Studio Code: Bestand, Map openen, en dan Terminal, Nieuwe terminal.",
    },
  ]);
}
