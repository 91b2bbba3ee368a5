// Errors that the server does not expect: the log has them under an id, and clients get the id alone, except in dev mode.
import { messageOf, stackOf } from "../base/errors.js";
import { newErrorId } from "../hosting/session-errors.js";
import { HttpError } from "./http-error.js";
import type { ServerSettings } from "./options.js";

/** Logs an error that occurred `during` something, and returns the one for the client. */
export function unexpectedError(
  error: unknown,
  during: string,
  { logging: { log }, development: { devMode } }: Pick<ServerSettings, "logging" | "development">,
): HttpError {
  const errorId = newErrorId();
  const stack = stackOf(error) ?? messageOf(error);
  log.error(`Error ${errorId} ${during}`, { code: "INTERNAL_ERROR", errorId, stack });
  return new HttpError(500, `An unexpected error occurred (error ${errorId}).${devMode ? `\n${stack}` : ""}`);
}
