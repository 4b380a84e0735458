import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatSums, sha256, sumsName } from "../../scripts/packages/package-files.ts";
import { readFolder } from "../../scripts/packages/read-folder.ts";
import { filesOf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";
import { fetchInto, makeReceiver, messageOf, publish } from "./shared-site.ts";

const test = suite("haal(changed package)");

const coast = await publish(makeSite());

interface Tampering {
  readonly name: string;
  readonly change: (folder: string) => void;
  readonly message: RegExp;
}

const loodsen = "cijfers/loodsen/2022.csv";
const unhide = (folder: string): void =>
  writeFileSync(
    join(folder, loodsen),
    readFileSync(join(folder, loodsen), "utf8").replace(
      "90002;alle;x;verborgen;",
      "90002;alle;4;;",
    ),
  );
function resum(folder: string): void {
  const files = readFolder(folder, "", []);
  writeFileSync(join(folder, sumsName), formatSums(files));
}
function rewriteHash(folder: string, name = loodsen): void {
  const path = join(folder, "datapackage.json");
  const bytes = readFileSync(join(folder, name));
  const descriptor = JSON.parse(readFileSync(path, "utf8"));
  for (const one of descriptor.resources) {
    if (one.path === name)
      Object.assign(one, { hash: `sha256:${sha256(bytes)}`, bytes: bytes.length });
  }
  writeFileSync(path, JSON.stringify(descriptor));
}
const editFigures = (folder: string, from: string, to: string): void => {
  const path = join(folder, loodsen);
  const text = readFileSync(path, "utf8");
  assert.ok(text.includes(from), from);
  writeFileSync(path, text.replace(from, to));
  rewriteHash(folder);
  resum(folder);
};
const editDescriptor = (folder: string, from: string | RegExp, to: string): void => {
  const path = join(folder, "datapackage.json");
  const text = readFileSync(path, "utf8");
  assert.match(text, from);
  writeFileSync(path, text.replace(from, to));
  resum(folder);
};

/** Changes any file of the package, and every sum that says how it was. */
const editFile = (folder: string, name: string, from: string, to: string): void => {
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  assert.ok(text.includes(from), from);
  writeFileSync(path, text.replace(from, to));
  rewriteHash(folder, name);
  resum(folder);
};

const tamperings: readonly Tampering[] = [
  { name: "a number", change: unhide, message: /cijfers\/loodsen\/2022\.csv[\s\S]*SHA-256/ },
  {
    name: "a number and its sum",
    change: (folder) => {
      unhide(folder);
      resum(folder);
    },
    message: /2022\.csv[\s\S]*zoals in datapackage\.json/,
  },
  {
    name: "a file that was added",
    change: (folder) => writeFileSync(join(folder, "cijfers/extra.csv"), ""),
    message: /extra\.csv[\s\S]*een bestand zonder controlesom/,
  },
  {
    name: "a file that was added with a sum",
    change: (folder) => {
      writeFileSync(join(folder, "cijfers/extra.csv"), "");
      resum(folder);
    },
    message: /extra\.csv[\s\S]*niet in datapackage\.json staat/,
  },
  {
    name: "a file that is gone",
    change: (folder) => rmSync(join(folder, loodsen)),
    message: /loodsen\/2022\.csv[\s\S]*geen bestand/,
  },
  {
    name: "sums that are gone",
    change: (folder) => rmSync(join(folder, sumsName)),
    message: /sha256sums\.txt[\s\S]*geen bestand/,
  },
  {
    name: "an embargo that was moved",
    change: (folder) => editDescriptor(folder, '"uitgave": "2026-01-02"', '"uitgave": "ooit"'),
    message: /steekkaart\.uitgave[\s\S]*een datum als/,
  },
  {
    name: "a path out of the package",
    change: (folder) =>
      editDescriptor(
        folder,
        /"path": "cijfers\/loodsen\/2022.csv"/,
        '"path": "../../../geheim.csv"',
      ),
    message: /resources\.\d+\.path[\s\S]*een pad binnen het pakket/,
  },
  {
    name: "a format of later",
    change: (folder) => editDescriptor(folder, '"formaat": "1"', '"formaat": "2"'),
    message: /formaat "1"/,
  },
  {
    name: "a reason without its sign",
    change: (folder) => editFigures(folder, ";x;verborgen;", ";4;verborgen;"),
    message: /2022\.csv:\d+[\s\S]*waarde "4" met reden "verborgen"/,
  },
  {
    name: "an area that does not exist",
    change: (folder) => editFigures(folder, "gemeente;90002;", "gemeente;99999;"),
    message: /gebieden die hier niet bestaan: gemeente:99999/,
  },
  {
    name: "a description of another theme",
    change: (folder) =>
      editFile(folder, "beschrijving/thema.json", '"id": "kust"', '"id": "bergen"'),
    message: /thema "kust", zoals in datapackage\.json/,
  },
  {
    name: "a source that nothing uses",
    change: (folder) =>
      editFile(folder, "beschrijving/bronnen/zeebel.json", '"id": "zeebel"', '"id": "los"'),
    message: /los|zeebel/,
  },
  {
    name: "a cell of an unknown dimension",
    change: (folder) => editFigures(folder, "90002;alle;", "90002;kleur=rood;"),
    message: /cel "kleur=rood"/,
  },
];

for (const { name, change, message } of tamperings) {
  test(`haal(${name}) refuses the package and leaves the project as it was`, async () => {
    const receiver = makeReceiver();
    const folder = join(receiver.root, "ontvangen");
    cpSync(coast.folder, folder, { recursive: true });
    change(folder);
    const before = filesOf(join(receiver.root, "data"));
    assert.match(await messageOf(fetchInto(receiver, folder)), message);
    assert.equal(filesOf(join(receiver.root, "data")), before);
    assert.equal(readdirSync(join(receiver.root, "content/rapport")), []);
  });
}

test("haal(package made anew by someone else) is refused by the sum that the sender told", async () => {
  const receiver = makeReceiver();
  const folder = join(receiver.root, "ontvangen");
  cpSync(coast.folder, folder, { recursive: true });
  unhide(folder);
  rewriteHash(folder);
  resum(folder);
  assert.match(
    await messageOf(fetchInto(receiver, folder, { sum: coast.sum })),
    "Dit is niet het pakket dat de afzender bedoelt",
  );
});

test.run();
