import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { AlteredPdf } from "./altered-pdf.ts";
import { printGoodPdf } from "./good-pdf.ts";
import { mutations } from "./mutations.ts";

const vera = suite("veraPDF");

/** The reference validator, or tests/pdf/verapdf/run.sh that brings it from Maven. */
const command = process.env.VERAPDF;

/** Of XFA we refuse all, and of film and sound also what no page plays. */
const stricter = new Set(["7.15-1", "7.18.6.2-1", "7.18.6.2-2"]);

/** What veraPDF says of each file: PASS or FAIL, or nothing where it cannot read it. */
function verdicts(files: readonly string[]): ReadonlyMap<string, string> {
  const options = ["--flavour", "ua1", "--format", "text", ...files];
  const { stdout } = spawnSync(command ?? "", options, { encoding: "utf8" });
  const lines = stdout.matchAll(/^(PASS|FAIL) (\S+\.pdf)/gm);
  return new Map([...lines].map(([, verdict = "", file = ""]) => [file, verdict]));
}

if (command === undefined) {
  console.log("overgeslagen: veraPDF: de omgevingsvariabele VERAPDF is er niet");
  vera.skip("veraPDF agrees with our checker");
} else {
  vera("veraPDF passes a finished PDF and fails whatever breaks a rule of the norm", async () => {
    const folder = mkdtempSync(join(tmpdir(), "steekkaart-vera-"));
    try {
      const good = await printGoodPdf();
      const path = (name: string) => join(folder, `${name}.pdf`);
      writeFileSync(path("goed"), good);
      const rules = Object.keys(mutations).filter((rule) => /^\d/.test(rule));
      for (const rule of rules) {
        const altered = await AlteredPdf.of(good);
        mutations[rule]?.(altered);
        writeFileSync(path(rule), await altered.bytes());
      }
      const said = verdicts([path("goed"), ...rules.map(path)]);
      assert.is(said.get(path("goed")), "PASS");
      assert.equal(
        rules.filter((rule) => said.get(path(rule)) === "PASS" && !stricter.has(rule)),
        [],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

vera.run();
