// The sign-ins of a store in memory.
import type { SignInRecord, SignInStore } from "../contract/sign-ins.js";
import type { Tables } from "./tables.js";

/** The oldest ones end above this number, so that a flood does not fill the memory. */
const MAX_SIGN_INS = 100_000;

export class MemorySignIns implements SignInStore {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  async get(hash: string): Promise<SignInRecord | undefined> {
    return this.#tables.signIns.get(hash);
  }

  async put(record: SignInRecord): Promise<void> {
    const { signIns, clock } = this.#tables;
    signIns.delete(record.hash);
    signIns.set(record.hash, record);
    // The least recently stored one comes first.
    for (const [hash, { expiresAt }] of signIns) {
      if (expiresAt > clock.date() && signIns.size <= MAX_SIGN_INS) return;
      signIns.delete(hash);
    }
  }

  async update(record: SignInRecord): Promise<boolean> {
    if (!this.#tables.signIns.has(record.hash)) return false;
    await this.put(record);
    return true;
  }

  async end(hash: string): Promise<boolean> {
    return this.#tables.signIns.delete(hash);
  }

  async endAllOf(userId: string, { except }: { except?: string | undefined } = {}): Promise<number> {
    const ended = [...this.#tables.signIns.values()].filter((each) => each.userId === userId && each.hash !== except);
    for (const { hash } of ended) this.#tables.signIns.delete(hash);
    return ended.length;
  }

  async listOf(userId: string): Promise<SignInRecord[]> {
    return [...this.#tables.signIns.values()]
      .filter((each) => each.userId === userId)
      .sort((a, b) => b.createdAt - a.createdAt || (a.hash < b.hash ? -1 : 1));
  }
}
