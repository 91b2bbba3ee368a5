// Values that crossed on the way. A client that sets a property while another's value of it is coming to it ends with that
// other value, and everybody else with the client's. So when such a property has come to rest, the client is told the
// value that counts. A value that it sets meanwhile crosses that one in turn, and is settled in the same way.
import type { Clock, Timer } from "../base/clock.js";
import type { ModelChanged } from "../document/changes.js";
import type { Setter } from "../model/document-link.js";
import type { HasProps } from "../model/has-props.js";

/** Longer than a message is under way. */
const CROSSING_MS = 5000;
/** Shorter than anybody notices, longer than a dragging hand rests. */
const REST_MS = 200;

/** Changed in place: there is one for every property that changes, and it changes with every message. */
interface LastChange {
  /** 0 is the app. */
  by: number;
  at: number;
  /** When another client than `by`, or the app, changed it last. */
  othersAt: number;
}

/** A property that a client set while others did. */
export type Crossed = Pick<ModelChanged, "model" | "attr">;

export class Crossings {
  readonly #settle: (client: object, crossed: readonly Crossed[]) => void;
  readonly #last = new WeakMap<HasProps, Map<string, LastChange>>();
  /** Numbers stand for clients here, so that none is kept alive by what it set once. */
  readonly #numbers = new WeakMap<object, number>();
  #clientCount = 0;
  readonly #unsettled = new Map<object, Map<HasProps, Set<string>>>();
  readonly #clock: Clock;
  #timer: Timer | undefined;

  /** `settle` tells a client the present values of properties. */
  constructor(settle: (client: object, crossed: readonly Crossed[]) => void, clock: Clock) {
    this.#settle = settle;
    this.#clock = clock;
  }

  /** Hears of every change of a property. */
  note({ model, attr, setter }: ModelChanged): void {
    const now = this.#clock.now();
    let ofModel = this.#last.get(model);
    if (ofModel === undefined) this.#last.set(model, (ofModel = new Map<string, LastChange>()));
    const by = this.#numberOf(setter);
    let last = ofModel.get(attr);
    if (last === undefined) ofModel.set(attr, (last = { by, at: now, othersAt: -Infinity }));
    if (last.by !== by) last.othersAt = last.at;
    last.by = by;
    last.at = now;
    if (setter !== undefined && now - last.othersAt < CROSSING_MS) this.#await(setter, { model, attr });
  }

  #numberOf(setter: Setter): number {
    if (setter === undefined) return 0;
    let number = this.#numbers.get(setter);
    if (number === undefined) this.#numbers.set(setter, (number = ++this.#clientCount));
    return number;
  }

  #await(client: object, { model, attr }: Crossed): void {
    const ofClient = this.#unsettled.get(client) ?? new Map<HasProps, Set<string>>();
    this.#unsettled.set(client, ofClient.set(model, (ofClient.get(model) ?? new Set()).add(attr)));
    this.#timer?.cancel();
    this.#timer = this.#clock.setTimeout(() => this.#settleAll(), REST_MS).unref();
  }

  #settleAll(): void {
    const unsettled = [...this.#unsettled];
    this.#unsettled.clear();
    for (const [client, attrsByModel] of unsettled) {
      const crossed = [...attrsByModel].flatMap(([model, attrs]) => [...attrs].map((attr) => ({ model, attr })));
      for (const { model, attr } of crossed) {
        const last = this.#last.get(model)?.get(attr);
        if (last !== undefined) last.othersAt = this.#clock.now();
      }
      this.#settle(client, crossed);
    }
  }

  stop(): void {
    this.#timer?.cancel();
    this.#unsettled.clear();
  }
}
