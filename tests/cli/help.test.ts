import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { commandExamples } from "../../scripts/cli/command-examples.ts";

const test = suite("help");

const project = join(import.meta.dirname, "../..");

function run(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, "scripts/cli/steekkaart.ts"), ...args],
    {
      cwd: folder,
      encoding: "utf8",
      // Every command loads the same code.
      env: { ...process.env, NODE_COMPILE_CACHE: join(project, ".cache/code") },
    },
  );
  return { status, output: stdout + stderr };
}

const english =
  /\b(Usage|Options|Commands|Arguments|default|choices|display|error|required|expected)\b/;

test("--help lists every command in Dutch, in straight columns", () => {
  const { status, output } = run(project, "--help");
  assert.is(status, 0);
  assert.not.match(output, english);
  const [, list = ""] = /Opdrachten:\n([\s\S]*?)\n\n/.exec(output) ?? [];
  const columns = list
    .split("\n")
    .map((line) => /^(?: {2}\S.*? {2,}| {2,})(?=\S)/.exec(line)?.[0].length);
  assert.is(new Set(columns).size, 1, list);
  for (const name of list.matchAll(/^ {2}([a-z]+)/gm)) {
    assert.ok(name[1] === "help" || commandExamples[name[1] ?? ""], `${name[1]} has no example`);
  }
});

test("the help of a command is Dutch and explains every option of its examples", () => {
  const groups = ["stad", "thema", "indicator", "wijkindeling"];
  // One of each kind: the others are made by the same function, and every run loads all code.
  for (const name of ["build", "indicator"]) {
    const examples = commandExamples[name] ?? [];
    const { status, output } = run(
      project,
      ...(groups.includes(name) ? ["nieuw"] : []),
      name,
      "--help",
    );
    assert.is(status, 0, name);
    assert.not.match(output, english);
    const [explained = "", shown = ""] = output.split("Voorbeelden:");
    for (const example of examples) {
      assert.match(shown, example);
      for (const [option] of example.matchAll(/--[a-z]+/g))
        assert.match(explained, option, example);
    }
  }
});

test("a command in another folder says where it should be typed", () => {
  const folder = mkdtempSync(join(tmpdir(), "steekkaart-elders-"));
  for (const args of [["check"], ["start"]]) {
    const { status, output } = run(folder, ...args);
    assert.is(status, 1, args.join(" "));
    assert.match(output, "verwacht:  de map van het project");
    assert.match(output, "wat nu:");
  }
  rmSync(folder, { recursive: true });
});

test("words without an option, and an option that is lacking, are told in Dutch", () => {
  const words = run(project, "build", "--stad", "gent", "aalst");
  assert.is(words.status, 1);
  assert.match(words.output, "Te veel woorden bij build");
  const lacking = run(project, "gebieden");
  assert.is(lacking.status, 1);
  assert.match(lacking.output, "Er ontbreekt: --stad");
  assert.not.match(words.output + lacking.output, english);
});

test.run();
