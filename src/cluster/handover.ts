// The sessions of all workers when a server takes the place of another one: those of this server move to its successor, and
// those of a former server come to the workers of their slots.
import type { Clock } from "../base/clock.js";
import type { Log } from "../base/log.js";
import { endsWithin } from "../base/timeout.js";
import type { SessionKey } from "../snapshots/snapshot-folder.js";
import { slotOf } from "../tokens/session-slot.js";
import type { MovingSession } from "./calls.js";
import type { Slot } from "./slot.js";

interface HandoverParts {
  readonly slots: readonly Slot[];
  readonly log: Log;
  readonly clock: Clock;
}

type Take = (snapshot: Uint8Array) => Promise<boolean>;

/** A worker whose code blocks it for longer keeps its sessions, which end with it. */
const RELEASE_LIMIT_MS = 10_000;

export class Handover {
  readonly #parts: HandoverParts;
  /** What takes the session that is moving, by its name. */
  readonly #takers = new Map<string, Take>();

  constructor(parts: HandoverParts) {
    this.#parts = parts;
  }

  /** Lets no worker create sessions. Resolves to those that move, those that change often last. */
  async release(): Promise<readonly SessionKey[]> {
    const { slots, log, clock } = this.#parts;
    const released = await Promise.all(
      slots.map(async (slot) => {
        let sessions: readonly SessionKey[] = [];
        const work = slot.ask(async (worker) => (sessions = await worker.call("release", null))).catch(() => undefined);
        if (!(await endsWithin(RELEASE_LIMIT_MS, { work, clock })))
          log.error(`Worker ${slot.number} does not answer: its sessions do not move`, { code: "CLUSTER_FAILED" });
        // Each list begins with the sessions that rest.
        return sessions.map((key, at) => ({ key, rank: at / sessions.length }));
      }),
    );
    const ranked = released.flat().sort((one, other) => one.rank - other.rank);
    return ranked.map(({ key }) => key);
  }

  /** All workers go on. */
  async resume(): Promise<void> {
    await Promise.all(this.#parts.slots.map((slot) => slot.ask((worker) => worker.call("resume", null))));
  }

  /** Moves a session of a worker to `take`. Resolves to whether it has moved. */
  async move(key: SessionKey, take: Take): Promise<boolean> {
    const name = nameOf(key);
    let isTaken = false;
    this.#takers.set(name, async (snapshot) => (isTaken = await take(snapshot)));
    try {
      return await this.#slotOf(key).ask((worker) => worker.call("moveSession", key));
    } catch {
      // The worker has ended, and its successor does not have the session.
      return isTaken;
    } finally {
      this.#takers.delete(name);
    }
  }

  /** What a worker offers. Resolves to whether it has moved. */
  async offer({ snapshot, ...key }: MovingSession): Promise<boolean> {
    return (await this.#takers.get(nameOf(key))?.(snapshot)) ?? false;
  }

  /** A session of the former server goes on in the worker of its slot. Resolves to what became of it. */
  restore(key: SessionKey, snapshot: Uint8Array): Promise<string> {
    return this.#slotOf(key).ask((worker) => worker.call("restoreSession", { ...key, snapshot }));
  }

  /** Resolves when the readers of sessions that do not move have left. */
  async readersLeft(): Promise<void> {
    const asked = this.#parts.slots.map((slot) => slot.ask((worker) => worker.call("readersLeft", null)));
    // A worker that has ended has no readers.
    await Promise.allSettled(asked);
  }

  #slotOf({ id }: SessionKey): Slot {
    const { slots } = this.#parts;
    // A slot is one of them.
    return slots[slotOf(id, slots.length)] as Slot;
  }
}

function nameOf({ app, id }: SessionKey): string {
  return JSON.stringify([app, id]);
}
