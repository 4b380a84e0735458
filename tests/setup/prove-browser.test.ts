import { suite } from "uvu";
import * as assert from "uvu/assert";
import { prepareBrowser } from "../../scripts/setup/browser.ts";
import { proveBrowser } from "../../scripts/setup/prove-browser.ts";

const prove = suite("proveBrowser");

prove("proveBrowser(candidate) accepts this machine's browser", async () => {
  const { path, kind, env } = await prepareBrowser();
  const choice = await proveBrowser({ path, kind, env });
  assert.match(choice?.version ?? "", /Chrom\w*\/\d+/);
});

prove("proveBrowser(candidate) refuses a program that is no browser", async () => {
  const candidate = { path: process.execPath, kind: "system", env: {} } as const;
  assert.is(await proveBrowser(candidate), undefined);
});

prove("proveBrowser(candidate) refuses a path that is not there", async () => {
  const candidate = { path: "/bestaat/niet", kind: "system", env: {} } as const;
  assert.is(await proveBrowser(candidate), undefined);
});

prove.run();
