// The API keys of a store in memory.
import type { ApiKeyRecord, ApiKeyStore, NewApiKey } from "../contract/api-keys.js";
import { unknownUser } from "../errors.js";
import type { Tables } from "./tables.js";

export class MemoryApiKeys implements ApiKeyStore {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  async add({ hash, expiresAt, ...rest }: NewApiKey): Promise<ApiKeyRecord> {
    if (!this.#tables.users.has(rest.userId)) throw unknownUser(rest.userId);
    const key: ApiKeyRecord = { ...rest, expiresAt, usedAt: undefined, createdAt: this.#tables.clock.date() };
    this.#tables.keys.set(key.publicPart, { key, hash });
    return key;
  }

  async find(publicPart: string): Promise<{ key: ApiKeyRecord; hash: string } | undefined> {
    return this.#tables.keys.get(publicPart);
  }

  async list(userId?: string): Promise<ApiKeyRecord[]> {
    return [...this.#tables.keys.values()]
      .map(({ key }) => key)
      .filter((key) => userId === undefined || key.userId === userId)
      .sort((a, b) => b.createdAt - a.createdAt || (a.publicPart < b.publicPart ? -1 : 1));
  }

  async remove(publicPart: string, userId?: string): Promise<boolean> {
    const found = this.#tables.keys.get(publicPart);
    if (found === undefined || (userId !== undefined && found.key.userId !== userId)) return false;
    return this.#tables.keys.delete(publicPart);
  }

  async used(publicPart: string): Promise<void> {
    const found = this.#tables.keys.get(publicPart);
    const usedAt = this.#tables.clock.date();
    if (found !== undefined) this.#tables.keys.set(publicPart, { ...found, key: { ...found.key, usedAt } });
  }
}
