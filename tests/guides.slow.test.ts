import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { copyRealYears, keepDemography } from "./real-years.ts";

const test = suite("guides for editors");

const project = join(import.meta.dirname, "..");
const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(project, "package.json"), "utf8"),
).scripts;

/** One city, theme and year: what the guides say is the same for all of them. */
const root = copyRealYears(["2022"]);
keepDemography(root);
for (const slug of readdirSync(join(root, "data/steden"))) {
  if (slug !== "gent") rmSync(join(root, "data/steden", slug), { recursive: true });
}
rmSync(join(root, "content/steden"), { recursive: true });
test.after(() => rmSync(root, { recursive: true }));

interface Block {
  readonly language: string;
  /** Path of the file that the block is, for one that a reader writes. */
  readonly path: string;
  readonly text: string;
}

function blocksOf(guide: string): readonly Block[] {
  const text = readFileSync(join(project, "docs/handleiding", guide), "utf8");
  return [...text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", path = "", body = ""]) => ({ language, path, text: body }),
  );
}

/** What npm would run for a command, as arguments of Node; words between quotes are one. */
function argumentsOf(command: string): readonly string[] {
  const [npm, verb = "", ...rest] = [...command.matchAll(/"([^"]*)"|\S+/g)].map(
    ([word, quoted]) => quoted ?? word,
  );
  assert.is(npm, "npm", command);
  const [name = "", ...own] = verb === "run" ? rest : [verb, ...rest];
  const script = scripts[name] ?? "";
  assert.match(script, /^node /, `package.json runs ${name}`);
  return [...script.split(" ").slice(1), ...own.filter((word) => word !== "--")];
}

/** Paper, and a page per wijk, are tested elsewhere; a free port, for 8080 may be taken. */
function cheaper(args: readonly string[]): readonly string[] {
  if (args.includes("build")) return [...args, "--zonder-pdf", "--zonder-wijken"];
  return args.includes("start") ? [...args, "--poort", "0"] : args;
}

async function run(command: string): Promise<{ readonly status: number; readonly output: string }> {
  const args = cheaper(argumentsOf(command));
  if (args.includes("start")) return { status: 0, output: await firstLine(args) };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    // Every command loads the same code.
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, ".cache/code") },
  });
  return { status: status ?? -1, output: stdout + stderr };
}

/** A preview runs until it is stopped. */
async function firstLine(args: readonly string[]): Promise<string> {
  const child: ChildProcess = spawn(process.execPath, args, { cwd: root });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let output = "";
  for await (const piece of child.stdout ?? []) {
    output += piece;
    if (output.includes("\n")) break;
  }
  child.kill("SIGTERM");
  await ended;
  return output;
}

/** Every line of a guide stands in what is printed, in this order; "…" is anything, and so is each number. */
function assertPrints(output: string, lines: readonly string[], command: string): void {
  let rest = output;
  for (const line of lines) {
    const pattern = line
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll("…", ".*")
      .replace(/\d+/g, "\\d+");
    const found = new RegExp(pattern).exec(rest);
    assert.ok(found, `${command} prints no "${line}" but:\n${output}`);
    rest = rest.slice((found?.index ?? 0) + (found?.[0].length ?? 0));
  }
}

/** Does what a guide says, from top to bottom. */
async function follow(guide: string): Promise<number> {
  let done = 0;
  let printed = "";
  let statuses: number[] = [];
  let last = "";
  for (const { language, path, text } of blocksOf(guide)) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    if (path !== "") {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    } else if (language === "sh") {
      printed = "";
      statuses = [];
      for (const command of lines) {
        const { status, output } = await run(command);
        printed += output;
        statuses.push(status);
        last = command;
        done += 1;
      }
    } else if (language === "text") {
      const fails = lines.some((line) => / gevonden:$/.test(line));
      for (const status of statuses) assert.is(status, fails ? 1 : 0, `${last}\n${printed}`);
      assertPrints(printed, lines, last);
    }
  }
  return done;
}

const guides = [
  "beginnen.md",
  "tekst-aanpassen.md",
  "huisstijl.md",
  "publiceren.md",
  "wijkindeling-maken.md",
];

for (const guide of guides) {
  test(`every command of ${guide} does and prints what it says`, async () => {
    assert.ok((await follow(guide)) >= 2);
  });
}

const file = "huishoudensprojecties_2010-2040.csv";
const given = join(project, "../shared/data/statbel/andere", file);
const testWithFile = existsSync(given) ? test : test.skip;
if (!existsSync(given)) console.log(`overgeslagen: ${file} is er niet`);

testWithFile("every command of nieuwe-cijfers.md does and prints what it says", async () => {
  cpSync(given, join(root, file));
  assert.ok((await follow("nieuwe-cijfers.md")) >= 4);
});

test("the mistakes that the guides explain are those that the program tells of", () => {
  const code = readdirSync(join(project, "scripts"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(project, "scripts", path), "utf8"))
    .join("\n");
  for (const words of [
    "een ontbrekend jaar",
    "tekens die geen UTF-8 zijn",
    "dezelfde sleutel als op regel",
    "maar dat bestand is er niet",
    "tekst die geen geldige JSON is",
    "die al in gebruik is",
    "een wijkindeling die nog niet is ingevoerd",
    "een bestand dat sinds de invoer is gewijzigd of verdwenen",
    "een bestand dat er al is",
    "een uitgave die al vastgelegd is",
  ]) {
    assert.ok(code.includes(words), words);
    const told = [...guides, "nieuwe-cijfers.md"].some((guide) =>
      readFileSync(join(project, "docs/handleiding", guide), "utf8").includes(words),
    );
    assert.ok(told, words);
  }
});

test.run();
