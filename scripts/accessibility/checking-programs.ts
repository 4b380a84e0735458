import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The programs that judge pages, with their versions. */
export const checkingPrograms: readonly string[] = ["axe-core", "html-validate"].map((name) => {
  const { version } = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), "utf8")) as {
    version: string;
  };
  return `${name} ${version}`;
});
