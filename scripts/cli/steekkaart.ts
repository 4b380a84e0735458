import { Command, CommanderError, Option } from "commander";
import { describeAreas } from "../import/describe/describe-areas.ts";
import { divisionFolders } from "../import/divisions/own-division.ts";
import { ReportError } from "../model/report-error.ts";
import { siteAddressPattern, siteAddressWords } from "../model/site-address.ts";
import { type Vintage, vintages } from "../model/vintage.ts";
import { build } from "./build.ts";
import { checkFolder } from "./check-folder.ts";
import { checkMappings } from "./check-mappings.ts";
import { describeLanguage } from "./describe-language.ts";
import { dutchCommand } from "./dutch-command.ts";
import { addEditorCommands } from "./editor-commands.ts";
import { runImport } from "./import.ts";
import { keepEdition } from "./keep-edition.ts";
import { keepPatterns } from "./keep-patterns.ts";
import { addNewCommands } from "./new-commands.ts";
import { allOptions, type BuildOptions } from "./options.ts";
import { addPackageCommands } from "./package-commands.ts";
import { showProgress } from "./progress.ts";
import { readProject } from "./read-project.ts";
import { splitNames } from "./split-names.ts";
import { roundCounts, suppressTable } from "./suppress-table.ts";
import { weighSite } from "./weigh-site.ts";

const root = process.cwd();
const progress = showProgress(process.stdout, process.env.CI !== undefined, () =>
  performance.now(),
);

interface BuildFlags {
  readonly stad?: string;
  readonly thema?: string;
  readonly zonderPdf?: boolean;
  readonly zonderWijken?: boolean;
  readonly controleer?: boolean;
  readonly basispad?: string;
  readonly adres?: string;
  readonly indeling?: Vintage;
  readonly datum?: string;
  readonly map: string;
}

interface ImportOptions {
  readonly droog?: boolean;
  readonly jaar?: string;
  readonly voorstel?: string;
  readonly naar?: string;
  readonly stad?: string;
}

interface SuppressFlags {
  readonly tabel: string;
  readonly relaties: string;
  readonly drempel: string;
  readonly bedragen?: boolean;
  readonly exact?: boolean;
  readonly kenner?: boolean;
  readonly afronden?: string;
}

const program = dutchCommand(new Command("npm run steekkaart --"), true)
  .description("Bouwt de steekkaarten en rapporten van de centrumsteden en VGC.")
  .addHelpText("after", "\nMeer over één opdracht: npm run steekkaart -- build --help")
  .hook("preAction", (_, command) => {
    // Protects a table wherever it is.
    if (command.name() !== "versluier") checkFolder(root);
  });

dutchCommand(program.command("build"))
  .description("bouwt alle pagina's en PDF's in _site/")
  .option("--stad <namen>", "alleen deze steden, bijvoorbeeld gent,aalst")
  .option("--thema <namen>", "alleen deze thema's, bijvoorbeeld demografie")
  .option("--zonder-pdf", "maakt geen PDF's")
  .option("--zonder-wijken", "maakt geen bladzijden per wijk: dat bouwt sneller")
  .option(
    "--controleer",
    "kijkt elke bladzijde in een browser na op toegankelijkheid; de uitslag komt in de verklaring",
  )
  .option("--basispad <pad>", "absolute links onder dit pad, bijvoorbeeld /cijfers/")
  .option(
    "--adres <adres>",
    "waar de map komt te staan, bijvoorbeeld https://cijfers.gent.be/; anders dat van data/uitgave.json",
  )
  .addOption(divisionOption())
  .option(
    "--datum <datum>",
    "dag van de uitgave; anders die van data/uitgave.json of de nieuwste cijfers",
  )
  .addOption(new Option("--map <map>", "uitvoermap").default("_site").hideHelp())
  .action(async (flags: BuildFlags) => build(root, buildOptions(flags), flags.map, progress));

dutchCommand(program.command("import"))
  .description("leest bestanden van een uitgever in en schrijft nette cijfers in data/")
  .argument(
    "[bestanden...]",
    "de bestanden zoals de uitgever ze verspreidt; eerst mag de naam van een bron staan",
  )
  .option("--droog", "toont wat er zou veranderen, en schrijft niets")
  .option("--jaar <jaar>", "het jaar van cijfers waarbij het bestand er geen noemt")
  .option(
    "--voorstel <thema>",
    "schrijft een invoerbestand dat alles uit deze bestanden overneemt, om na te lezen",
  )
  .option(
    "--naar <thema>",
    "voor swing-onderwerpen: het thema waarvoor indicatoren worden voorgesteld",
  )
  .option(
    "--stad <namen>",
    "voor wijkindeling: alle eigen indelingen van deze steden, bijvoorbeeld gent",
  )
  .action(async (words: string[], { droog, jaar, voorstel, naar, stad }: ImportOptions) => {
    const folders = splitNames(stad).flatMap((slug) => divisionFolders(root, slug));
    await runImport(
      root,
      [...words, ...folders],
      today(),
      { isDry: droog === true, year: jaar, proposalFor: voorstel, indicatorsTo: naar },
      progress,
    );
  });

dutchCommand(program.command("gebieden"))
  .description("toont de indelingen van een stad, hun dekking en wat een nieuwe jaargang verandert")
  .requiredOption("--stad <namen>", "deze steden, bijvoorbeeld gent,aalst")
  .action(({ stad }: { stad: string }) => {
    for (const slug of splitNames(stad)) {
      for (const line of describeAreas(root, slug)) progress.say(line);
    }
  });

