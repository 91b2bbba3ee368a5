// Waiting for work that may never end.
import type { Clock } from "./clock.js";

/** Resolves to true when the work has ended, to false when `timeoutMs` have passed before; rejects as the work does. */
export async function endsWithin(
  timeoutMs: number,
  { work, clock }: { work: PromiseLike<unknown>; clock: Clock },
): Promise<boolean> {
  let stop = (): void => {};
  const timedOut = new Promise<boolean>((resolve) => {
    const timer = clock.setTimeout(() => resolve(false), timeoutMs);
    stop = () => timer.cancel();
  });
  try {
    return await Promise.race([work.then(() => true), timedOut]);
  } finally {
    stop();
  }
}
