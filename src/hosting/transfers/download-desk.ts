// The files that the sessions of one app offer for download. A ticket is for one request, within a minute, by the
// user of the session, which the server checks.
import { randomBytes } from "node:crypto";
import type { Clock, Timer } from "../../base/clock.js";
import { PlotctlError } from "../../base/errors.js";
import type { DownloadBody, OfferedFile } from "../../document/transfers/offered-file.js";

const LIFETIME_MS = 60_000;
/** Of one session at a time. */
const MAX_OFFERS = 50;

interface Offer {
  readonly sessionId: string;
  readonly file: OfferedFile;
  readonly timer: Timer;
}

export class DownloadDesk {
  readonly #clock: Clock;
  readonly #owns: (ticket: string) => boolean;
  readonly #offers = new Map<string, Offer>();

  /** `owns`: whether a ticket leads to this process, where several serve one port. */
  constructor(clock: Clock, owns: (ticket: string) => boolean = () => true) {
    this.#clock = clock;
    this.#owns = owns;
  }

  /** Returns the ticket. Throws PlotctlError for a session that offers very many files at once. */
  offer(sessionId: string, file: OfferedFile): string {
    if (this.#ticketsOf(sessionId).length >= MAX_OFFERS) {
      throw new PlotctlError(
        "TOO_MANY_DOWNLOADS",
        `download(): ${MAX_OFFERS} files of this session are offered, and no browser has fetched them yet.`,
        { hint: "Offer one archive in place of many files; offers end after a minute." },
      );
    }
    let ticket = newTicket();
    while (!this.#owns(ticket)) ticket = newTicket();
    const timer = this.#clock.setTimeout(() => this.#withdraw(ticket), LIFETIME_MS).unref();
    this.#offers.set(ticket, { sessionId, file, timer });
    return ticket;
  }

  /** The session whose file the ticket is for. */
  sessionOf(ticket: string): string | undefined {
    return this.#offers.get(ticket)?.sessionId;
  }

  /** The file; the ticket is used up. */
  take(ticket: string): OfferedFile | undefined {
    const offer = this.#offers.get(ticket);
    offer?.timer.cancel();
    this.#offers.delete(ticket);
    return offer?.file;
  }

  /** Withdraws all that a session offers: it has ended. */
  dropSession(sessionId: string): void {
    for (const ticket of this.#ticketsOf(sessionId)) this.#withdraw(ticket);
  }

  #ticketsOf(sessionId: string): string[] {
    return [...this.#offers].flatMap(([ticket, offer]) => (offer.sessionId === sessionId ? [ticket] : []));
  }

  #withdraw(ticket: string): void {
    const file = this.take(ticket);
    if (file !== undefined) void discard(file.body);
  }
}

function newTicket(): string {
  return randomBytes(24).toString("base64url");
}

/** Releases what a stream holds that is not read. Never rejects. */
async function discard(body: DownloadBody): Promise<void> {
  if (typeof body === "string" || ArrayBuffer.isView(body)) return;
  try {
    if ("cancel" in body) await body.cancel();
    else await body[Symbol.asyncIterator]().return?.();
  } catch {
    // It is not needed any more.
  }
}
