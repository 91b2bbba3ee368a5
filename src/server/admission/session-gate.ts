// Who may come to a session, or have one made: the same for pages and sockets. Everything here is decided before a hook of
// the app runs and before a websocket is accepted.
import type { Clock } from "../../base/clock.js";
import type { ServedApp, Visitor } from "../../hosting/session-directory.js";
import { AddressRate, isLocal, SESSION_RATE } from "./address-rate.js";
import type { RequestSettings } from "../request-settings.js";
import { Overload } from "./overload.js";
import { atCapacity, HttpError } from "../http-error.js";
import type { ParsedRequest } from "./parsed-request.js";

const RETRY_WHEN_OVERLOADED_S = 10;

export interface SessionRequest {
  readonly request: ParsedRequest;
  readonly app: ServedApp;
  readonly id: string;
  readonly visitor: Visitor;
}

export class SessionGate {
  readonly #settings: Pick<RequestSettings, "useXheaders">;
  readonly #rate: AddressRate;
  readonly #overload: Overload;

  constructor(settings: Pick<RequestSettings, "useXheaders">, clock: Clock) {
    this.#settings = settings;
    this.#rate = new AddressRate(SESSION_RATE, clock);
    this.#overload = new Overload(clock);
  }

  /** Starts to measure how busy the process is; returns the function that stops it. */
  watch(): () => void {
    return this.#overload.watch();
  }

  /** Rejects with an HttpError: 429 for an address that asks too often, 503 when there is no room. */
  async check({ request: { remoteAddress }, app, id, visitor }: SessionRequest): Promise<void> {
    const { isKnown, shortage } = await app.check(id, visitor);
    if (!isKnown) {
      if (visitor === "page" && this.#overload.isOverloaded) throw overloaded();
      // Visitors of a local proxy that is not trusted all seem to be local, and so do the tests of an app.
      if (this.#settings.useXheaders || !isLocal(remoteAddress)) this.#checkRate(remoteAddress);
    }
    if (shortage !== undefined) throw atCapacity(shortage);
  }

  #checkRate(address: string): void {
    const waitMs = this.#rate.take(address);
    if (waitMs === 0) return;
    throw new HttpError(429, "Too many new sessions are asked for from this address. Try again in a moment.", {
      headers: { "Retry-After": String(Math.ceil(waitMs / 1000)) },
    });
  }
}

function overloaded(): HttpError {
  return new HttpError(503, "The server is too busy for new visitors. Try again later.", {
    headers: { "Retry-After": String(RETRY_WHEN_OVERLOADED_S) },
  });
}
