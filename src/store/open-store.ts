// Opens a store by its location, in the form of this version.
import { systemClock, type Clock } from "../base/clock.js";
import { PlotctlError } from "../base/errors.js";
import type { Store } from "./contract.js";
import { parseStoreLocation, showLocation, type StoreLocation } from "./location.js";
import { MemoryStore } from "./memory/memory-store.js";
import type { SqlStore } from "./sql/sql-store.js";

export interface OpenStoreOptions {
  readonly clock?: Clock | undefined;
  /**
   * `owner`: a server, which brings the store into the form of this version; of a file, the only one. `guest`: a short command,
   * beside a server or without one; makes a new store too. `reader`: changes nothing.
   */
  readonly as: "owner" | "guest" | "reader";
  /** The name of the setting, for messages. */
  readonly name?: string | undefined;
}

/** Rejects with PlotctlError: INVALID_STORE, STORE_UNAVAILABLE, STORE_IN_USE, STORE_TOO_NEW, STORE_TOO_OLD, STORE_DAMAGED. */
export async function openStore(text: string, options: OpenStoreOptions): Promise<Store> {
  const location = parseStoreLocation(text, options.name);
  if (location.is === "memory") return new MemoryStore(options.clock);
  return openSqlStore(location, options);
}

/** Opens a store that stays. */
export async function openSqlStore(
  location: Exclude<StoreLocation, { is: "memory" }>,
  { as, clock = systemClock }: OpenStoreOptions,
): Promise<SqlStore> {
  if (location.is === "file")
    return (await import("./libsql/open-file.js")).openFileStore(location.path, { as, clock });
  const place = showLocation(location);
  return (await import("./postgres/open-postgres.js")).openPostgresStore(location.url, { as, clock, place });
}

/** A location that is not memory. Throws PlotctlError for memory, which no other process can open. */
export function lastingLocation(text: string, name?: string): Exclude<StoreLocation, { is: "memory" }> {
  const location = parseStoreLocation(text, name);
  if (location.is !== "memory") return location;
  throw new PlotctlError("INVALID_STORE", "A store in memory belongs to its server alone.", {
    hint: "Name another one: --store file:PATH or --store postgres://user@host/database.",
  });
}
