import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runImport } from "../../scripts/cli/import.ts";
import { type Problem, ReportError } from "../../scripts/model/report-error.ts";

/**
 * A project with areas and no figures: the city Zeestad (90001, and 95001 since 2025) with sectors, wijken
 * and deelgemeenten, Duinen (90003) and Polder (90004) in the same region, and Haven (90002) in Brussels.
 */
export interface MappedProject {
  readonly root: string;
  give(name: string, content: string | Buffer): string;
  /** Writes a mapping with one dataset; what is left out is plain. */
  map(layout: string, dataset: Readonly<Record<string, unknown>>, name?: string): void;
  read(path: string): string;
  /** What `steekkaart import` would say. */
  run(words: readonly string[], flags?: Partial<Flags>): Promise<readonly string[]>;
  refuse(words: readonly string[], flags?: Partial<Flags>): Promise<readonly Problem[]>;
}

interface Flags {
  readonly isDry: boolean;
  readonly year: string;
  readonly proposalFor: string;
  readonly indicatorsTo: string;
  readonly today: string;
}

const areas: Readonly<Record<string, string>> = {
  gebieden: [
    "niveau;code;naam;vanaf;tot",
    "statsec;90001A00-;ZEE-KERN",
    "statsec;90001E001;STRAND",
    "statsec;90001ZZZZ;Zeestad - niet te lokaliseren",
    "statsec;90003A00-;DUINKERN",
    "statsec;90003ZZZZ;Duinen - niet te lokaliseren",
    "wijk;90001W01;Centrum",
    "wijk;90001W02;Kust",
    "wijk;90001W03;Wijk onbekend",
    "wijk;90003W01;Centrum",
    "deelgemeente;90001A;Zeestad",
    "gemeente;90001;Zeestad;;2024-12-31",
    "gemeente;95001;Zeestad;2025-01-01;",
    "gemeente;90002;Haven",
    "gemeente;90003;Sint-Duinen",
    "gemeente;90004;Polder",
    "gemeente;99991;Niet te lokaliseren - Vlaanderen",
    "arrondissement;91000;arrondissement Zeestad",
    "provincie;10000;Antwerpen",
    "provincie;4000;Brussel",
    "gewest;2000;Vlaams Gewest",
    "gewest;4000;Brussels Gewest",
  ].join("\n"),
  namen: "niveau;code;naam\ngroep;centrumsteden;de centrumsteden\ngroep;vgc;Brussel",
  groepen: "groep;niveau;code\ncentrumsteden;gemeente;90001\nvgc;gemeente;90002",
  statsec_wijk:
    "statsec;wijk\n90001A00-;90001W01\n90001E001;90001W02\n90001ZZZZ;90001W03\n90003A00-;90003W01\n90003ZZZZ;90003W01",
  wijk_gemeente: "wijk;gemeente\n90001W01;90001\n90001W02;90001\n90001W03;90001\n90003W01;90003",
  deelgemeente_gemeente: "deelgemeente;gemeente\n90001A;90001",
  gemeente_provincie:
    "gemeente;provincie\n90001;10000\n90002;4000\n90003;10000\n90004;10000\n99991;99991",
  provincie_gewest: "provincie;gewest\n10000;2000\n4000;4000\n99991;2000",
  gemeente_arrondissement: "gemeente;arrondissement\n90001;91000\n90003;91000",
  "niet-te-lokaliseren":
    "niveau;code;indeling;gemeente\nstatsec;90001ZZZZ;2024;90001\nstatsec;90003ZZZZ;2024;90003\ngemeente;99991;2024;\ngemeente;99991;2025;",
  opvolging: "niveau;voorganger;opvolger;vanaf\ngemeente;90001;95001;2025-01-01",
  "jaargang-2025/groepen": "groep;niveau;code\ncentrumsteden;gemeente;95001\nvgc;gemeente;90002",
  "jaargang-2025/gemeente_provincie":
    "gemeente;provincie\n95001;10000\n90002;4000\n90003;10000\n90004;10000\n99991;99991",
  "jaargang-2025/provincie_gewest": "provincie;gewest\n10000;2000\n4000;4000\n99991;2000",
  gemeente2018_gemeente2024:
    "gemeente2018;gemeente2024;toelichting\n80001;90004;samengegaan\n80002;90004;samengegaan",
  "namen-bij-uitgevers": "niveau;naam;code;toelichting\ngemeente;Polder aan Zee;90004;",
};

const source = {
  id: "zeebel",
  titel: "Cijfers van de kust",
  uitgever: "Zeebel",
  licentie: "CC BY 4.0",
  bronvermelding: "Zeebel",
  verbergregel: {
    aantallen: { drempelwaarde: 5, toonNul: true },
    respondenten: { doorBronBeschermd: "de bron laat zelf weg wat te onzeker is" },
    bedragen: { doorBronBeschermd: "bedragen van hele gemeenten" },
    noemer: "geen minimum",
    snippers: true,
  },
};

/** A dataset of counts "kust/vis", with what a test says otherwise. */
export function aDataset(
  dataset: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return {
    thema: "kust",
    dataset: "vis",
    naam: "vissen",
    soort: "aantallen",
    eenheid: "vissen",
    peildatum: { dag: "12-31" },
    ...dataset,
  };
}

export function makeMappedProject(): MappedProject {
  const root = mkdtempSync(join(tmpdir(), "steekkaart-invoer-"));
  const give = (name: string, content: string | Buffer): string => {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  for (const [name, text] of Object.entries(areas)) give(`data/gebieden/${name}.csv`, `${text}\n`);
  const run: MappedProject["run"] = async (words, flags = {}) => {
    const lines: string[] = [];
    await runImport(
      root,
      words,
      flags.today ?? "2026-01-02",
      {
        isDry: flags.isDry ?? false,
        year: flags.year,
        proposalFor: flags.proposalFor,
        indicatorsTo: flags.indicatorsTo,
      },
      { say: (line) => void lines.push(line), step: () => () => undefined },
    );
    return lines;
  };
  return {
    root,
    give,
    map: (layout, dataset, name = "zee") =>
      void give(
        `data/invoer/${name}.json`,
        JSON.stringify({ id: name, opmaak: layout, bron: source, datasets: [aDataset(dataset)] }),
      ),
    read: (path) => readFileSync(join(root, path), "utf8"),
    run,
    async refuse(words, flags) {
      try {
        await run(words, flags);
      } catch (error) {
        if (error instanceof ReportError) return error.problems;
        throw error;
      }
      throw new Error("the import accepted the files");
    },
  };
}
