import { suite } from "uvu";
import * as assert from "uvu/assert";
import { aDataset, makeMappedProject } from "./mapped-project.ts";
import { type BuiltCell, buildSheets } from "./workbook-builder.ts";
import { buildZip } from "./zip-builder.ts";

const test = suite("hostile files");

const upload = { waarden: [{ kolom: "vis" }] };
const head = ["period", "geolevel", "geoitem", "vis"];

async function refuse(name: string, content: string | Buffer) {
  const project = makeMappedProject();
  project.map("swing-upload", upload);
  const [problem, ...others] = await project.refuse([project.give(name, content)]);
  assert.equal(others, []);
  assert.ok(problem);
  return problem;
}

/** A workbook with one row of figures, and this in the place of the count. */
function workbookWith(cell: BuiltCell, members: Readonly<Record<string, string>> = {}): Buffer {
  return buildSheets([{ name: "Blad1", rows: [head, [2020, "gemeente", 90001, cell]] }], {
    members,
  });
}

/** As a zip that is small only as long as nobody unpacks it. */
function bomb(name: string, megabytes: number): Buffer {
  return buildZip({ [name]: Buffer.alloc(megabytes * 1_000_000, 48) });
}

test("import(zip bomb) stops unpacking, whatever the zip says of its size", async () => {
  const problem = await refuse("a.zip", bomb("a.csv", 60));
  assert.match(problem.found, /^a\.csv, dat uitpakt tot meer dan \d+ MB$/);
  assert.match(problem.hint ?? "", "zipbom");
  const sheet = await refuse(
    "a.xlsx",
    buildSheets([{ name: "1", rows: [head] }], {
      members: { "xl/sharedStrings.xml": Buffer.alloc(60_000_000, 32) },
    }),
  );
  assert.match(sheet.found, "xl/sharedStrings.xml");
});

test("import(zip that lies about the size of what is in it) is refused", async () => {
  const zip = buildZip({ "a.csv": Buffer.alloc(1_000_000, 48) });
  // The unpacked size, in the header of the file and in the directory.
  for (const signature of ["PK\x03\x04", "PK\x01\x02"]) {
    const place = zip.indexOf(Buffer.from(signature, "latin1"));
    zip.writeUInt32LE(10, place + (signature === "PK\x03\x04" ? 22 : 24));
  }
  const problem = await refuse("a.zip", zip);
  assert.match(problem.found, "een zip die niet te lezen is");
});

test("import(zip in a zip, several files, none) says what is in it", async () => {
  const inner = buildZip({ "a.csv": "x" });
  assert.match(
    (await refuse("a.zip", buildZip({ "b.zip": inner }))).found,
    "een zip in de zip (b.zip)",
  );
  assert.match(
    (await refuse("a.zip", buildZip({ "a.csv": "x", "b.csv": "y" }))).found,
    "bestanden a.csv, b.csv in de zip",
  );
  assert.is((await refuse("a.zip", buildZip({}))).found, "een lege zip");
});

test("import(workbook with macros) is refused, by its program or by its type", async () => {
  const withProgram = await refuse("a.xlsx", workbookWith(5, { "xl/vbaProject.bin": "Sub" }));
  assert.is(withProgram.found, "een werkmap met macro's");
  const ofType = buildSheets([{ name: "1", rows: [head] }], {
    contentTypes:
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
  });
  assert.is((await refuse("a.xlsm", ofType)).found, "een werkmap met macro's");
});

test("import(formula) takes what Excel kept of it, and refuses one without", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", upload);
  await project.run([project.give("a.xlsx", workbookWith({ formula: "2+5", kept: 7 }))]);
  assert.match(project.read("data/themas/kust/vis/2020.csv"), "gemeente;90001;7\n");
  const problem = await refuse("a.xlsx", workbookWith({ formula: "2+5" }));
  assert.is(problem.found, "een formule zonder bewaarde uitkomst");
  assert.match(problem.where, 'blad "Blad1", cel D2');
});

test("import(error in a cell) is no figure", async () => {
  const problem = await refuse("a.xlsx", workbookWith({ error: "#REF!" }));
  assert.is(problem.found, "de foutwaarde #REF!");
});

for (const text of [
  "=cmd|' /C calc'!A0",
  "=HYPERLINK(1)",
  "+1+cmd|' /C calc'!A0",
  "@SUM(1)",
  "-2+3+cmd|' /C calc'!A0",
]) {
  test(`import(${text}) is never carried out, and never written`, async () => {
    const problem = await refuse("a.xlsx", workbookWith(text));
    assert.is(problem.found, `"${text}"`);
    assert.match(problem.hint ?? "", "niet uitgevoerd en niet overgenomen");
    const quoted = `"${text.replaceAll('"', '""')}"`;
    const inCsv = await refuse(
      "a.csv",
      `period;geolevel;geoitem;vis\n2020;gemeente;90001;${quoted}\n`,
    );
    assert.is(inCsv.found, `"${text}"`);
  });
}

