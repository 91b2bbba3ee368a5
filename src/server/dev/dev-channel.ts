// The sockets between open pages and the server in development: one per page, beside the one of its session. They carry
// what failed and when something was loaded anew to the page, and errors of the page to the terminal.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { CLOSE_CODES } from "../../protocol/close-codes.js";
import type { Problem } from "./problem.js";
import { PAGE_ERROR_LIMITS } from "./page-errors.js";

/** What a page is told. */
export type Note =
  /** The first one. `version` counts how often the app was loaded anew; with `load`, the page was made too early. */
  | { readonly is: "hello"; readonly version: number; readonly load: boolean; readonly problem: Problem | null }
  /** Its document is about to be replaced, if it has one. */
  | { readonly is: "updating" }
  /** Its document was replaced; or, with `load`, the page is to be loaded again. */
  | { readonly is: "updated"; readonly version: number; readonly load: boolean }
  | { readonly is: "problem"; readonly problem: Problem };

/** Of one app. */
const MOST_PAGES = 100;

export class DevChannel {
  readonly #websockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: PAGE_ERROR_LIMITS.messageBytes,
  });
  readonly #pages = new Set<WebSocket>();
  readonly #onMessage: (text: string) => void;

  constructor(onMessage: (text: string) => void) {
    this.#onMessage = onMessage;
  }

  get pageCount(): number {
    return this.#pages.size;
  }

  /** Takes an upgrade whose host and origin were checked, and tells it how things are. */
  open(upgrade: { req: IncomingMessage; socket: Duplex; head: Buffer }, hello: () => Note): void {
    this.#websockets.handleUpgrade(upgrade.req, upgrade.socket, upgrade.head, (page) => {
      page.on("error", () => page.terminate());
      if (this.#pages.size >= MOST_PAGES) {
        page.close(CLOSE_CODES.OVERLOAD);
        return;
      }
      this.#pages.add(page);
      page.on("close", () => this.#pages.delete(page));
      page.on("message", (data, isBinary) => {
        if (!isBinary && Buffer.isBuffer(data)) this.#onMessage(data.toString("utf8"));
      });
      page.send(JSON.stringify(hello()));
    });
  }

  tell(note: Note): void {
    const text = JSON.stringify(note);
    for (const page of this.#pages) page.send(text);
  }

  close(): void {
    for (const page of this.#pages) page.close(CLOSE_CODES.RESTART);
    for (const page of this.#pages) page.terminate();
  }
}
