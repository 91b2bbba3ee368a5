// Looks at files again and again, as file systems do not all say when they change, and least of all those of other machines.
// A change counts when it has stopped, since files are written step by step, or has gone on for some time.
import type { Clock } from "../../base/clock.js";

/** A change is seen, and has stopped, within two of these. */
const LOOK_MS = 400;

const MAX_WAITS = 5;

interface Watch {
  readonly clock: Clock;
  /** The state of the files as a text. */
  readonly look: () => Promise<string>;
  /** The state that is known. */
  readonly known: () => string;
  /** Takes another state in. */
  readonly changed: () => Promise<unknown>;
}

/** Returns the function that stops watching. */
export function watchFiles({ clock, look, known, changed }: Watch): () => void {
  let isLooking = false;
  let last: string | undefined;
  /** A state that could not be read is not tried again. */
  let tried: string | undefined;
  let waits = 0;
  const lookOnce = async (): Promise<void> => {
    const seen = await look();
    if (seen === known() || seen === tried) {
      waits = 0;
      return;
    }
    const isSettled = seen === last || ++waits > MAX_WAITS;
    last = seen;
    if (!isSettled) return;
    waits = 0;
    tried = seen;
    await changed();
  };
  const timer = clock.setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    lookOnce()
      // The next look sees what this one could not.
      .catch(() => undefined)
      .finally(() => (isLooking = false));
  }, LOOK_MS);
  timer.unref();
  return () => timer.cancel();
}