test("import(mapping whose category is a formula) writes it as text", async () => {
  const project = makeMappedProject();
  project.map("swing-upload", {
    dimensies: { soort: { categorieen: ["=cmd|' /C calc'!A0"] } },
    waarden: [{ kolom: "vis", kenmerken: { soort: "=cmd|' /C calc'!A0" } }],
  });
  await project.run([project.give("a.xlsx", workbookWith(5))]);
  assert.match(
    project.read("data/themas/kust/vis/2020.csv"),
    "gemeente;90001;'=cmd|' /C calc'!A0;5\n",
  );
});

test("import(sheet of more than half a million rows) stops there", async () => {
  const row = (line: number) => `<row r="${line}"><c r="A${line}"><v>1</v></c></row>`;
  const rawRows = `${row(1)}${Array.from({ length: 40 }, (_, index) => row(480_000 + index * 1_000)).join("")}`;
  const header = `<row r="1">${head.map((text, index) => `<c r="${"ABCD"[index]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
  const problem = await refuse(
    "a.xlsx",
    buildSheets([{ name: "Blad1", rows: [], rawRows: header + rawRows.slice(row(1).length) }]),
  );
  assert.is(problem.found, "meer dan 500000 rijen");
});

test("import(thousands of columns) is refused", async () => {
  const wide = Array.from({ length: 2_001 }, (_, index) => `k${index}`);
  assert.match((await refuse("a.csv", `${wide.join(";")}\n`)).found, "2001 kolommen");
  assert.match(
    (await refuse("a.xlsx", buildSheets([{ name: "1", rows: [wide] }]))).found,
    "meer dan 2000 kolommen",
  );
});

test("import(workbook with a password, of Excel 2003) says which, and what to do", async () => {
  const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const locked = await refuse(
    "a.xlsx",
    Buffer.concat([container, Buffer.alloc(500), Buffer.from("EncryptedPackage", "utf16le")]),
  );
  assert.is(locked.found, "een werkmap met een wachtwoord");
  const old = await refuse("a.xls", Buffer.concat([container, Buffer.alloc(500)]));
  assert.is(old.found, "een werkmap van Excel 97-2003 (.xls)");
});

const strangers: readonly (readonly [string, string | Buffer, string])[] = [
  ["a.csv", "%PDF-1.7 …", "een PDF"],
  ["a.csv", "<!DOCTYPE html><html><body>Niet gevonden</body></html>", "een webpagina of XML"],
  ["a.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), "een afbeelding"],
  ["a.csv", Buffer.from([0x1f, 0x8b, 8, 0]), "een gzip"],
  ["a.csv", Buffer.from("a;b\0c\n"), "bytes die geen tekst zijn"],
  ["a.csv", "", "een leeg bestand"],
  ["a.shp", Buffer.from([0, 0, 0x27, 0x0a, 0, 0]), "een Shapefile"],
  ["a.geojson", '{"type": "FeatureCollection", "features": []}', "GeoJSON"],
  ["a.csv", "statsec,ggw72024\n90001A00-,90001W01\n", "een tabel van gebieden"],
  ["a.csv", "sequence nr;geoitem code;short name;name\n1;90001;Z;Zee\n", "een tabel van gebieden"],
  ["a.json", '{"a": [', "tekst die geen geldige JSON is"],
  ["a.json", '{"a": 1}', "JSON zonder lijst van rijen"],
  ["a.parquet", Buffer.from("PAR1 and nothing more"), "Parquet dat niet te lezen is"],
  [
    "a.sqlite",
    Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(4096, 7)]),
    "een databank die niet te lezen is",
  ],
  ["a.csv", 'a;b\n"x;y\n', "een aanhalingsteken dat niet klopt"],
  ["a.xlsx", buildZip({ "word/document.xml": "<x/>" }), "een Word-document"],
  ["a.xlsx", buildZip({ "xl/workbook.bin": "x" }), "een binaire werkmap (.xlsb)"],
  [
    "a.ods",
    buildZip({ mimetype: "application/vnd.oasis", "content.xml": "<x/>" }),
    "een OpenDocument-bestand",
  ],
];
for (const [name, content, found] of strangers) {
  test(`import(${found} named ${name}) says what it is`, async () => {
    assert.ok((await refuse(name, content)).found.startsWith(found));
  });
}

test("import(one wrong file among right ones) writes nothing, and lists what is wrong in each", async () => {
  const project = makeMappedProject();
  project.give(
    "data/invoer/zee.json",
    JSON.stringify({ id: "zee", opmaak: "swing-upload", bron: {}, datasets: [aDataset(upload)] }),
  );
  const problems = await project.refuse(["a.csv"]);
  assert.ok(problems.some(({ where }) => where.startsWith("data/invoer/zee.json")));
  project.map("swing-upload", upload);
  const files = [
    project.give("goed.csv", "period;geolevel;geoitem;vis\n2020;gemeente;90001;5\n"),
    project.give("fout.csv", "period;geolevel;geoitem;vis\n2020;gemeente;90001;vijf\n"),
    project.give("leeg.csv", ""),
    "bestaat-niet.csv",
  ];
  const all = await project.refuse(files);
  assert.equal(all.map(({ found }) => found).sort(), [
    '"vijf"',
    "een leeg bestand",
    "geen bestand",
  ]);
  assert.throws(() => project.read("data/themas/kust/vis/2020.csv"));
});

test.run();
