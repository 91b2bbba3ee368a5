// Logs errors that an app does not catch: those of its timers and promises.
import { explain } from "../application/loader/explain-error.js";
import { systemClock } from "../base/clock.js";
import { codeOf, codeSuffix } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { RepeatedErrors } from "../base/repeated-errors.js";
import type { Effects } from "./effects.js";

/** Returns the function that stops it. */
export function logUncaught({ onUncaught }: Pick<Effects, "onUncaught">, log: Log): () => void {
  const uncaught = new RepeatedErrors(log, systemClock);
  const stopListening = onUncaught((error) => {
    const { reason, stack, file, line, column } = explain(error);
    const where = file === undefined ? reason : `${file}:${line}:${column}`;
    const place = file === undefined ? "" : ` (${where})`;
    uncaught.error(where, `Uncaught error of an app: ${reason}${place}${codeSuffix(codeOf(error))}`, {
      code: codeOf(error) ?? "APP_FAILED",
      stack,
    });
  });
  return () => {
    stopListening();
    uncaught.settle();
  };
}
