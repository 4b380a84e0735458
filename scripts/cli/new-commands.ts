import { Command } from "commander";
import { citySkeleton } from "../scaffold/city-skeleton.ts";
import { divisionSkeleton } from "../scaffold/division-skeleton.ts";
import { indicatorSkeleton } from "../scaffold/indicator-skeleton.ts";
import { type Skeleton, writeSkeleton } from "../scaffold/skeleton.ts";
import { themeSkeleton } from "../scaffold/theme-skeleton.ts";
import { dutchCommand } from "./dutch-command.ts";
import type { Progress } from "./progress.ts";

/** Adds `nieuw stad|thema|indicator|wijkindeling`: files to fill in, with explanations in them. */
export function addNewCommands(program: Command, root: string, progress: Progress): void {
  const give = (skeleton: Skeleton): void => {
    writeSkeleton(root, skeleton);
    for (const path of Object.keys(skeleton.files)) progress.say(`Nieuw: ${path}`);
    for (const line of skeleton.next) progress.say(line);
  };
  const made = dutchCommand(new Command("nieuw"), true).description(
    "maakt bestanden om in te vullen, met uitleg erin; overschrijft niets",
  );
  made.addCommand(
    dutchCommand(new Command("stad"))
      .description("maakt een stad erbij")
      .argument("<naam>", 'de naam van de gemeente, bijvoorbeeld "Sint-Niklaas"')
      .option("--gebied <code>", "de code van de gemeente; anders gezocht op naam")
      .action((name: string, { gebied }: { gebied?: string }) =>
        give(citySkeleton(root, name, gebied)),
      ),
  );
  made.addCommand(
    dutchCommand(new Command("thema"))
      .description("maakt een thema erbij, met één tabel, één indicator en een rapport")
      .argument("<naam>", 'de naam, bijvoorbeeld "Vrije tijd"')
      .option("--jaar <jaar>", "het jaar van de eerste cijfers; anders dat van de nieuwste bron")
      .action((name: string, { jaar }: { jaar?: string }) =>
        give(
          themeSkeleton(root, name, {
            today: new Date().toLocaleDateString("sv-SE"),
            ...(jaar === undefined ? {} : { year: jaar }),
          }),
        ),
      ),
  );
  made.addCommand(
    dutchCommand(new Command("indicator"))
      .description("maakt een indicator erbij in een thema, met een figuur in het rapport")
      .argument("<naam>", 'wat er geteld wordt, bijvoorbeeld "speelpleinen"')
      .option("--thema <thema>", "het thema, bijvoorbeeld demografie")
      .option("--dataset <dataset>", "de tabel; anders de eerste met aantallen")
      .action((name: string, { thema, dataset }: { thema?: string; dataset?: string }) =>
        give(
          indicatorSkeleton(root, name, {
            ...(thema === undefined ? {} : { theme: thema }),
            ...(dataset === undefined ? {} : { dataset }),
          }),
        ),
      ),
  );
  made.addCommand(
    dutchCommand(new Command("wijkindeling"))
      .description("maakt de bestanden voor een eigen wijkindeling van een stad")
      .argument("[naam]", "wijken, of een andere indeling zoals stadsdelen", "wijken")
      .option("--stad <stad>", "de stad, bijvoorbeeld gent")
      .action((name: string, { stad }: { stad?: string }) =>
        give(divisionSkeleton(root, name, stad?.toLowerCase())),
      ),
  );
  program.addCommand(made);
}
