// Whether the server takes new visitors, and why not: what /readyz answers, and what the gate asks.
import type { Overload } from "./admission/overload.js";

/** Draining: about to stop, while proxies notice. Stopping: without new sessions. */
export type Phase = "starting" | "serving" | "draining" | "stopping";
export type Reason = "starting" | "draining" | "memory" | "overloaded";

interface ReadinessParts {
  readonly overload: Pick<Overload, "isOverloaded">;
  readonly isMemoryTight: () => boolean;
  /** Of a server of several processes. */
  readonly waitingSlots?: (() => readonly number[]) | undefined;
}

export class Readiness {
  phase: Phase = "starting";
  readonly #parts: ReadinessParts;

  constructor(parts: ReadinessParts) {
    this.#parts = parts;
  }

  /** The slots of processes that ended several times, and are not started at this moment. The others take visitors. */
  get waitingSlots(): readonly number[] {
    return this.#parts.waitingSlots?.() ?? [];
  }

  /** Whether nearly all memory is in use. */
  get isMemoryTight(): boolean {
    return this.#parts.isMemoryTight();
  }

  /** Why the server should get no new visitors; empty if it should. */
  get why(): readonly Reason[] {
    const { overload } = this.#parts;
    const reasons: Reason[] = [];
    if (this.phase === "starting") reasons.push("starting");
    if (this.phase === "draining" || this.phase === "stopping") reasons.push("draining");
    if (this.isMemoryTight) reasons.push("memory");
    if (overload.isOverloaded) reasons.push("overloaded");
    return reasons;
  }
}
