import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type InventedSite, makeSite } from "./invented-site.ts";

const themes = "data/themas/kust";
const areas = "data/gebieden";
const later = `${areas}/jaargang-2025`;

/**
 * The invented cities, of which Zeestad (90001) went together with Dorp (90004) in 2025 under the
 * code 90009, with other wijken; the others stayed as they were. The houses of 2025 are counted in the new
 * division, all that is older in that of before.
 */
export function makeMergedSite(): InventedSite {
  const site = makeSite();
  const lines = (path: string, ...rows: readonly string[]): void =>
    site.write(path, `${rows.join("\n")}\n`);
  lines(
    `${areas}/gebieden.csv`,
    "niveau;code;vanaf;tot;naam",
    ...site
      .read(`${areas}/gebieden.csv`)
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => {
        const [level = "", code = "", name = ""] = line.split(";");
        const ends = code.startsWith("90001") || level === "provincie" ? "2024-12-31" : "";
        return [level, code, "", ends, name].join(";");
      }),
    "gemeente;90004;;2024-12-31;Dorp",
    "gemeente;90009;2025-01-01;;Zeestad",
    "wijk;90009W1;2025-01-01;;Haven en Dorp",
    "wijk;90009WONB;2025-01-01;;Wijk onbekend",
    "provincie;02000;2025-01-01;;Kust",
  );
  append(site, `${areas}/gemeente_provincie.csv`, "90004;02000");
  append(site, `${areas}/oppervlakte.csv`, "gemeente;90004;2");
  lines(
    `${areas}/opvolging.csv`,
    "niveau;voorganger;opvolger;vanaf",
    "gemeente;90001;90009;2025-01-01",
    "gemeente;90004;90009;2025-01-01",
  );
  lines(
    `${later}/gemeente_provincie.csv`,
    "gemeente;provincie",
    "90002;02000",
    "90003;02000",
    "90009;02000",
  );
  lines(`${later}/provincie_gewest.csv`, "provincie;gewest", "02000;2000");
  lines(`${later}/statsec_wijk.csv`, "statsec;wijk");
  lines(`${later}/deelgemeente_gemeente.csv`, "deelgemeente;gemeente");
  const stayed = site
    .read(`${areas}/wijk_gemeente.csv`)
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("90001"));
  lines(`${later}/wijk_gemeente.csv`, ...stayed, "90009W1;90009", "90009WONB;90009");
  lines(
    `${later}/groepen.csv`,
    ...site
      .read(`${areas}/groepen.csv`)
      .trim()
      .replace("gemeente;90001", "gemeente;90009")
      .split("\n"),
  );
  lines(
    `${later}/oppervlakte.csv`,
    "niveau;code;waarde",
    "gemeente;90009;8",
    "wijk;90009W1;8",
    "provincie;02000;120",
  );
  const map = JSON.parse(site.read(`${areas}/kaarten/zeestad.topojson`));
  const [part] = map.objects.delen.geometries;
  map.objects.delen.geometries = [{ ...part, properties: { code: "90009W1" } }];
  site.write(`${later}/kaarten/zeestad.topojson`, JSON.stringify(map));
  addVillage(site);
  // 2025 as it is counted then: all of before together, and one more house in a row.
  append(site, `${themes}/huizen/2025.csv`, ...housesOf2025(site));
  return site;
}

function append(site: InventedSite, path: string, ...rows: readonly string[]): void {
  let text = "";
  try {
    text = site.read(path);
  } catch {
    // A file of its own.
  }
  site.write(path, `${text}${rows.join("\n")}\n`);
}

/** Dorp is in every file with municipalities, as Heidestad is; of the coast of today the sum is that of before. */
function addVillage(site: InventedSite): void {
  for (const dataset of readdirSync(join(site.root, themes), { withFileTypes: true })) {
    if (!dataset.isDirectory()) continue;
    for (const file of readdirSync(join(site.root, themes, dataset.name))) {
      const path = `${themes}/${dataset.name}/${file}`;
      const rows = site.read(path).trim().split("\n");
      const village = rows.filter((row) => row.startsWith("gemeente;90003;"));
      const province = rows.filter((row) => row.startsWith("provincie;02000;"));
      append(
        site,
        path,
        ...village.map((row) => row.replace("90003", "90004")),
        ...province.map((row) => row.replace("02000", "02000/2025-01-01")),
      );
    }
  }
}

function housesOf2025(site: InventedSite): readonly string[] {
  const [head = "", ...rows] = site.read(`${themes}/huizen/2024.csv`).trim().split("\n");
  const fields = rows.map((row) => row.split(";"));
  const countOf = (code: string, kind: string): number =>
    Number(fields.find(([, of, soort]) => of === code && soort === kind)?.[3]);
  const kinds = ["rij", "open", "flat"];
  return [
    head,
    ...kinds.flatMap((kind) => [
      `gemeente;90009;${kind};${countOf("90001", kind) + countOf("90004", kind) + (kind === "rij" ? 1 : 0)};waargenomen`,
      `gemeente;90002;${kind};${countOf("90002", kind)};waargenomen`,
      `gemeente;90003;${kind};${countOf("90003", kind)};waargenomen`,
    ]),
  ];
}
