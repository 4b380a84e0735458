import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkMappings } from "../../scripts/cli/check-mappings.ts";
import { editDistance, nearestNames } from "../../scripts/import/mapping/nearest-names.ts";
import { readMappings } from "../../scripts/import/mapping/read-mappings.ts";
import { type Problem, ReportError } from "../../scripts/model/report-error.ts";
import { makeMappedProject } from "./mapped-project.ts";

const test = suite("mappings");

function problemsOf(
  layout: string,
  dataset: Readonly<Record<string, unknown>>,
): readonly Problem[] {
  const project = makeMappedProject();
  project.map(layout, dataset);
  const problems: Problem[] = [];
  readMappings(project.root, problems);
  return problems;
}

test("readMappings(committed data) finds nothing wrong, and every dataset once", () => {
  const problems: Problem[] = [];
  const mappings = readMappings(process.cwd(), problems);
  assert.equal(problems, []);
  assert.ok(mappings.length > 15);
  const ids = mappings.flatMap(({ datasets }) => datasets.map(({ dataset }) => dataset));
  assert.is(new Set(ids).size, ids.length);
});

const mistakes: readonly (readonly [
  string,
  string,
  Readonly<Record<string, unknown>>,
  string,
  string,
])[] = [
  [
    "unknown layout",
    "tabellen",
    { waarden: [{ kolom: "a" }] },
    'opmaak "tabellen"',
    "een van swing-upload, stadsmonitor",
  ],
  ["no figures", "tabel", {}, 'geen veld "datasets.0.waarden"', "een waarde voor"],
  [
    "unknown field",
    "tabel",
    { waarden: [{ kolom: "a" }], kolommen: 1 },
    'veld "kolommen"',
    "kijk de spelling na",
  ],
  [
    "sign that does not exist",
    "tabel",
    { waarden: [{ kolom: "a" }], leeg: "o" },
    'datasets.0.leeg = "o"',
    "x (verborgen door de bron)",
  ],
  [
    "pattern without a group",
    "tabel",
    { waarden: [{ kolom: "a" }], periode: { bestandsnaam: "\\d+" } },
    "datasets.0.periode.bestandsnaam",
    "een groep om het jaar",
  ],
  [
    "category that no figure has",
    "tabel",
    {
      dimensies: { s: { categorieen: ["a", "b"] } },
      waarden: [{ kolom: "x", kenmerken: { s: "c" } }],
    },
    's = "c"',
    "een van a, b",
  ],
  [
    "characteristic that no dimension has",
    "tabel",
    { waarden: [{ kolom: "x", kenmerken: { s: "c" } }] },
    'kenmerk "s"',
    'een dimensie met "categorieen"',
  ],
  [
    "sum of shares",
    "tabel",
    { soort: "aandelen", somNaar: ["gewest"], waarden: [{ kolom: "x" }] },
    "somNaar gewest",
    "tellen niet op",
  ],
  [
    "sum of medians",
    "tabel",
    { soort: "bedragen", optelbaar: false, somNaar: ["gewest"], waarden: [{ kolom: "x" }] },
    "somNaar gewest",
    "tellen niet op",
  ],
];
for (const [what, layout, dataset, found, expected] of mistakes) {
  test(`readMappings(${what}) says where and what was expected`, () => {
    const [problem] = problemsOf(layout, dataset);
    assert.match(problem?.where ?? "", /^data\/invoer\/zee\.json:1:\d+$/);
    assert.match(problem?.found ?? "", found);
    assert.match(problem?.expected ?? "", expected);
  });
}

test("readMappings(one dataset from two sources) is refused", () => {
  const project = makeMappedProject();
  project.map("tabel", { waarden: [{ kolom: "a" }] });
  const other = JSON.parse(project.read("data/invoer/zee.json"));
  project.give(
    "data/themas/kust/invoer/b.json",
    JSON.stringify({ ...other, id: "b", bron: { ...other.bron, id: "ander" } }),
  );
  const problems: Problem[] = [];
  readMappings(project.root, problems);
  assert.match(problems[0]?.expected ?? "", "één bron");
});

test("checkMappings(mapping that its theme contradicts) names the theme, and passes where there is none", () => {
  const project = makeMappedProject();
  project.map("tabel", { waarden: [{ kolom: "a" }] });
  checkMappings(project.root);
  const dataset = { id: "vis", soort: "bedragen", dimensies: {}, gebiedsindeling: "2025" };
  project.give("data/themas/kust/thema.json", JSON.stringify({ datasets: [dataset] }));
  try {
    checkMappings(project.root);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, ReportError);
    const { problems } = error as ReportError;
    assert.equal(
      problems.map(({ found, expected }) => `${found}, ${expected}`),
      [
        'dataset vis: soort "aantallen", soort "bedragen", zoals in data/themas/kust/thema.json',
        "dataset vis: gebiedsindeling van elk jaar, gebiedsindeling 2025, zoals in data/themas/kust/thema.json",
      ],
    );
  }
});

test("editDistance(left, right) counts letters put in, left out, changed and swapped", () => {
  assert.is(editDistance("gent", "gent", 3), 0);
  assert.is(editDistance("gent", "gnet", 3), 1);
  assert.is(editDistance("gent", "genten", 3), 2);
  assert.is(editDistance("gent", "aalst", 2), 3);
});

test("nearestNames(wanted) gives the nearest first, and nothing that is far", () => {
  const names = ["Zeestad", "Zeestadt", "Polder", "Zeestad"];
  assert.equal(nearestNames("Zeestat", names), ["Zeestad", "Zeestadt"]);
  assert.equal(nearestNames("Mechelen", names), []);
});

test.run();
