// Questions of all views take turns, by session: one that asks for ten plots does not make one with a single plot wait for all
// of them. A few questions are under way at a time; engines order them no further.

/** Enough for all threads of an engine, and few enough to wait for. */
const MAX_UNDER_WAY = 8;

interface Waiting {
  readonly start: () => void;
}

export class Turns {
  readonly #limit: number;
  /** The session whose turn is next comes first. */
  readonly #waiting = new Map<object, Waiting[]>();
  #underWay = 0;

  constructor(limit = MAX_UNDER_WAY) {
    this.#limit = limit;
  }

  /** Runs work when it is the turn of the session. Rejects with the reason of the signal if that is aborted before. */
  async run<T>(
    work: () => Promise<T>,
    { session, signal }: { readonly session: object; readonly signal: AbortSignal },
  ): Promise<T> {
    signal.throwIfAborted();
    if (this.#underWay >= this.#limit) await this.#turn(session, signal);
    else this.#underWay++;
    try {
      return await work();
    } finally {
      this.#underWay--;
      this.#startNext();
    }
  }

  #turn(session: object, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.#waiting.get(session) ?? [];
      this.#waiting.set(session, queue);
      const leave = (): void => {
        queue.splice(queue.indexOf(waiting), 1);
        if (queue.length === 0) this.#waiting.delete(session);
        reject(signal.reason as Error);
      };
      const waiting: Waiting = {
        start() {
          signal.removeEventListener("abort", leave);
          resolve();
        },
      };
      queue.push(waiting);
      signal.addEventListener("abort", leave, { once: true });
    });
  }

  #startNext(): void {
    for (const [session, queue] of this.#waiting) {
      if (this.#underWay >= this.#limit) return;
      this.#waiting.delete(session);
      const next = queue.shift();
      if (queue.length > 0) this.#waiting.set(session, queue);
      this.#underWay++;
      next?.start();
    }
  }
}

/** The turns of this process. */
export const turns = new Turns();
