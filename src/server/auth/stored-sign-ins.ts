// Sign-ins in the store of the server, so that they survive a restart. User and tokens are sealed with the secret of cookies.
import type { User } from "../../document/session-context.js";
import type { SignInRecord, SignInStore as RecordStore } from "../../store/contract/sign-ins.js";
import { seal, unseal } from "./cookies.js";
import { MAX_AGE_MS, MAX_IDLE_MS, type Proof, type SignIn, type SignInStore } from "./sign-ins.js";

interface Sealed {
  readonly user: User;
  readonly proof: Proof;
}

export class StoredSignIns implements SignInStore {
  readonly #records: RecordStore;
  readonly #secret: string;

  constructor(records: RecordStore, secret: string) {
    this.#records = records;
    this.#secret = secret;
  }

  async get(key: string): Promise<SignIn | undefined> {
    const record = await this.#records.get(key);
    const sealed = record === undefined ? undefined : (unseal(record.sealed, this.#secret) as Sealed | undefined);
    if (record === undefined || sealed === undefined) return undefined;
    const { agent, createdAt, seenAt } = record;
    return { key, ...sealed, agent, createdAt, seenAt };
  }

  async put(signIn: SignIn): Promise<void> {
    const record = this.#recordOf(signIn);
    // One that was seen before may have ended meanwhile, and must not come back.
    if (signIn.seenAt > signIn.createdAt) await this.#records.update(record);
    else await this.#records.put(record);
  }

  async delete(key: string): Promise<void> {
    await this.#records.end(key);
  }

  deleteAllOf(userId: string): Promise<number> {
    return this.#records.endAllOf(userId);
  }

  #recordOf({ key, user, proof, agent = "", createdAt, seenAt }: SignIn): SignInRecord {
    const sealed = seal({ user, proof } satisfies Sealed, this.#secret);
    const expiresAt = Math.min(seenAt + MAX_IDLE_MS, createdAt + MAX_AGE_MS);
    return { hash: key, userId: user.id, provider: user.provider, sealed, agent, createdAt, seenAt, expiresAt };
  }
}
