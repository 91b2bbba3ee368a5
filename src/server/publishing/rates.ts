// How often users may ask the HTTP API for something.
import type { Clock } from "../../base/clock.js";
import type { PublishingSettings } from "../../publishing/settings.js";
import { AddressRate } from "../admission/address-rate.js";
import { HttpError } from "../http-error.js";

const S_PER_MINUTE = 60;

/** What is counted apart from each other. */
export type Counted = "api" | "publish" | "ticket" | "signUp";

const WHAT: Readonly<Record<Counted, string>> = {
  api: "requests",
  publish: "publications",
  ticket: "tickets",
  signUp: "new accounts",
};

/** New accounts of one address in a minute. */
const SIGN_UPS = 5;

/** Counts in this process. */
export class PublishingRates {
  readonly #rates: Readonly<Record<Counted, AddressRate>>;

  constructor({ apiRate, publishRate, ticketRate }: PublishingSettings, clock: Clock) {
    const perMinute = (limit: number): AddressRate =>
      new AddressRate({ perSecond: limit / S_PER_MINUTE, burst: limit }, clock);
    this.#rates = {
      api: perMinute(apiRate),
      publish: perMinute(publishRate),
      ticket: perMinute(ticketRate),
      signUp: perMinute(SIGN_UPS),
    };
  }

  /** Counts for a user, a key or an address. Throws an HttpError 429 beyond the rate. */
  take(what: Counted, { address = "", id = "" }: { readonly address?: string; readonly id?: string }): void {
    const waitMs = this.#rates[what].take(address, id);
    if (waitMs === 0) return;
    throw new HttpError(429, `There are too many ${WHAT[what]} in a minute. Try again later.`, {
      headers: { "Retry-After": String(Math.ceil(waitMs / 1000)) },
    });
  }
}
