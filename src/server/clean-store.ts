// Deletes what has expired in a store, every hour.
import type { Clock } from "../base/clock.js";
import { codeOf, messageOf } from "../base/errors.js";
import type { Log } from "../base/log.js";
import type { Store } from "../store/contract.js";

const EVERY_MS = 3_600_000;

/** Returns the function that stops it. */
export function cleanRegularly(store: Store, { clock, log }: { readonly clock: Clock; readonly log: Log }): () => void {
  const clean = async (): Promise<void> => {
    try {
      await store.clean();
    } catch (error) {
      log.error(`The store is not cleaned: ${messageOf(error)}`, { code: codeOf(error) });
    }
  };
  const timer = clock.setInterval(() => void clean(), EVERY_MS).unref();
  return () => timer.cancel();
}
