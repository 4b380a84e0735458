import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ReportError } from "../../scripts/model/report-error.ts";
import { canonicalJson } from "../../scripts/packages/canonical-json.ts";
import { dataPackageProfile } from "../../scripts/packages/descriptor.ts";
import { type FetchFile, fetchPackage } from "../../scripts/packages/fetch-package.ts";
import { largestFile } from "../../scripts/packages/read-folder.ts";

const test = suite("fetchPackage");

const descriptor = (paths: readonly string[]) =>
  canonicalJson({
    $schema: dataPackageProfile,
    name: "steekkaart-kust",
    title: "Kust",
    version: "1.0.0",
    licenses: [{ title: "CC BY 4.0" }],
    resources: paths.map((path) => ({
      name: path.replaceAll("/", "-"),
      path,
      hash: `sha256:${"0".repeat(64)}`,
      bytes: 0,
    })),
    steekkaart: {
      formaat: "1",
      thema: "kust",
      uitgever: "Dienst Kust",
      uitgave: "2026-01-02",
      gebiedsindeling: "2024",
      datasets: [{ id: "loodsen", naam: "Loodsen", cellen: 0, verborgen: 0, regel: [] }],
      indicatoren: [],
      uitdovend: [],
      uitgedoofd: [],
    },
  });

/** A server that has these files, and notes what it was asked. */
function serve(files: Readonly<Record<string, string | ReadableStream<Uint8Array>>>) {
  const asked: string[] = [];
  const fetchFile: FetchFile = async (url, { redirect }) => {
    asked.push(String(url));
    assert.is(redirect, "error");
    const file = files[url.pathname];
    return new Response(file ?? "weg", { status: file === undefined ? 404 : 200 });
  };
  return { asked, fetchFile };
}

async function messageOf(address: string, fetchFile?: FetchFile): Promise<string> {
  try {
    await fetchPackage(address, fetchFile);
  } catch (error) {
    if (error instanceof ReportError) return error.message;
    throw error;
  }
  return "geen fout";
}

test("fetchPackage(https address) takes the descriptor, what it names, and the sums", async () => {
  const { asked, fetchFile } = serve({
    "/kust/datapackage.json": descriptor(["cijfers/loodsen/2022.csv"]),
    "/kust/cijfers/loodsen/2022.csv": "niveau",
    "/kust/sha256sums.txt": "",
  });
  for (const address of [
    "https://zee.example/kust",
    "https://zee.example/kust/datapackage.json?x#y",
  ]) {
    const files = await fetchPackage(address, fetchFile);
    assert.equal([...files.keys()].sort(), [
      "cijfers/loodsen/2022.csv",
      "datapackage.json",
      "sha256sums.txt",
    ]);
  }
  assert.ok(
    asked.every((url) => url.startsWith("https://zee.example/kust/") && !url.includes("?")),
  );
});

test("fetchPackage(path out of the package) asks the server for nothing there", async () => {
  for (const path of [
    "../geheim.csv",
    "https://elders.example/x.csv",
    "/x.csv",
    "a/%2e%2e/x.csv",
  ]) {
    const { asked, fetchFile } = serve({ "/kust/datapackage.json": descriptor([path]) });
    assert.match(
      await messageOf("https://zee.example/kust/", fetchFile),
      "een pad binnen het pakket",
    );
    assert.equal(asked, ["https://zee.example/kust/datapackage.json"]);
  }
});

test("fetchPackage(other kinds of address) refuses them", async () => {
  const { asked, fetchFile } = serve({});
  const addresses = [
    "http://zee.example/kust/",
    "ftp://zee.example/kust/",
    "data:application/json,{}",
    "https://wie:wat@zee.example/kust/",
    "file://elders/kust/",
  ];
  for (const address of addresses) {
    assert.match(
      await messageOf(address, fetchFile),
      /een map op deze computer, of een https-adres/,
    );
  }
  assert.equal(asked, []);
});

test("fetchPackage(endless file) stops at the limit", async () => {
  const chunk = new Uint8Array(2 ** 22);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const { fetchFile } = serve({ "/kust/datapackage.json": endless });
  assert.match(
    await messageOf("https://zee.example/kust/", fetchFile),
    `meer dan ${largestFile} bytes`,
  );
  assert.ok(sent < largestFile + 4 * chunk.length);
});

test("fetchPackage(server without the file, or that fails) says so", async () => {
  const { fetchFile } = serve({});
  assert.match(await messageOf("https://zee.example/kust/", fetchFile), "antwoord 404");
  const late: FetchFile = async () => {
    throw new DOMException("late", "TimeoutError");
  };
  assert.match(await messageOf("https://zee.example/kust/", late), "te traag");
});

test("fetchPackage(folder) refuses links, strange names, zips and what is no folder", async () => {
  const root = mkdtempSync(join(tmpdir(), "steekkaart-pakket-"));
  mkdirSync(join(root, "pakket"));
  writeFileSync(join(root, "geheim.csv"), "geheim");
  writeFileSync(join(root, "pakket.zip"), "PK");
  symlinkSync(join(root, "geheim.csv"), join(root, "pakket/cijfers.csv"));
  writeFileSync(join(root, "pakket/Groot.csv"), "");
  const message = await messageOf(join(root, "pakket"));
  assert.match(message, "cijfers.csv");
  assert.match(message, "een verwijzing");
  assert.match(message, "Groot.csv");
  assert.match(await messageOf(join(root, "pakket.zip")), "Pak het bestand eerst zelf uit");
  assert.match(await messageOf(join(root, "elders")), "geen map");
  rmSync(root, { recursive: true });
});

test.run();
