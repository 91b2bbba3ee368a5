// Waiting for an author's code, which may never end.
import { isPromiseLike } from "../model/listeners.js";

/** Waits for work, but not longer than a limit. True when the work has ended; rejects as the work does. */
export async function within(limitMs: number, work: unknown): Promise<boolean> {
  if (!isPromiseLike(work)) return true;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), limitMs)));
  try {
    return await Promise.race([Promise.resolve(work).then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
