import { readdirSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ReportError } from "../../scripts/model/report-error.ts";
import { filesOf } from "./built-site.ts";
import { makeSite } from "./invented-site.ts";

const test = suite("certificates of a build");

const memory = ".cache/versluiering/patronen";

interface Remembered {
  readonly hidden: readonly number[];
  readonly certificate: {
    readonly proofs: readonly {
      readonly cell: number;
      readonly low: readonly (readonly [number, number])[];
      readonly high: readonly (readonly [number, number])[];
    }[];
  };
}

const site = makeSite();
await site.build();
const paths = readdirSync(join(site.root, memory)).map((name) => `${memory}/${name}`);

let builds = 0;

/** Builds with every remembered pattern changed, and gives what the build says of it. */
async function buildTampered(change: (answer: Remembered) => unknown): Promise<string> {
  const originals = paths.map((path) => site.read(path));
  for (const [index, path] of paths.entries()) {
    site.write(path, JSON.stringify(change(JSON.parse(originals[index] ?? ""))));
  }
  try {
    // A folder of its own: a site that is up to date is not built again.
    await site.build({}, `_vervalst-${builds++}`);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return error.problems.map(({ found }) => found).join("\n");
  } finally {
    for (const [index, path] of paths.entries()) site.write(path, originals[index] ?? "");
  }
  return "";
}

test("a build keeps a certificate with every pattern, outside the site", () => {
  assert.ok(paths.length > 0);
  const proofs = paths.flatMap(
    (path) => (JSON.parse(site.read(path)) as Remembered).certificate.proofs,
  );
  assert.ok(proofs.length > 0);
  assert.not.ok(filesOf(join(site.root, "_site")).some((path) => /patronen|bewijs/.test(path)));
});

test("build(remembered patterns) checks their certificates and succeeds", async () => {
  assert.is(await buildTampered((answer) => answer), "");
});

test("build(certificate without proofs) stops", async () => {
  const message = await buildTampered((answer) => ({ ...answer, certificate: { proofs: [] } }));
  assert.match(message, "zonder geldig bewijs: het bewijs ontbreekt");
});

test("build(certificate with another value in it) stops", async () => {
  const message = await buildTampered(({ certificate, ...answer }) => ({
    ...answer,
    certificate: {
      proofs: certificate.proofs.map(({ cell, low, high }) => ({
        cell,
        low,
        high: high.map(([at, value]) => (at === cell ? [at, value] : [at, value + 1])),
      })),
    },
  }));
  assert.match(message, /hoge tabel: relatie \d+ klopt niet/);
});

test("build(pattern that hides less than its certificate says) stops", async () => {
  const message = await buildTampered((answer) => ({ ...answer, hidden: [] }));
  assert.match(message, "is gepubliceerd en ligt dus vast");
});

test.run();
