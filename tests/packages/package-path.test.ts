import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isPackagePath } from "../../scripts/packages/package-path.ts";

const test = suite("isPackagePath");

test("isPackagePath(path of a package) allows files and folders of small letters", () => {
  for (const path of ["datapackage.json", "cijfers/inwoners/2022.csv", "tekst/rapport.md"]) {
    assert.ok(isPackagePath(path), path);
  }
});

test("isPackagePath(way out) refuses everything that leads elsewhere on some machine", () => {
  const paths = [
    "",
    "/etc/passwd",
    "../geheim.csv",
    "cijfers/../../geheim.csv",
    "cijfers//2022.csv",
    "cijfers/./2022.csv",
    "cijfers\\2022.csv",
    "c:/2022.csv",
    "https://elders.example/2022.csv",
    "cijfers/.verborgen",
    "cijfers/%2e%2e/2022.csv",
    "cijfers/2022.csv\u0000.md",
    "Cijfers/2022.csv",
    "cijfers/con.csv",
    "cijfers/lpt1",
    "cijfers/2022.",
    "cijfers/2022.csv/",
    `cijfers/${"a".repeat(300)}.csv`,
  ];
  for (const path of paths) assert.not.ok(isPackagePath(path), path);
});

test.run();
