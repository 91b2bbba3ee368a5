// Where a store is: `memory:`, `file:PATH` or `postgres://…`.
import { resolve } from "node:path";
import { PlotctlError } from "../base/errors.js";

/** The place of a store that ends with its process. */
export const MEMORY = "memory";

export type StoreLocation =
  | { readonly is: "memory" }
  /** The absolute path. */
  | { readonly is: "file"; readonly path: string }
  /** With the password, which is never shown. */
  | { readonly is: "postgres"; readonly url: string };

/** Throws PlotctlError INVALID_STORE, which never contains a password. */
export function parseStoreLocation(text: string, name = "--store"): StoreLocation {
  if (text === "memory:" || text === "memory") return { is: "memory" };
  const [, path] = /^file:(?:\/\/(?=\/))?(.+)$/s.exec(text) ?? [];
  if (path !== undefined && !path.includes("\0")) return { is: "file", path: resolve(path) };
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return { is: "postgres", url: text };
  throw new PlotctlError("INVALID_STORE", `${name}: expected memory:, file:PATH or postgres://user@host/database.`, {
    hint: `It starts with ${JSON.stringify(text.slice(0, 8).replace(/:.*$/s, ":"))}.`,
  });
}

/** For messages: without user and password. */
export function showLocation(location: StoreLocation): string {
  switch (location.is) {
    case "memory":
      return MEMORY;
    case "file":
      return location.path;
    case "postgres": {
      const { host, pathname } = new URL(location.url);
      return `postgres://${host}${pathname}`;
    }
  }
}
