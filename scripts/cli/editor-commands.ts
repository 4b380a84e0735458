import { join } from "node:path";
import type { Command } from "commander";
import { fileEffects } from "../import/effects.ts";
import { ReportError } from "../model/report-error.ts";
import { schemaFiles } from "../schemas/schema-files.ts";
import { dutchCommand } from "./dutch-command.ts";
import type { Progress } from "./progress.ts";
import { splitNames } from "./split-names.ts";
import { start } from "./start.ts";

/** Adds the commands that help who writes: the preview, and the schemas for an editor. */
export function addEditorCommands(program: Command, root: string, progress: Progress): void {
  dutchCommand(program.command("start"))
    .description("toont een voorbeeld dat zich bij elke wijziging vernieuwt")
    .option("--stad <namen>", "alleen deze steden, bijvoorbeeld gent,aalst")
    .option("--poort <nummer>", "poort van het voorbeeld", "8080")
    .action(async ({ stad, poort }: { stad?: string; poort: string }) => {
      await start(root, splitNames(stad), checkPort(poort));
    });

  dutchCommand(program.command("schemas", { hidden: true }))
    .description("schrijft de schema's waarmee VS Code de bestanden van de redactie nakijkt")
    .action(() => {
      const files = Object.entries(schemaFiles());
      for (const [path, text] of files) fileEffects.writeText(join(root, path), text);
      progress.say(`${files.length} bestanden geschreven.`);
    });
}

function checkPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65536) return Number(text);
  throw new ReportError([
    { where: "--poort", found: `"${text}"`, expected: "een nummer, zoals 8090" },
  ]);
}
