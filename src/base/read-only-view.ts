// Read-only views of lists, objects, Maps and Sets. A view reads like its value; each attempt to change it throws an error
// that its owner creates. The value itself is not frozen: it may be an array of the author. Typed arrays have no views,
// because a proxy cannot guard them.
import { isTypedArray, NDArray } from "./ndarray.js";
import { isPlainObject } from "./plain.js";
import { show } from "./show.js";

/** An attempt to change a value through its view. */
export interface Attempt {
  readonly on: "list" | "object" | "map" | "set";
  /** Where inside the viewed value, as code: "" for the value itself, `[0]` or `.from` for a part of it. */
  readonly path: string;
  /** The method that was called, or `delete`; undefined for an assignment. */
  readonly method?: string | undefined;
  /** The key that was assigned or deleted. */
  readonly key?: string | undefined;
}

/** Creates the error for an attempt. */
type Rejection = (attempt: Attempt) => Error;

const CHANGING_METHODS = {
  list: new Set(["push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin"]),
  map: new Set(["set", "delete", "clear"]),
  set: new Set(["add", "delete", "clear"]),
  object: new Set<string>(),
} as const;

const behind = new WeakMap<object, object>();

/** Returns the value of a view; any other value unchanged. */
export function withoutView<T>(value: T): T {
  return typeof value === "object" && value !== null ? ((behind.get(value) as T | undefined) ?? value) : value;
}

/** Returns a view of a value that can be changed in place; any other value unchanged. */
export function readOnlyView(value: object, rejection: Rejection): object {
  return sortOf(value) === undefined ? value : new Views(rejection).of(value, () => "");
}

/** The views of one value and of its parts: one view each, created when the part is first read. */
class Views {
  readonly #rejection: Rejection;
  readonly #made = new WeakMap<object, object>();

  constructor(rejection: Rejection) {
    this.#rejection = rejection;
  }

  of(value: object, pathOf: () => string): object {
    const known = this.#made.get(value);
    if (known !== undefined) return known;
    const on = sortOf(value);
    if (on === undefined || behind.has(value)) return value;
    const path = pathOf();
    const view =
      on === "map" || on === "set" ? this.#collectionView(value, on, path) : this.#plainView(value, on, path);
    behind.set(view, value);
    this.#made.set(value, view);
    return view;
  }

  #plainView(value: object, on: "list" | "object", path: string): object {
    const target = Object.isSealed(value) ? unsealedCopy(value) : value;
    const viewed = (part: unknown, key: PropertyKey): unknown =>
      typeof part === "object" && part !== null ? this.of(part, () => path + keyAsCode(on, key)) : part;
    return new Proxy(target, {
      get: (_target, key, receiver) => {
        const part: unknown = Reflect.get(target, key, receiver);
        if (typeof part !== "function" || on === "object") return viewed(part, key);
        if (CHANGING_METHODS.list.has(key as string)) return this.#rejecting({ on, path, method: key as string });
        // A loop over the view would read each item through the proxy.
        return key === Symbol.iterator && Array.isArray(target) ? () => viewedItems(target, viewed) : part;
      },
      ...this.#rejections(on, path),
    });
  }

  /** Methods of Maps and Sets do not work on a proxy, so they are bound to a copy, which is the target. */
  #collectionView(value: object, on: "map" | "set", path: string): object {
    const viewed = (part: unknown, key: unknown): unknown =>
      typeof part === "object" && part !== null ? this.of(part, () => `${path}.get(${show(key)})`) : part;
    const copy =
      value instanceof Map
        ? new Map([...(value as Map<unknown, unknown>)].map(([key, item]) => [viewed(key, ""), viewed(item, key)]))
        : new Set([...(value as Set<unknown>)].map((item) => viewed(item, "")));
    return new Proxy<object>(copy, {
      get: (_target, key) => {
        if (CHANGING_METHODS[on].has(key as string)) return this.#rejecting({ on, path, method: key as string });
        const part: unknown = Reflect.get(copy, key, copy);
        return typeof part === "function" && key !== "constructor" ? (part.bind(copy) as unknown) : part;
      },
      ...this.#rejections(on, path),
    });
  }

  #rejecting(attempt: Attempt): () => never {
    return () => {
      throw this.#rejection(attempt);
    };
  }

  #rejections(on: Attempt["on"], path: string): ProxyHandler<object> {
    const reject = (attempt: Partial<Attempt>): never => {
      throw this.#rejection({ on, path, ...attempt });
    };
    return {
      set: (_target, key) => reject({ key: String(key) }),
      defineProperty: (_target, key) => reject({ key: String(key) }),
      deleteProperty: (_target, key) => reject({ key: String(key), method: "delete" }),
      setPrototypeOf: () => reject({}),
      preventExtensions: () => reject({}),
    };
  }
}

function sortOf(value: object): Attempt["on"] | undefined {
  if (Array.isArray(value)) return "list";
  if (isTypedArray(value)) return undefined;
  if (value instanceof Map) return "map";
  if (value instanceof Set) return "set";
  if (value instanceof NDArray) return isTypedArray(value.data) ? undefined : "list";
  return isPlainObject(value) ? "object" : undefined;
}

/** Proxies must give the parts of sealed targets as they are, and here they give views of these. */
function unsealedCopy(value: object): object {
  if (Array.isArray(value)) return [...(value as unknown[])];
  return Object.assign(Object.create(Object.getPrototypeOf(value) as object | null) as object, value);
}

function* viewedItems(
  list: readonly unknown[],
  viewed: (part: unknown, key: PropertyKey) => unknown,
): Generator<unknown> {
  // By index, because the list may grow during the loop, as in a loop over the list itself.
  for (let index = 0; index < list.length; index++) yield viewed(list[index], index);
}

function keyAsCode(on: "list" | "object", key: PropertyKey): string {
  const name = String(key);
  if (on === "list" && /^\d+$/.test(name)) return `[${name}]`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
