import { suite } from "uvu";
import * as assert from "uvu/assert";
import { populationImporter } from "../../scripts/import/publishers/population.ts";
import { brussels, lines, newHeader, newRow, statbelZip, zeestad } from "./invented-population.ts";
import { makeProject } from "./invented-project.ts";

const test = suite("population of merged cities");

/** The invented project after 2025: Zeestad and the village are one, 90009, in the other province. */
function mergedProject() {
  const project = makeProject();
  const write = (path: string, lines: readonly string[]) =>
    project.give(`data/gebieden/${path}.csv`, `${lines.join("\n")}\n`);
  write("gebieden", [
    "niveau;code;vanaf;tot;naam",
    "gemeente;90001;;2024-12-31;Zeestad",
    "gemeente;90002;;;Stad",
    "gemeente;90003;;2024-12-31;Dorp",
    "gemeente;90009;2025-01-01;;Zeestad",
  ]);
  write("gemeente_provincie", ["gemeente;provincie", "90001;10000", "90002;4000", "90003;20000"]);
  write("provincie_gewest", ["provincie;gewest", "10000;2000", "20000;2000", "4000;4000"]);
  write("opvolging", [
    "niveau;voorganger;opvolger;vanaf",
    "gemeente;90001;90009;2025-01-01",
    "gemeente;90003;90009;2025-01-01",
  ]);
  write("jaargang-2025/gemeente_provincie", ["gemeente;provincie", "90002;4000", "90009;10000"]);
  write("jaargang-2025/groepen", [
    "groep;niveau;code",
    "centrumsteden;gemeente;90009",
    "vgc;gemeente;90002",
  ]);
  return project;
}

const farVillage = "90003|Dorp|Dorp|90000|A|A|20000|P|P|02000|V|F";

test("run(file of before a merger) keeps both municipalities, and the provinces of then and of today", async () => {
  const project = mergedProject();
  const rows = [
    newRow(zeestad, "M", "BEL", "1", 17, 3),
    newRow(farVillage, "M", "BEL", "4", 0, 7),
    newRow(brussels, "M", "BEL", "1", 17, 11),
  ];
  const zip = statbelZip(lines(newHeader, rows));
  await project.run(populationImporter, [project.give("a.zip", zip)]);
  assert.equal(
    project.read("data/themas/demografie/bevolking-leeftijd/2022.csv").trim().split("\n"),
    [
      "niveau;code;geslacht;leeftijd;waarde",
      "gemeente;90001;M;17;3",
      "gemeente;90002;M;17;11",
      "gemeente;90003;M;0;7",
      "gewest;2000;M;0;7",
      "gewest;2000;M;17;3",
      "provincie;10000;M;17;3",
      "provincie;10000/2025-01-01;M;0;7",
      "provincie;10000/2025-01-01;M;17;3",
      "provincie;20000;M;0;7",
    ],
  );
});

const merged = "90009|Zeestad|Zeestad|90000|A|A|10000|P|P|02000|V|F";

test("run(file of after a merger) keeps the merged municipality", async () => {
  const project = mergedProject();
  const rows = [newRow(merged, "M", "BEL", "1", 17, 10), newRow(brussels, "M", "BEL", "1", 17, 11)];
  const zip = statbelZip(lines(newHeader, rows), "TF_SOC_POP_STRUCT_2025.txt");
  await project.run(populationImporter, [project.give("a.zip", zip)]);
  assert.equal(
    project.read("data/themas/demografie/bevolking-leeftijd/2025.csv").trim().split("\n"),
    [
      "niveau;code;geslacht;leeftijd;waarde",
      "gemeente;90002;M;17;11",
      "gemeente;90009;M;17;10",
      "gewest;2000;M;17;10",
      "provincie;10000;M;17;10",
    ],
  );
});

test("run(file in the division of another year) refuses it", async () => {
  const project = mergedProject();
  const rows = [newRow(merged, "M", "BEL", "1", 17, 10), newRow(brussels, "M", "BEL", "1", 17, 11)];
  const file = project.give("a.zip", statbelZip(lines(newHeader, rows)));
  const [problem] = await project.refuse(populationImporter, [file]);
  assert.is(problem?.found, "gemeenten van de indeling van 2025");
  assert.is(problem?.expected, "die van 2024, die op 1 januari 2022 gold");
});

test.run();
