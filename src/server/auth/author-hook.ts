// Functions of authors that decide about requests: a limit on their time, and what clients and the log learn of a failure.
import type { Clock } from "../../base/clock.js";
import { messageOf, stackOf } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import { endsWithin } from "../../base/timeout.js";
import { newErrorId } from "../../hosting/session-errors.js";
import { HttpError } from "../http-error.js";

const LIMIT_MS = 10_000;

interface HookParts {
  /** Such as `get_user of auth.ts`. */
  readonly name: string;
  readonly log: Log;
  readonly clock: Clock;
}

/** Calls a function. Rejects with an HttpError: 500 when it throws, 503 when it takes more than ten seconds. */
export async function callAuthorHook<T>(
  call: () => T | PromiseLike<T>,
  { name, log, clock }: HookParts,
): Promise<Awaited<T>> {
  try {
    const work = Promise.resolve(call());
    // It may reject after the time limit.
    work.catch(() => {});
    if (await endsWithin(LIMIT_MS, { work, clock })) return await work;
  } catch (error) {
    if (error instanceof HttpError) throw error;
    const errorId = newErrorId();
    const stack = stackOf(error) ?? messageOf(error);
    log.error(`Error ${errorId} in ${name}: ${messageOf(error)}`, { code: "AUTH_HOOK_FAILED", errorId, stack });
    throw new HttpError(500, `The server failed to check who may open this (error ${errorId}).`, {
      code: "AUTH_HOOK_FAILED",
    });
  }
  log.error(`${name} took more than ${LIMIT_MS / 1000} s; the request is rejected`, { code: "AUTH_HOOK_FAILED" });
  throw new HttpError(503, "The server took too long to check who may open this. Try again later.", {
    code: "AUTH_HOOK_FAILED",
  });
}
