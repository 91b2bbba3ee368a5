// Concurrent writes of one property. A client that sets a property while another value of it is on the way to the client
// ends up with that other value, and all others with the client's. So when such a property stops changing, the client is
// sent the value that counts. A value that the client sets meanwhile conflicts with that one, and is settled in turn.
import type { Clock, Timer } from "../base/clock.js";
import type { ModelChanged } from "../document/changes.js";
import type { ChangeOrigin } from "../model/document-link.js";
import type { HasProps } from "../model/has-props.js";

/** Longer than a message travels. */
const CONFLICT_MS = 5000;
/** Too short to notice, but longer than a user pauses while dragging. */
const REST_MS = 200;

/** Changed in place: there is one for every property that changes, and every message changes it. */
interface LastChange {
  /** 0 is the app. */
  by: number;
  at: number;
  /** When the last change was made by another client than `by`, or by the app. */
  othersAt: number;
}

export type ConflictingProperty = Pick<ModelChanged, "model" | "attr">;

/** Sends a client the present values of properties. */
type Settle = (client: object, conflicts: readonly ConflictingProperty[]) => void;

export class WriteConflicts {
  readonly #settle: Settle;
  readonly #clock: Clock;
  readonly #last = new WeakMap<HasProps, Map<string, LastChange>>();
  /** Clients are numbered, so that a change keeps no client in memory. */
  readonly #numbers = new WeakMap<object, number>();
  #clientCount = 0;
  readonly #unsettled = new Map<object, Map<HasProps, Set<string>>>();
  #timer: Timer | undefined;

  constructor(settle: Settle, clock: Clock) {
    this.#settle = settle;
    this.#clock = clock;
  }

  /** Called with every change of a property. */
  onChange({ model, attr, setter }: ModelChanged): void {
    const now = this.#clock.now();
    let ofModel = this.#last.get(model);
    if (ofModel === undefined) this.#last.set(model, (ofModel = new Map<string, LastChange>()));
    const by = this.#numberOf(setter);
    let last = ofModel.get(attr);
    if (last === undefined) ofModel.set(attr, (last = { by, at: now, othersAt: -Infinity }));
    if (last.by !== by) last.othersAt = last.at;
    last.by = by;
    last.at = now;
    if (setter !== undefined && now - last.othersAt < CONFLICT_MS) this.#add(setter, { model, attr });
  }

  #numberOf(setter: ChangeOrigin): number {
    if (setter === undefined) return 0;
    let number = this.#numbers.get(setter);
    if (number === undefined) this.#numbers.set(setter, (number = ++this.#clientCount));
    return number;
  }

  #add(client: object, { model, attr }: ConflictingProperty): void {
    const ofClient = this.#unsettled.get(client) ?? new Map<HasProps, Set<string>>();
    this.#unsettled.set(client, ofClient.set(model, (ofClient.get(model) ?? new Set()).add(attr)));
    this.#timer?.cancel();
    this.#timer = this.#clock.setTimeout(() => this.#settleAll(), REST_MS).unref();
  }

  #settleAll(): void {
    const unsettled = [...this.#unsettled];
    this.#unsettled.clear();
    for (const [client, attrsByModel] of unsettled) {
      const conflicts = [...attrsByModel].flatMap(([model, attrs]) => [...attrs].map((attr) => ({ model, attr })));
      for (const { model, attr } of conflicts) {
        const last = this.#last.get(model)?.get(attr);
        if (last !== undefined) last.othersAt = this.#clock.now();
      }
      this.#settle(client, conflicts);
    }
  }

  stop(): void {
    this.#timer?.cancel();
    this.#unsettled.clear();
  }
}
