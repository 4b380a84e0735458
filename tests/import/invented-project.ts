import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileEffects } from "../../scripts/import/effects.ts";
import type { Importer, ImportReport } from "../../scripts/import/importer.ts";
import { type Problem, ReportError } from "../../scripts/model/report-error.ts";

/** A project in a temporary folder: the city Zeestad (90001) and one of Brussels (90002). */
export interface InventedProject {
  readonly root: string;
  /** Writes an input file and returns its path. */
  give(name: string, content: string | Buffer): string;
  read(path: string): string;
  run(importer: Importer, files: readonly string[], today?: string): Promise<ImportReport>;
  /** Runs, expecting to be stopped, and returns why. */
  refuse(importer: Importer, files: readonly string[]): Promise<readonly Problem[]>;
}

const tables = {
  gebieden: "niveau;code;naam\ngemeente;90001;Zeestad\ngemeente;90002;Stad\ngemeente;90003;Dorp\n",
  groepen: "groep;niveau;code\ncentrumsteden;gemeente;90001\nvgc;gemeente;90002\n",
  gemeente_provincie: "gemeente;provincie\n90001;10000\n90002;4000\n90003;10000\n",
  provincie_gewest: "provincie;gewest\n10000;2000\n4000;4000\n",
  schrijfwijzen: "niveau;geschreven;code;bron\ngewest;02000;2000;x\ngewest;04000;4000;x\n",
};

export function makeProject(): InventedProject {
  const root = mkdtempSync(join(tmpdir(), "steekkaart-import-"));
  const give = (name: string, content: string | Buffer): string => {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  for (const [name, text] of Object.entries(tables)) give(`data/gebieden/${name}.csv`, text);
  const run: InventedProject["run"] = (importer, files, today = "2026-01-02") =>
    importer.run(files, { root, today, effects: fileEffects });
  return {
    root,
    give,
    read: (path) => readFileSync(join(root, path), "utf8"),
    run,
    async refuse(importer, files) {
      try {
        await run(importer, files);
      } catch (error) {
        if (error instanceof ReportError) return error.problems;
        throw error;
      }
      throw new Error("the importer accepted the files");
    },
  };
}
