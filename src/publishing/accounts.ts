// The users of the store, by whom requests are sent: documents, keys and grants belong to them. Users of other providers get
// one at their first request.
import type { User } from "../document/session-context.js";
import type { StoredUser, UserStore } from "../store/contract/users.js";

/** The provider whose users are those of the store. */
const STORE_PROVIDER = "store";
/** How many users of other providers are remembered. */
const MAX_KNOWN = 10_000;

/** Groups that give rights on the server itself: no other provider gives them. */
export const OWN_GROUPS: ReadonlySet<string> = new Set(["admin", "code"]);

export class Accounts {
  readonly #users: UserStore;
  /** The ids of users of other providers, by provider and id there. */
  readonly #known = new Map<string, string>();

  constructor(users: UserStore) {
    this.#users = users;
  }

  /**
   * The user of the store; undefined for guests, without a sign-in, and for a disabled user. Groups of another provider count
   * beside those of the store, but for `admin` and `code`, which only the store gives.
   */
  async accountOf(user: User | null): Promise<StoredUser | undefined> {
    if (user === null || user.is_guest) return undefined;
    const account =
      user.provider === STORE_PROVIDER ? await this.#users.find(user.id) : await this.#ofOtherProvider(user);
    if (account === undefined || account.isDisabled) return undefined;
    const given = user.provider === STORE_PROVIDER ? [] : user.groups.filter((group) => !OWN_GROUPS.has(group));
    return given.length === 0 ? account : { ...account, groups: [...new Set([...account.groups, ...given])] };
  }

  async #ofOtherProvider(user: User): Promise<StoredUser | undefined> {
    const key = JSON.stringify([user.provider, user.id]);
    const id = this.#known.get(key);
    const known = id === undefined ? undefined : await this.#users.find(id);
    if (known !== undefined) return known;
    const { provider, id: subject, name, email } = user;
    // A name is at most 128 characters, and what a provider calls a user may be longer.
    const account = await this.#users.ofProvider({ provider, subject, user: { name, display: name, email } });
    this.#known.set(key, account.id);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MAX_KNOWN && oldest !== undefined) this.#known.delete(oldest);
    return account;
  }
}
