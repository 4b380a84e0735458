import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { preparePackages } from "../../scripts/setup/packages.mjs";

const packages = suite("preparePackages");

const lock = { packages: { "": {}, "node_modules/zee": { version: "1.0.0" } } };
const nodeFile = `node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`;

/** A project folder with a lock file; "installed" is what npm left in node_modules. */
function withProject(
  installed: object | undefined,
  check: (project: Project) => void,
  npmWorks = true,
): void {
  const root = mkdtempSync(join(tmpdir(), "steekkaart-packages-"));
  const commands: string[] = [];
  const lines: string[] = [];
  const write = (name: string, content: string) => {
    mkdirSync(join(root, name, ".."), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  write("package-lock.json", JSON.stringify(lock));
  if (installed) {
    write("node_modules/.package-lock.json", JSON.stringify(installed));
    write(nodeFile, "");
  }
  const prepare = () =>
    preparePackages(root, {
      runNpm(_root, args) {
        commands.push(args[0] ?? "");
        if (npmWorks) write(nodeFile, "");
        return { status: npmWorks ? 0 : 1, output: "npm error" };
      },
      report: (line) => lines.push(line),
    });
  try {
    check({ root, commands, lines, prepare });
  } finally {
    rmSync(root, { recursive: true });
  }
}

interface Project {
  readonly root: string;
  readonly commands: readonly string[];
  readonly lines: readonly string[];
  prepare(): string | undefined;
}

packages("preparePackages(root) installs once in an empty clone", () => {
  withProject(undefined, ({ root, commands, lines, prepare }) => {
    assert.is(prepare(), join(root, nodeFile));
    assert.is(prepare(), join(root, nodeFile));
    assert.equal(commands, ["ci"]);
    assert.match(lines[0] ?? "", "Pakketten installeren…");
  });
});

packages("preparePackages(root) is quiet when npm was run by hand", () => {
  withProject(lock, ({ root, commands, lines, prepare }) => {
    assert.is(prepare(), join(root, nodeFile));
    assert.equal([...commands, ...lines], []);
    assert.ok(existsSync(join(root, "node_modules/.steekkaart-stamp")));
  });
});

packages("preparePackages(root) installs when the lock file asks another version", () => {
  const older = { packages: { "node_modules/zee": { version: "0.9.0" } } };
  withProject(older, ({ commands, prepare }) => {
    prepare();
    assert.equal(commands, ["ci"]);
  });
});

packages("preparePackages(root) says in Dutch that installing failed", () => {
  withProject(
    undefined,
    ({ lines, prepare }) => {
      assert.is(prepare(), undefined);
      assert.match(lines.join("\n"), "De pakketten konden niet worden geïnstalleerd");
    },
    false,
  );
});

packages.run();
