// The users of the store, as a provider: they sign in by name and password.
import type { User } from "../../document/session-context.js";
import type { StoredUser, UserStore } from "../../store/contract/users.js";
import { isPassword, parsePasswordHash, unmatchable } from "./password-hash.js";
import type { Proof, SignIn } from "./sign-ins.js";

export const STORE_PROVIDER = "store";

export class StoreUsers {
  readonly #users: UserStore;

  constructor(users: UserStore) {
    this.#users = users;
  }

  /** The user with this name and password, and the proof for the sign-in. Takes as long for a name that is not there. */
  async verify(name: string, password: string): Promise<{ user: User; proof: Proof } | undefined> {
    const found = await this.#users.passwordOf(name);
    const hash = found === undefined ? unmatchable(undefined) : parsePasswordHash(found.password);
    const isRight = await isPassword(password, hash);
    if (found === undefined || !isRight || found.user.isDisabled) return undefined;
    return { user: userOf(found.user), proof: { is: "store" } };
  }

  /** The sign-in with the user as it is now; undefined when the user was removed or disabled. */
  async current(signIn: SignIn): Promise<SignIn | undefined> {
    const found = await this.#users.find(signIn.user.id);
    if (found === undefined || found.isDisabled) return undefined;
    const user = userOf(found);
    return JSON.stringify(user) === JSON.stringify(signIn.user) ? signIn : { ...signIn, user };
  }
}

export function userOf({ id, name, display, email, groups }: StoredUser): User {
  return Object.freeze({
    id,
    name: display === "" ? name : display,
    ...(email === undefined ? {} : { email }),
    groups: Object.freeze([...groups]),
    provider: STORE_PROVIDER,
    is_guest: false,
  });
}
