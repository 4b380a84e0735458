import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type Problem, ReportError } from "../model/report-error.ts";
import { editorialPage, editorialPath } from "./editorial-page.ts";
import { type PageModule, renderPage } from "./page-modules.ts";
import { previewHome } from "./preview-home.ts";
import type { PreviewSite } from "./preview-site.ts";
import { emptyPage, type PreviewState, showProblems, withClient } from "./with-client.ts";

interface PreviewServer {
  readonly port: number;
  /** Reads again what changed, and tells the pages that are open. */
  change(): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const client = join(import.meta.dirname, "client");

/**
 * Serves the preview to this machine only. A page is made when it is asked for; a page that is open
 * is told of every change. Port 0 takes any free one.
 */
export async function servePreview(
  root: string,
  site: PreviewSite,
  modules: readonly PageModule[],
  port: number,
): Promise<PreviewServer> {
  const open = new Map<ServerResponse, string>();
  let changes = 0;
  const stateOf = (problems: readonly Problem[]): PreviewState => ({
    // A page that was open before a restart is told apart too.
    version: `${process.pid}-${changes}`,
    problems: showProblems(root, problems),
  });
  const tell = async (response: ServerResponse, path: string): Promise<void> => {
    const problems = (await site.at(path))?.problems ?? site.problems();
    response.write(`data: ${JSON.stringify(stateOf(problems))}\n\n`);
  };
  const listen = async (response: ServerResponse, path: string): Promise<void> => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    open.set(response, path);
    response.once("close", () => open.delete(response));
    await tell(response, path);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(`Fout van het programma: ${error instanceof Error ? error.stack : error}`);
    });
  });
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(url.pathname)
      .slice(1)
      .replace(/(^|\/)index\.html$/, "$1");
    if (/(^|\/)[^./]+$/.test(path) && !path.startsWith("voorbeeld/")) {
      response.writeHead(302, { location: `${url.pathname}/` });
      response.end();
      return;
    }
    if (path === "voorbeeld/berichten") return listen(response, url.searchParams.get("pad") ?? "");
    const { status, type, body } = await answer(root, site, modules, path, stateOf);
    response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
    response.end(body);
  }
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? portTaken(port) : error),
    );
    server.listen(port, "localhost", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async change() {
      site.refresh();
      changes += 1;
      for (const [response, path] of open) await tell(response, path);
    },
    async close() {
      for (const response of open.keys()) response.end();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  root: string,
  site: PreviewSite,
  modules: readonly PageModule[],
  path: string,
  stateOf: (problems: readonly Problem[]) => PreviewState,
): Promise<Answer> {
  if (path.startsWith("voorbeeld/voorbeeld.")) {
    const body = readFileSync(
      join(client, path.endsWith(".js") ? "voorbeeld.js" : "voorbeeld.css"),
    );
    return { status: 200, type: types[extname(path)] ?? "", body };
  }
  const page = (html: string, problems: readonly Problem[], status = 200): Answer => ({
    status,
    type: types[".html"] ?? "",
    body: withClient(html, path, stateOf(problems)),
  });
  if (path === "") return page(previewHome(site) ?? emptyPage, site.problems());
  if (path.startsWith(editorialPath)) {
    const editorial = await editorialPage(root, site, path);
    if (editorial) return page(editorial.html, editorial.problems);
    return site.project() ? notFound(path) : page(emptyPage, site.problems());
  }
  const part = await site.at(path);
  if (!part) return notFound(path);
  if (path.endsWith("/")) {
    const html = part.site && (await renderPage(modules, part.site, path));
    if (html !== undefined) return page(html, part.problems);
    return part.problems.length > 0 ? page(emptyPage, part.problems) : notFound(path);
  }
  const file = part.site?.files.find((one) => one.path === path);
  if (!file) return notFound(path);
  const body = "text" in file ? file.text() : await file.bytes();
  return { status: 200, type: types[extname(path)] ?? "application/octet-stream", body };
}

function notFound(path: string): Answer {
  const why = path.endsWith(".pdf")
    ? "Het voorbeeld maakt geen PDF's: bouw ze met npm run build."
    : "Deze bladzijde is er niet.";
  return {
    status: 404,
    type: types[".html"] ?? "",
    body: `<!doctype html>\n<html lang="nl-BE"><head><meta charset="utf-8"><title>Niet gevonden</title></head><body><p>${why}</p><p><a href="/">Naar het begin</a></p></body></html>\n`,
  };
}

function portTaken(port: number): ReportError {
  return new ReportError([
    {
      where: "--poort",
      found: `poort ${port}, die al in gebruik is`,
      expected: "een vrije poort",
      hint: `Stop het andere voorbeeld, of neem een andere poort: npm start -- --poort ${port + 10}`,
    },
  ]);
}
