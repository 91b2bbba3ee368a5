// One store for all workers: the parent owns a store in a file or in memory, and workers call it over their channels. What they
// pass and get are plain values and bytes, as the contract says. Each worker opens a database of its own accord.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import type { Store } from "../store/contract.js";
import { STORE_PARTS, type ParentCalls, type StoreCall } from "./calls.js";
import type { Channel, Implementation } from "./channel.js";

/** In a worker. The parent claims and closes the store. */
export class SharedStore implements Store {
  readonly place: string;
  readonly users: Store["users"];
  readonly signIns: Store["signIns"];
  readonly keys: Store["keys"];
  readonly documents: Store["documents"];
  readonly live: Store["live"];
  readonly sharing: Store["sharing"];
  readonly pictures: Store["pictures"];
  readonly audit: Store["audit"];
  readonly #parent: Channel<ParentCalls>;

  constructor(place: string, parent: Channel<ParentCalls>) {
    this.place = place;
    this.#parent = parent;
    this.users = this.#part("users");
    this.signIns = this.#part("signIns");
    this.keys = this.#part("keys");
    this.documents = this.#part("documents");
    this.live = this.#part("live");
    this.sharing = this.#part("sharing");
    this.pictures = this.#part("pictures");
    this.audit = this.#part("audit");
  }

  secret(name: string, make: () => string): Promise<string> {
    return this.#parent.call("storeSecret", { name, value: make() });
  }

  async claim(): Promise<void> {}

  clean(): Promise<void> {
    return this.#parent.call("cleanStore", null);
  }

  async close(): Promise<void> {}

  /** Every function of the part is a call. */
  #part<P extends StoreCall["part"]>(part: P): Store[P] {
    const parent = this.#parent;
    const functions = new Proxy(
      {},
      {
        get:
          (_, name) =>
          (...values: readonly unknown[]) =>
            parent.call("store", { part, name: String(name), values }),
      },
    );
    return functions as Store[P];
  }
}

/** What workers may ask of the store of the parent. */
export function storeCalls(
  store: () => Store,
): Implementation<Pick<ParentCalls, "store" | "storeSecret" | "cleanStore">> {
  return {
    store: (call) => callStore(store(), call),
    storeSecret: ({ name, value }) => store().secret(name, () => value),
    cleanStore: () => store().clean(),
  };
}

/** Rejects with PlotctlError for a function that the store does not have. */
async function callStore(store: Store, { part, name, values }: StoreCall): Promise<unknown> {
  const functions: unknown = STORE_PARTS.includes(part) ? store[part] : {};
  const called = (functions as Readonly<Record<string, unknown>>)[name];
  if (typeof called !== "function")
    throw new PlotctlError("CLUSTER_FAILED", `The store has no ${show(`${part}.${name}`)}.`);
  return Reflect.apply(called, functions, values);
}
