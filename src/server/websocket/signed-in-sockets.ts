// Closes the websockets of a sign-in that has ended or whose user has changed: the page of such a socket then asks for a new
// token, and the gate decides again.
import type { Auth } from "../auth/auth.js";
import type { Identity } from "../auth/identity.js";
import { CLOSE_CODES } from "../../protocol/close-codes.js";

interface Closable {
  close(code: number, reason: string): void;
}

export class SignedInSockets {
  readonly #auth: Pick<Auth, "userOf">;
  /** By the key of the sign-in. */
  readonly #sockets = new Map<string, Map<Closable, Identity["user"]>>();

  constructor(auth: Pick<Auth, "userOf">) {
    this.#auth = auth;
  }

  add(socket: Closable, { signInId, user }: Identity): void {
    if (signInId === null) return;
    const sockets = this.#sockets.get(signInId) ?? new Map<Closable, Identity["user"]>();
    this.#sockets.set(signInId, sockets.set(socket, user));
  }

  delete(socket: Closable): void {
    for (const [signInId, sockets] of this.#sockets) {
      if (sockets.delete(socket) && sockets.size === 0) this.#sockets.delete(signInId);
    }
  }

  /** Looks at all sign-ins with sockets; counts as their activity. Called once a second. */
  check(): void {
    for (const signInId of this.#sockets.keys()) void this.#checkOne(signInId);
  }

  async #checkOne(signInId: string): Promise<void> {
    let user: Identity["user"] | undefined;
    try {
      user = await this.#auth.userOf(signInId);
    } catch {
      // While the store does not answer, sockets stay open: the next check asks again, and requests log the failure.
      return;
    }
    for (const [socket, before] of this.#sockets.get(signInId) ?? []) {
      if (user === undefined) socket.close(CLOSE_CODES.BAD_TOKEN, "You have been signed out.");
      else if (JSON.stringify(user) !== JSON.stringify(before))
        socket.close(CLOSE_CODES.BAD_TOKEN, "Your user has changed.");
    }
  }
}
