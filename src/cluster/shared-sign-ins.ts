// The sign-ins of all workers: the parent keeps them, and workers keep copies of those that they have asked for, so that the
// checks of each second ask for nothing. The parent tells the workers of each change, in order.
import type { Clock } from "../base/clock.js";
import { MemorySignIns, type SignIn, type SignInStore } from "../server/auth/sign-ins.js";
import type { ParentCalls, WorkerCalls } from "./calls.js";
import type { Channel, Implementation } from "./channel.js";

/** In a worker. */
export class CopiedSignIns implements SignInStore {
  readonly #parent: Channel<ParentCalls>;
  readonly #copies = new Map<string, SignIn>();

  constructor(parent: Channel<ParentCalls>) {
    this.#parent = parent;
    parent.handle<Pick<WorkerCalls, "signInChanged" | "signInsEnded">>({
      signInChanged: ({ key, signIn }) => {
        if (signIn === undefined) this.#copies.delete(key);
        else if (this.#copies.has(key)) this.#copies.set(key, signIn);
      },
      signInsEnded: (userId) => this.#forget(userId),
    });
  }

  async get(key: string): Promise<SignIn | undefined> {
    const copy = this.#copies.get(key);
    if (copy !== undefined) return copy;
    const signIn = await this.#parent.call("getSignIn", key);
    if (signIn !== null) this.#copies.set(key, signIn);
    return signIn ?? undefined;
  }

  async put(signIn: SignIn): Promise<void> {
    this.#copies.set(signIn.key, signIn);
    await this.#parent.call("putSignIn", signIn);
  }

  async delete(key: string): Promise<void> {
    this.#copies.delete(key);
    await this.#parent.call("deleteSignIn", key);
  }

  async deleteAllOf(userId: string): Promise<number> {
    this.#forget(userId);
    return this.#parent.call("deleteSignInsOf", userId);
  }

  #forget(userId: string): void {
    for (const [key, { user }] of this.#copies) if (user.id === userId) this.#copies.delete(key);
  }
}

type Calls = Pick<ParentCalls, "getSignIn" | "putSignIn" | "deleteSignIn" | "deleteSignInsOf">;

/** In the parent. */
export class KeptSignIns {
  readonly #store: MemorySignIns;
  /** The other workers than one. */
  readonly #others: (worker: Channel<WorkerCalls>) => Iterable<Channel<WorkerCalls>>;

  constructor(clock: Clock, others: (worker: Channel<WorkerCalls>) => Iterable<Channel<WorkerCalls>>) {
    this.#store = new MemorySignIns(clock);
    this.#others = others;
  }

  /** For another process: the least recently stored one comes first. */
  get all(): readonly SignIn[] {
    return this.#store.all;
  }

  /** Adds those of another process. */
  async add(signIns: readonly SignIn[]): Promise<void> {
    for (const signIn of signIns) await this.#store.put(signIn);
  }

  /** What a worker may ask. */
  callsOf(worker: Channel<WorkerCalls>): Implementation<Calls> {
    const changed = (key: string, signIn?: SignIn): void => {
      for (const other of this.#others(worker)) other.notify("signInChanged", { key, signIn });
    };
    return {
      getSignIn: async (key) => (await this.#store.get(key)) ?? null,
      putSignIn: async (signIn) => {
        await this.#store.put(signIn);
        changed(signIn.key, signIn);
      },
      deleteSignIn: async (key) => {
        await this.#store.delete(key);
        changed(key);
      },
      deleteSignInsOf: async (userId) => {
        const count = await this.#store.deleteAllOf(userId);
        for (const other of this.#others(worker)) other.notify("signInsEnded", userId);
        return count;
      },
    };
  }
}
