// A web site of another origin, in the test's own process.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Site {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** The paths that were requested and are no page, in order. */
  readonly requests: readonly string[];
  /** Adds a page with this body, and returns its address. */
  page(body: string, options?: { readonly headers?: Readonly<Record<string, string>>; readonly head?: string }): string;
  stop(): Promise<void>;
}

/** Starts a site on a port that the system picks. Stop it when done. */
export async function startSite(): Promise<Site> {
  const requests: string[] = [];
  const pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
  const server = createServer((req, res) => {
    const page = pages.get(req.url ?? "");
    if (page === undefined) {
      requests.push(req.url ?? "");
      res.writeHead(404).end();
      return;
    }
    res.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...page.headers }).end(page.html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    requests,
    origin: `http://${host}`,
    page(body, { headers = {}, head = "" } = {}) {
      const path = `/page-${pages.size}`;
      const html = `<!DOCTYPE html><html><head><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
      pages.set(path, { html, headers });
      return `http://${host}${path}`;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
