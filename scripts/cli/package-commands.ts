import { Command } from "commander";
import { compareReleases } from "./compare-releases.ts";
import { dutchCommand } from "./dutch-command.ts";
import { fetchTheme } from "./fetch-theme.ts";
import type { Progress } from "./progress.ts";
import { publishTheme } from "./publish-theme.ts";
import { splitNames } from "./split-names.ts";

interface PublishWords {
  readonly naar: string;
  readonly versie?: string;
  readonly embargo?: string;
  readonly uitgever?: string;
}

interface FetchWords {
  readonly som?: string;
  readonly datum?: string;
}

/** Adds the commands that share figures with others. */
export function addPackageCommands(program: Command, root: string, progress: Progress): void {
  program.addCommand(publishCommand(root, progress));
  program.addCommand(fetchCommand(root, progress));
  program.addCommand(compareCommand(root, progress));
}

function publishCommand(root: string, progress: Progress): Command {
  return dutchCommand(new Command("publiceer"))
    .description("maakt van een thema een gegevenspakket om met anderen te delen")
    .argument("<thema>", "het thema, bijvoorbeeld demografie")
    .option("--naar <map>", "waar de map van de uitgave komt", "pakketten")
    .option("--versie <versie>", "bijvoorbeeld 1.2.0; anders volgt ze uit wat er veranderde")
    .option("--embargo <datum>", "geen ontvanger toont de cijfers vóór deze dag")
    .option("--uitgever <naam>", "wie de cijfers deelt; anders die van data/uitgave.json")
    .action(async (theme: string, { naar, versie, embargo, uitgever }: PublishWords) =>
      publishTheme(
        root,
        {
          theme,
          folder: naar,
          ...(versie === undefined ? {} : { version: versie }),
          ...(embargo === undefined ? {} : { embargo }),
          ...(uitgever === undefined ? {} : { publisher: uitgever }),
        },
        progress,
      ),
    );
}

function fetchCommand(root: string, progress: Progress): Command {
  return dutchCommand(new Command("haal"))
    .description("neemt een gegevenspakket van een andere partij op, na controle")
    .argument("<adres>", "map of https-adres waar datapackage.json staat")
    .option("--som <sha256>", "de controlesom die de afzender langs een andere weg meedeelde")
    .option("--datum <datum>", "dag van de uitgave, voor een embargo")
    .action(async (address: string, { som, datum }: FetchWords) =>
      fetchTheme(
        root,
        address,
        {
          ...(som === undefined ? {} : { sum: som }),
          ...(datum === undefined ? {} : { date: datum }),
        },
        progress,
      ),
    );
}

function compareCommand(root: string, progress: Progress): Command {
  return dutchCommand(new Command("verschil"))
    .description(
      "toont per stad wat nieuw, herzien, definitief en vervallen is tussen twee uitgaven",
    )
    .argument("<vroeger>", "map of adres van een pakket, of dag van een vastgelegde uitgave")
    .argument("<nu>", "een andere")
    .option("--stad <namen>", "alleen deze steden, bijvoorbeeld gent,aalst")
    .option("--alles", "elk cijfer, ook waar het er veel zijn")
    .action(async (before: string, after: string, { stad, alles }: CompareWords) =>
      compareReleases(
        root,
        [before, after],
        {
          cities: splitNames(stad),
          isComplete: alles === true,
        },
        progress,
      ),
    );
}

interface CompareWords {
  readonly stad?: string;
  readonly alles?: boolean;
}
