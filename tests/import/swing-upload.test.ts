import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeMappedProject } from "./mapped-project.ts";
import { buildSheets } from "./workbook-builder.ts";

const test = suite("swing upload");

const catches = { waarden: [{ kolom: "v9901_vangst" }] };

test("import(workbook) takes columns in any order and case, and reasons for what is missing", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", catches);
  const rows = [
    ["V9901_Vangst", "GeoItem", "GEOLEVEL", "Period", "v9901_ander"],
    [7, 90001, "gemeente", 2019, 1],
    [-99997, 90002, "gemeente", 2019, 1],
    [-99996, 90001, "gemeente", 2020, 1],
    [-99999, 90002, "gemeente", 2020, 1],
    [-99998, 90001, "gemeente", 2021, 1],
    [null, 90002, "gemeente", 2021, 1],
  ];
  await project.run([project.give("a.xlsx", buildSheets([{ name: "1", rows }]))]);
  assert.is(
    project.read("data/themas/kust/vis/2019.csv"),
    "niveau;code;waarde\ngemeente;90001;7\ngemeente;90002;x\n",
  );
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde\ngemeente;90001;-\ngemeente;90002;?\n",
  );
  assert.is(
    project.read("data/themas/kust/vis/2021.csv"),
    "niveau;code;waarde\ngemeente;90001;nvt\ngemeente;90002;-\n",
  );
});

test("import(several sheets) takes the ones that a mapping knows, and leaves explanations", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", catches);
  const lines = await project.run([
    project.give(
      "a.xlsx",
      buildSheets([
        { name: "uitleg", rows: [["Zo vult u dit bestand in."]] },
        {
          name: "leeg model",
          rows: [
            ["period", "geolevel", "geoitem", "v9902_x"],
            [2020, "gemeente", 90001, null],
          ],
        },
        {
          name: "cijfers",
          rows: [
            ["period", "geolevel", "geoitem", "v9901_vangst"],
            [2020, "gemeente", 90001, 5],
          ],
        },
      ]),
    ),
  ]);
  assert.match(
    lines.join("\n"),
    'a.xlsx, blad "cijfers": herkend als een uploadbestand van Swing → kust/vis (1 rijen)',
  );
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde\ngemeente;90001;5\n",
  );
});

test("import(codes of before the mergers of 2019) adds them up to the municipality of today", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", { ...catches, somNaar: ["provincie", "gewest"] });
  const text =
    "period;geolevel;geoitem;v9901_vangst\n2015;gemeente2018;90001;5\n2015;gemeente2018;90003;3\n2015;gemeente2018;80001;2\n2015;gemeente2018;80002;4\n2015;gemeente2018;99991;1\n";
  await project.run([project.give("a.csv", text)]);
  // Who has no place counts in the region.
  assert.is(
    project.read("data/themas/kust/vis/2015.csv"),
    "niveau;code;waarde\ngemeente;90001;5\ngewest;2000;15\nprovincie;10000;14\n",
  );
});

test("import(hidden part) hides the sum; an empty one, or none that applies, counts nothing", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", { ...catches, somNaar: ["gewest"] });
  const text = (third: string) =>
    `period,geolevel,geoitem,v9901_vangst\n2015,gemeente,90001,5\n2015,gemeente,90003,-99996\n2015,gemeente,90004,${third}\n`;
  await project.run([project.give("a.csv", text("-99998"))]);
  assert.match(project.read("data/themas/kust/vis/2015.csv"), "gewest;2000;5\n");
  for (const [code, sign] of [
    ["-99997", "x"],
    ["-99999", "\\?"],
  ] as const) {
    await project.run([project.give("a.csv", text(code))]);
    assert.match(
      project.read("data/themas/kust/vis/2015.csv"),
      new RegExp(`gewest;2000;${sign}\n`),
    );
  }
});

test("import(sectors) keeps codes as texts, and refuses those that Excel made numbers of", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", catches);
  const head = ["period", "geolevel", "geoitem", "v9901_vangst"];
  await project.run([
    project.give(
      "a.xlsx",
      buildSheets([
        {
          name: "1",
          rows: [
            head,
            [2020, "statsec2019", "90001E001", 8],
            [2020, "statsec2019", "90001a00_", 2],
          ],
        },
      ]),
    ),
  ]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde\nstatsec;90001A00-;2\nstatsec;90001E001;8\n",
  );
  const [problem] = await project.refuse([
    project.give(
      "b.xlsx",
      buildSheets([{ name: "1", rows: [head, [2020, "statsec", 900010, 8]] }]),
    ),
  ]);
  assert.is(problem?.found, 'sector "900010"');
  assert.match(problem?.hint ?? "", "Excel maakt van 12025E001 een getal");
});

test("import(CSV with decimal commas) reads them as Excel in Belgium writes them", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", { soort: "bedragen", ...catches });
  const text =
    'geoitem;period;geolevel;v9901_vangst\n90001;2020;gemeente;"1046,5"\n90002;2020;gemeente;-99997\n';
  await project.run([project.give("a.csv", text)]);
  assert.is(
    project.read("data/themas/kust/vis/2020.csv"),
    "niveau;code;waarde\ngemeente;90001;1046.5\ngemeente;90002;x\n",
  );
});

test("import(a figure twice) drops the same, and refuses another, naming the line", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", catches);
  const text = (second: number) =>
    `period;geolevel;geoitem;v9901_vangst\n2020;gemeente;90001;5\n2020;gemeente;90001;${second}\n`;
  const lines = await project.run([project.give("a.csv", text(5))]);
  assert.match(lines.join("\n"), "1 cijfers die er meer dan één keer staan, telkens hetzelfde");
  const [problem] = await project.refuse([project.give("b.csv", text(6))]);
  assert.match(problem?.where ?? "", "b.csv:3:4");
  assert.match(problem?.found ?? "", "6 voor gemeente 90001 in 2020");
  project.map("swing-upload", { ...catches, bijTegenspraak: "?" });
  await project.run([project.give("b.csv", text(6))]);
  assert.match(project.read("data/themas/kust/vis/2020.csv"), "gemeente;90001;?\n");
});

test.run();
