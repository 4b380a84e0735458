import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const guard = suite("run");

const projectRoot = join(import.meta.dirname, "../..");
// Indented, because the runner also reads this very file for its suites.
const opening = [
  `import { suite } from ${JSON.stringify(import.meta.resolve("uvu"))};`,
  `import * as assert from ${JSON.stringify(import.meta.resolve("uvu/assert"))};`,
  'const sea = suite("sea");\n',
].join("\n");
const passing = `sea("is wet", () => assert.ok(true));\n`;
const ending = "sea.run();\n";

/** Runs the runner on a folder with these files; gives its last line and exit code. */
function runOn(files: Record<string, string>, args: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), "steekkaart-runner-"));
  try {
    for (const [name, source] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), source);
    }
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(projectRoot, "tests/run.ts"), ...args],
      { encoding: "utf8", env: { ...process.env, STEEKKAART_TESTS: folder } },
    );
    return { status, output: stdout, lastLine: stdout.trimEnd().split("\n").at(-1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

guard("run(good file) passes with a plain last line", () => {
  const { lastLine, status } = runOn({ "a.test.ts": opening + passing + ending });
  assert.is(lastLine, "1 passed, 0 failed");
  assert.is(status, 0);
});

guard("run(failing test) shows the failure in full", () => {
  const failing = `sea("is dry", () => assert.is("nat", "droog"));\n`;
  const { lastLine, status, output } = runOn({ "a.test.ts": opening + passing + failing + ending });
  assert.is(lastLine, "1 passed, 1 failed");
  assert.is(status, 1);
  assert.match(output, "is dry");
  assert.match(output, "droog");
});

guard("run(no files) fails", () => {
  const { lastLine, status } = runOn({});
  assert.is(lastLine, "0 passed, 1 failed");
  assert.is(status, 1);
});

guard("run(forgotten .run()) fails", () => {
  const { lastLine, status, output } = runOn({ "a.test.ts": opening + passing });
  assert.is(lastLine, "0 passed, 1 failed");
  assert.is(status, 1);
  assert.match(output, "never runs its suite");
});

guard("run(one of two suites not run) fails", () => {
  const second = 'const lake = suite("lake");\nlake("is sweet", () => assert.ok(true));\n';
  const { status } = runOn({ "a.test.ts": opening + passing + second + ending });
  assert.is(status, 1);
});

guard("run(throwing before) fails", () => {
  const hook = `sea.before(() => { throw new Error("storm"); });\n`;
  const { lastLine, status } = runOn({ "a.test.ts": opening + hook + passing + ending });
  assert.is(lastLine, "0 passed, 1 failed");
  assert.is(status, 1);
});

guard("run(.only left behind) fails", () => {
  // Put together here, because the runner also reads this very file.
  const only = `${["sea", "only"].join(".")}("alone", () => assert.ok(true));\n`;
  const { status, output } = runOn({ "a.test.ts": opening + passing + only + ending });
  assert.is(status, 1);
  assert.match(output, "leaves out all other tests");
});

guard("run(suite without tests) fails", () => {
  assert.is(runOn({ "a.test.ts": opening + ending }).status, 1);
});

guard("run(file that throws on loading) fails", () => {
  assert.is(runOn({ "a.test.ts": `${opening}throw new Error("storm");\n${ending}` }).status, 1);
});

guard("run(process that leaves halfway) fails", () => {
  const leaving = `sea("leaves", () => process.exit(0));\n`;
  assert.is(runOn({ "a.test.ts": opening + leaving + ending }).status, 1);
});

guard("run(skipped test) wants a reason and shows it", () => {
  const skipping = `sea.skip("is deep", () => {});\n`;
  const silent = runOn({ "a.test.ts": opening + passing + skipping + ending });
  assert.is(silent.status, 1);
  const reason = `console.log("overgeslagen: geen peillood");\n`;
  const open = runOn({ "a.test.ts": opening + reason + passing + skipping + ending });
  assert.is(open.lastLine, "1 passed, 0 failed, 1 skipped");
  assert.match(open.output, "overgeslagen: geen peillood");
  assert.is(open.status, 0);
});

guard("run(--snel) leaves out slow files", () => {
  const source = opening + passing + ending;
  const files = { "a.test.ts": source, "b/b.slow.test.ts": source };
  assert.is(runOn(files).lastLine, "2 passed, 0 failed");
  assert.is(runOn(files, ["--snel"]).lastLine, "1 passed, 0 failed");
  assert.is(runOn(files, ["b.slow"]).lastLine, "1 passed, 0 failed");
});

guard.run();