dutchCommand(program.command("check"))
  .description("controleert alle cijfers en teksten, zonder iets te bouwen")
  .action(() => {
    checkMappings(root);
    const { catalogue } = readProject(root, { cities: [], themes: [] });
    const { vintage, childrenIn } = catalogue.areas;
    // The data must be right for whichever division is shown.
    for (const other of vintages.filter((one) => one !== vintage && childrenIn[one])) {
      readProject(root, { cities: [], themes: [], vintage: other });
    }
    for (const line of describeLanguage(root, catalogue.themes)) progress.say(line);
    const indicators = catalogue.themes.reduce((sum, theme) => sum + theme.indicators.length, 0);
    progress.say(
      `In orde: ${catalogue.cities.length} steden, ${catalogue.themes.length} thema('s), ${indicators} indicatoren.`,
    );
  });

dutchCommand(program.command("uitgave"))
  .description("legt vast wat deze uitgave toont en verbergt, voor de volgende uitgave")
  .option("--datum <datum>", "dag van publicatie; anders die van de nieuwste cijfers")
  .addOption(divisionOption())
  .action(async ({ datum, indeling }: { datum?: string; indeling?: Vintage }) =>
    keepEdition(
      root,
      datum,
      { ...allOptions, ...(indeling ? { vintage: indeling } : {}) },
      progress,
    ),
  );

dutchCommand(program.command("patronen"))
  .description("bewaart bij de gegevens wat verborgen is, zodat een ander het niet opnieuw zoekt")
  .action(async () => keepPatterns(root, progress));

addNewCommands(program, root, progress);
addEditorCommands(program, root, progress);
addPackageCommands(program, root, progress);

dutchCommand(program.command("gewicht"))
  .description("toont per soort bladzijde hoeveel kB een lezer ophaalt, ook met gzip en brotli")
  .option("--map <map>", "de gebouwde site", "_site")
  .action(({ map }: { map: string }) => weighSite(root, map, progress));

dutchCommand(program.command("versluier"))
  .description(
    "beschermt de kleine aantallen van één tabel en toont wat een lezer nog kan afleiden",
  )
  .requiredOption("--tabel <bestand>", "cellen: dimensies, value, primary, weight, forced")
  .requiredOption("--relaties <bestand>", "sommen: rel, cell, coef")
  .option("--drempel <aantal>", "laagste aantal dat getoond mag worden", "5")
  .option("--bedragen", "de waarden zijn bedragen, met beschermingsmarges lpl en upl")
  .option("--exact", "zoekt het lichtste patroon dat er is; duurt langer")
  .addOption(
    new Option(
      "--kenner",
      "ook wie als enige in een cel van 1 zit en dat weet, kan geen andere kleine cel berekenen",
    ).conflicts(["bedragen", "afronden"]),
  )
  .addOption(
    new Option(
      "--afronden <veelvoud>",
      "rondt alle aantallen af op dit veelvoud, zodat elke som nog klopt, en verbergt niets",
    ).conflicts(["bedragen", "exact"]),
  )
  .action(async (flags: SuppressFlags) => {
    const { tabel, relaties, drempel, bedragen, exact, kenner, afronden } = flags;
    if (afronden !== undefined) {
      await roundCounts({ table: tabel, relations: relaties, base: Number(afronden) }, progress);
      return;
    }
    await suppressTable(
      {
        table: tabel,
        relations: relaties,
        threshold: Number(drempel),
        isAmounts: bedragen === true,
        isExact: exact === true,
        withstandsInsiders: kenner === true,
      },
      progress,
    );
  });

function divisionOption(): Option {
  return new Option(
    "--indeling <jaar>",
    "het grondgebied van deze gebiedsindeling; anders dat van data/uitgave.json",
  ).choices(vintages);
}

/** ISO date; what is built depends on it only where it tells when something was done. */
function today(): string {
  return new Date().toLocaleDateString("sv-SE");
}

function buildOptions({
  stad,
  thema,
  zonderPdf,
  zonderWijken,
  controleer,
  basispad,
  adres,
  indeling,
  datum,
}: BuildFlags): BuildOptions {
  if (basispad !== undefined && !/^\/(.*\/)?$/.test(basispad)) {
    throw new ReportError([
      {
        where: "--basispad",
        found: `"${basispad}"`,
        expected: "een pad dat met / begint en eindigt, zoals /cijfers/",
      },
    ]);
  }
  return {
    cities: splitNames(stad),
    themes: splitNames(thema),
    withPdf: zonderPdf !== true,
    withParts: zonderWijken !== true,
    basePath: basispad,
    ...(adres === undefined ? {} : { siteAddress: checkAddress(adres) }),
    ...(controleer ? { checkedOn: today() } : {}),
    ...(indeling ? { vintage: indeling } : {}),
    ...(datum === undefined ? {} : { date: checkDate(datum) }),
  };
}

function checkAddress(text: string): string {
  if (siteAddressPattern.test(text)) return text;
  throw new ReportError([{ where: "--adres", found: `"${text}"`, expected: siteAddressWords }]);
}

function checkDate(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  throw new ReportError([
    { where: "--datum", found: `"${text}"`, expected: "een datum, zoals 2026-12-01" },
  ]);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof ReportError) {
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  } else if (error instanceof CommanderError) {
    process.exitCode = error.exitCode;
  } else {
    throw error;
  }
}
