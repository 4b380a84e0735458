import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

/** A folder on a web server of this machine. */
export interface ServedFolder {
  /** Ends in the sub-folder: "http://127.0.0.1:41234/diep/hier/". */
  readonly address: string;
  close(): Promise<void>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves plain files below a sub-folder, each with these headers. */
export async function serveFolder(
  folder: string,
  subFolder: string,
  headers: Readonly<Record<string, string>>,
): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const file = join(folder, path.slice(subFolder.length), path.endsWith("/") ? "index.html" : "");
    const isThere = path.startsWith(subFolder) && existsSync(file) && statSync(file).isFile();
    const type = mediaTypes[extname(file)] ?? "application/octet-stream";
    response.writeHead(isThere ? 200 : 404, { ...headers, "Content-Type": type });
    response.end(isThere ? readFileSync(file) : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${subFolder}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
