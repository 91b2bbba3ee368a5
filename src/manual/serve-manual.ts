// Answers requests for the files of the manual. They are public and the same for everybody, so there is nothing to admit: only
// GET and HEAD, and no path reaches the file system.
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { POLICY } from "./frame.js";
import type { Manual } from "./manual.js";
import { makeSite, notFoundHtml } from "./site.js";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
};

/** Returns the function that answers requests. Each file is made once. */
export function manualListener(manual: Manual): (req: IncomingMessage, res: ServerResponse) => void {
  const site = makeSite(manual);
  const made = new Map<string, string | Buffer>();
  return (req, res) => {
    const path = pathOf(req);
    const answer = (status: number, type: string, body: string | Buffer): void => {
      const headers = { "Content-Type": type, "Content-Length": Buffer.byteLength(body), ...HEADERS };
      res.writeHead(status, headers).end(req.method === "HEAD" ? undefined : body);
    };
    if (req.method !== "GET" && req.method !== "HEAD") {
      res.setHeader("Allow", "GET, HEAD");
      return answer(405, TYPES[".txt"] ?? "", "Only GET and HEAD are possible.\n");
    }
    const file = site.get(path);
    if (file === undefined) {
      // The address of a page without its ending, as people type it.
      if (site.has(`${path}.html`)) {
        res.writeHead(302, { Location: `/${encodeURI(path)}.html`, ...HEADERS }).end();
        return;
      }
      return answer(404, TYPES[".html"] ?? "", notFoundHtml(manual, path));
    }
    const body = made.get(path) ?? file();
    made.set(path, body);
    answer(200, TYPES[extname(path)] ?? "application/octet-stream", body);
  };
}

const HEADERS = {
  "Content-Security-Policy": `${POLICY}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
};

/** The path without leading slash; `index.html` for a folder. A path that cannot be decoded leads nowhere. */
function pathOf({ url = "/" }: IncomingMessage): string {
  try {
    const path = decodeURIComponent(url.split("?", 1)[0] ?? "/").slice(1);
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return "";
  }
}
