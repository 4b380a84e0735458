import { html } from "hono/html";
import type { Problem } from "../../model/report-error.ts";
import type { Redirect } from "../content/read-redirects.ts";
import { linkFrom } from "../links.ts";

/** A page that only says where another went; works without a script and from a disk. */
export function redirectPage({ from, target }: Redirect, basePath: string | undefined): string {
  const address = linkFrom(from, basePath)(target);
  return String(html`<!doctype html>
<html lang="nl-BE">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Deze bladzijde is verhuisd</title>
</head>
<body>
<main>
<h1>Deze bladzijde is verhuisd</h1>
<p><a href="${address}">Naar de nieuwe plaats</a></p>
</main>
</body>
</html>
`);
}

/** "gent/oud/" → "gent/oud/index.html" */
export function fileOfPage(address: string): string {
  return address === "" || address.endsWith("/") ? `${address}index.html` : address;
}

/** The built files, by path. */
interface BuiltFiles {
  readonly has: (path: string) => boolean;
  /** Of a page. */
  readonly read: (path: string) => string;
}

/**
 * What is wrong with a redirect in this build: what it leads to is not there, or what it leads away
 * from still is.
 */
export function checkRedirect(
  { from, target, where }: Redirect,
  { has, read }: BuiltFiles,
): readonly Problem[] {
  const [page = "", anchor] = target.split("#");
  if (has(fileOfPage(from))) {
    return [
      {
        where,
        found: `een doorverwijzing van "${from}", dat nog bestaat`,
        expected: "een adres dat geen bladzijde meer heeft",
        hint: "Haal de regel weg.",
      },
    ];
  }
  if (!has(fileOfPage(page))) {
    return [
      {
        where,
        found: `een doorverwijzing naar "${page}", dat niet bestaat`,
        expected: "een bladzijde of bestand van deze uitgave",
        hint: "Kijk in de map van de uitgave hoe de bladzijde nu heet.",
      },
    ];
  }
  if (anchor !== undefined && !read(fileOfPage(page)).includes(` id="${anchor}"`)) {
    return [
      {
        where,
        found: `een doorverwijzing naar "#${anchor}" op "${page}", dat daar niet staat`,
        expected: "een plaats op die bladzijde, zoals #figuur-… of #kerncijfers",
      },
    ];
  }
  return [];
}
