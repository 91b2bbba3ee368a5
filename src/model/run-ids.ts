// Ids of the models that an app's code creates while it fills a document. They follow from a prefix, which the session
// determines, and from the order of creation: another process that runs the same app for the same session creates models with
// the same ids. What runs later, such as a callback, creates models with ids of its process.
import { AsyncLocalStorage } from "node:async_hooks";
import { newId } from "../base/ids.js";

/** What a run has created, as numbers: two runs with equal figures created models of the same types in the same order. */
export interface RunFigures {
  /** What the ids of the run begin with. */
  readonly prefix: string;
  /** The number of models that were created. */
  readonly count: number;
  /** A hash of their types, in order. */
  readonly types: number;
}

interface Created {
  readonly typeName: string;
}

/** Null: the code does not belong to the run, such as that of a module which all sessions share. */
const current = new AsyncLocalStorage<RunIds<object> | null>();

/** The ids of one run of an app. */
export class RunIds<M extends object> {
  readonly #prefix: string;
  readonly #created: Map<string, M> | undefined;
  #count = 0;
  #types = 0;
  #hasEnded = false;

  /** `prefix` is what the ids begin with, before a hyphen and a number. With `keepsModels`, `find` returns them. */
  constructor(prefix: string, { keepsModels = false }: { readonly keepsModels?: boolean } = {}) {
    this.#prefix = prefix;
    this.#created = keepsModels ? new Map() : undefined;
  }

  /**
   * Calls a function; the models that it creates until its result settles get ids of this run. Timers that it has set may
   * run later, and then get other ids.
   */
  async during<T>(run: () => T | PromiseLike<T>): Promise<T> {
    try {
      return await current.run(this, run);
    } finally {
      this.#hasEnded = true;
    }
  }

  get figures(): RunFigures {
    return { prefix: this.#prefix, count: this.#count, types: this.#types };
  }

  /** Returns a model of the run by its id, also one that is in no document. Only with `keepsModels`. */
  find(id: string): M | undefined {
    return this.#created?.get(id);
  }

  /** Whether an id is one of a run with this prefix. */
  isOf(id: string): boolean {
    return id.startsWith(`${this.#prefix}-`);
  }

  /** The id of a model that is being created; undefined when the run has ended. */
  next(model: M, { typeName }: Created): string | undefined {
    if (this.#hasEnded) return undefined;
    const id = `${this.#prefix}-${(++this.#count).toString(36)}`;
    this.#types = hash(this.#types, typeName);
    this.#created?.set(id, model);
    return id;
  }
}

/** Returns the id of a model that is being created. */
export function idOfNewModel(model: object, created: Created): string {
  return current.getStore()?.next(model, created) ?? newId();
}

/** Calls a function whose models get ids of this process. */
export function outsideOfRuns<T>(run: () => T): T {
  return current.run(null, run);
}

/** FNV-1a over 32 bits. */
function hash(before: number, text: string): number {
  let value = before;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return Math.imul(value ^ 0x2f, 0x01000193) >>> 0;
}
