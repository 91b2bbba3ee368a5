// Errors that the server does not expect: the log has them under an id, and clients get the id alone, except in dev mode.
import type { ErrorCode } from "../base/error-codes.js";
import { codeOf, messageOf, stackOf } from "../base/errors.js";
import { newErrorId } from "../hosting/session-errors.js";
import { HttpError } from "./http-error.js";
import type { ServerSettings } from "./options.js";

const STORE_STATES: Readonly<Partial<Record<ErrorCode, { readonly status: number; readonly text: string }>>> = {
  STORE_UNAVAILABLE: { status: 503, text: "The store of this server does not answer. Try again later." },
  STORE_FULL: { status: 507, text: "The store of this server is full." },
  STORE_READ_ONLY: { status: 507, text: "The store of this server cannot be written." },
};

/** The error for clients while the store does not answer or take anything; undefined for other errors. */
function storeError(error: unknown): HttpError | undefined {
  const code = codeOf(error);
  const state = code === undefined ? undefined : STORE_STATES[code];
  return state && new HttpError(state.status, state.text, { code, log: messageOf(error) });
}

/** Logs an error that occurred `during` something, and returns the one for the client. The log line of a store is the caller's. */
export function unexpectedError(
  error: unknown,
  during: string,
  { logging: { log }, development: { devMode } }: Pick<ServerSettings, "logging" | "development">,
): HttpError {
  const ofStore = storeError(error);
  if (ofStore !== undefined) return ofStore;
  const errorId = newErrorId();
  const stack = stackOf(error) ?? messageOf(error);
  log.error(`Error ${errorId} ${during}`, { code: "INTERNAL_ERROR", errorId, stack });
  return new HttpError(500, `An unexpected error occurred (error ${errorId}).${devMode ? `\n${stack}` : ""}`);
}
