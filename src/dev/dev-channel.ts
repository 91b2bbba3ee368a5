// The sockets between the open pages of an app and the server during development: one per page, besides the one of its
// session. They carry failures and reloads to the page, and errors of the page to the terminal.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { CLOSE_CODES } from "../protocol/close-codes.js";
import type { FailureReport } from "./failure-report.js";
import { PAGE_CONSOLE_LIMITS } from "./page-console.js";

/** A message to `static/plotctl-dev.js`. */
export type DevMessage =
  /** The first one. `version` counts the reloads of the app; with `load`, the page is outdated and reloads itself. */
  | { readonly is: "hello"; readonly version: number; readonly load: boolean; readonly problem: FailureReport | null }
  /** The page's document, if it has one, is about to be replaced. */
  | { readonly is: "updating" }
  /** The document was replaced. With `load`, the page reloads itself. */
  | { readonly is: "updated"; readonly version: number; readonly load: boolean }
  /** The new app failed: the page keeps its document. */
  | { readonly is: "kept" }
  | { readonly is: "problem"; readonly problem: FailureReport };

/** A request for a socket that has passed all checks. */
export interface DevUpgrade {
  readonly req: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Of one app. */
const MAX_PAGES = 100;

export class DevChannel {
  readonly #websockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: PAGE_CONSOLE_LIMITS.messageBytes,
  });
  readonly #pages = new Set<WebSocket>();
  readonly #onMessage: (text: string) => void;

  constructor(onMessage: (text: string) => void) {
    this.#onMessage = onMessage;
  }

  get pageCount(): number {
    return this.#pages.size;
  }

  /** Completes the handshake and sends the first message. */
  open({ req, socket, head }: DevUpgrade, hello: () => DevMessage): void {
    this.#websockets.handleUpgrade(req, socket, head, (page) => {
      page.on("error", () => page.terminate());
      if (this.#pages.size >= MAX_PAGES) {
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

  /** Sends a message to all pages. */
  send(message: DevMessage): void {
    const text = JSON.stringify(message);
    for (const page of this.#pages) page.send(text);
  }

  close(): void {
    for (const page of this.#pages) page.close(CLOSE_CODES.RESTART);
    for (const page of this.#pages) page.terminate();
  }
}
