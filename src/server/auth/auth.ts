// Finds out who sends a request: asks the providers in order, and the first one that names a user counts.
import type { Clock } from "../../base/clock.js";
import type { Log } from "../../base/log.js";
import { requestArguments } from "../../application/request-info.js";
import type { User } from "../../document/session-context.js";
import type { Store } from "../../store/contract.js";
import { MEMORY } from "../../store/location.js";
import { generateSecret } from "../../tokens/secret.js";
import type { AllowLists } from "../admission/allow-lists.js";
import { PUBLISHED_KINDS, type Kind } from "../admission/kinds.js";
import { showAuthority } from "../admission/host.js";
import { isOriginAllowed } from "../admission/origin.js";
import type { ParsedRequest } from "../admission/parsed-request.js";
import { appRequest } from "../app-request.js";
import type { ServerGroup } from "../group.js";
import type { ServerSettings } from "../options.js";
import { pathUrl } from "../path-url.js";
import { agentName } from "./agent-name.js";
import { identifyByKey, sentKey } from "./api-key.js";
import { checkAuthModule, isAbsolute, loadAuthModule, readUser, type AuthModule } from "./auth-module.js";
import { callAuthorHook } from "./author-hook.js";
import { cookieName, cookieText, keyedHash, randomValue, readCookie, scopeOf } from "./cookies.js";
import { GUEST_IDENTITY, ANONYMOUS, type Identity } from "./identity.js";
import { OidcProvider } from "./oidc.js";
import { PasswordFile } from "./password-file.js";
import { RequestHandler } from "./request-handler.js";
import { isSignInConfigured, type AuthSettings } from "./settings.js";
import { keyOf, MAX_AGE_MS, MemorySignIns, SignIns, type Proof, type SignIn, type SignInState } from "./sign-ins.js";
import { StoreUsers } from "./store-users.js";
import { StoredSignIns } from "./stored-sign-ins.js";
import { userOfHeader } from "./trusted-header.js";
import { makeXsrfToken } from "./xsrf.js";

/** Where users sign in and out with this server, below the prefix. */
export const SIGN_IN_PATH = "/login";
export const SIGN_OUT_PATH = "/logout";

interface AuthParts {
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly clock: Clock;
  /** Undefined for a server that is one process. */
  readonly group?: Pick<ServerGroup, "signIns" | "cookieSecret"> | undefined;
}

export class Auth {
  /** Whether any provider is configured. */
  readonly isOn: boolean;
  readonly passwords: PasswordFile | undefined;
  readonly issuers: ReadonlyMap<string, OidcProvider>;
  #secret: string;
  #signIns: SignIns;
  /** Undefined where other processes share the sign-ins, or a store has them. */
  #memory: MemorySignIns | undefined;
  /** Undefined before the start. */
  #store: Store | undefined;
  #storeUsers: StoreUsers | undefined;
  readonly #parts: AuthParts;
  readonly #settings: AuthSettings;
  /** By the key of the sign-in: requests at the same time share one look, and one refresh of tokens. */
  readonly #looks = new Map<string, Promise<SignIn | undefined>>();
  #module: AuthModule | undefined;
  #stopWatching = (): void => {};
  #warnedAt = -Infinity;

  /** Throws PlotctlError for a file of passwords that is not valid, and for a package that is not installed. */
  constructor(parts: AuthParts) {
    const { settings, clock } = parts;
    const { auth, logging } = settings;
    this.#parts = parts;
    this.#settings = auth;
    this.isOn = isSignInConfigured(auth);
    this.#secret = auth.secret ?? parts.group?.cookieSecret ?? generateSecret();
    const memory = new MemorySignIns(clock);
    this.#memory = parts.group === undefined ? memory : undefined;
    this.#signIns = new SignIns(parts.group?.signIns ?? memory, clock);
    const { log } = logging;
    this.passwords = auth.passwords === undefined ? undefined : new PasswordFile(auth.passwords, { log, clock });
    this.issuers = new Map(
      auth.oidc.map((options) => [options.name, new OidcProvider(options, { log, clock, secret: () => this.#secret })]),
    );
  }

  /** Loads the auth module and starts to watch files. Rejects with PlotctlError. */
  async start(store: Store): Promise<void> {
    await this.#useStore(store);
    const { module } = this.#settings;
    if (module !== undefined)
      this.#module = typeof module === "string" ? await loadAuthModule(module) : checkAuthModule({ ...module });
    if (this.passwords !== undefined) this.#stopWatching = this.passwords.watch();
    if (this.#hasOwnSignIn && !isLasting(store))
      this.#log.info("Sign-ins are kept in memory: a restart of the server signs all users out");
  }

  /** The store; undefined before the start. */
  get store(): Store | undefined {
    return this.#store;
  }

  /** Protects forms, cookies and attempts. */
  get secret(): string {
    return this.#secret;
  }

  /** Whether users sign in by name and password. */
  get hasPasswords(): boolean {
    return this.passwords !== undefined || this.#settings.multiUser;
  }

  /** The user with this name and password, of the file or of the store. Takes as long for a name that is not there. */
  verifyPassword(name: string, password: string): Promise<{ user: User; proof: Proof } | undefined> {
    const provider = this.passwords?.has(name) === true ? this.passwords : (this.#storeUsers ?? this.passwords);
    return provider?.verify(name, password) ?? Promise.resolve(undefined);
  }

  stop(): void {
    this.#stopWatching();
  }

  /** The sign-ins for another process; undefined where it finds them by itself. */
  leave(): SignInState | undefined {
    return this.#memory && { secret: this.#secret, signIns: this.#memory.all };
  }

  /** Goes on with the sign-ins of the process before, unless the store has them. */
  async follow({ secret, signIns }: SignInState): Promise<void> {
    if (this.#store !== undefined && isLasting(this.#store)) return;
    this.#secret = this.#settings.secret ?? secret;
    for (const signIn of signIns) await this.#memory?.put(signIn);
  }

  /** Undefined before the start, and without one. */
  get module(): AuthModule | undefined {
    return this.#module;
  }

  /** Rejects with an HttpError when a provider fails. */
  async identify(request: ParsedRequest, kind: Kind): Promise<Identity> {
    if (!this.isOn && !PUBLISHED_KINDS.has(kind)) return ANONYMOUS;
    this.#warnOfRemoved(request);
    const key = sentKey(request);
    if (key !== undefined && this.#store !== undefined) return identifyByKey(key, this.#store, this.#parts.clock);
    if (!this.isOn) return ANONYMOUS;
    const isScript = kind === "script" || kind === "document-script";
    const named = isScript && this.#isForeignScript(request) ? undefined : await this.#identifyNamed(request);
    return named ?? (this.#settings.guests ? GUEST_IDENTITY : ANONYMOUS);
  }

  /** The user of a sign-in at this moment; undefined when it has ended. */
  async userOf(signInId: string): Promise<User | undefined> {
    return (await this.#look(signInId))?.user;
  }

  /** Where the client of a request can sign in, as a path or a URL; undefined where only a proxy signs users in. */
  async signInUrl(request: ParsedRequest, next: string): Promise<string | undefined> {
    const { prefix } = this.#parts.settings.listening;
    if (this.#module === undefined) {
      return this.#hasOwnSignIn ? withNext(pathUrl(prefix + SIGN_IN_PATH), next) : undefined;
    }
    const { login_url, get_login_url } = this.#module;
    const given =
      login_url ?? (await this.#callModule("get_login_url", () => get_login_url?.(this.handlerFor(request))));
    const url = String(given ?? SIGN_IN_PATH);
    if (!isAbsolute(url)) return withNext(pathUrl(`${prefix}/${url.replace(/^\/+/, "")}`), next);
    return withNext(url, originOf(request) + next);
  }

  /** Signs a user in: adds the cookie to the answer, with a new id. The sign-in before ends. */
  async signIn(request: ParsedRequest, { user, proof }: { user: User; proof: Proof }): Promise<string> {
    await this.signOut(request);
    const id = await this.#signIns.create(user, proof, agentName(request.req.headers["user-agent"]));
    const { user: name, provider } = { user: user.id, provider: user.provider };
    this.#log.info(`Signed in: ${name} by ${provider} (${request.remoteAddress})`, {
      event: "sign-in",
      user: name,
      provider,
      ip: request.remoteAddress,
    });
    const scope = scopeOf(request, this.#prefix);
    return cookieText(cookieName(scope), id, { ...scope, maxAgeS: MAX_AGE_MS / 1000 });
  }

  /** Ends the sign-in of a request, if it has one. Returns the header that deletes the cookie. */
  async signOut(request: ParsedRequest): Promise<string> {
    const id = this.#signInCookie(request);
    const scope = scopeOf(request, this.#prefix);
    const deletion = cookieText(cookieName(scope), "", { ...scope, maxAgeS: 0 });
    if (id === undefined) return deletion;
    const user = await this.userOf(keyOf(id));
    await this.#signIns.end(keyOf(id));
    if (user !== undefined) {
      this.#log.info(`Signed out: ${user.id} (${request.remoteAddress})`, {
        event: "sign-out",
        user: user.id,
        ip: request.remoteAddress,
      });
    }
    return deletion;
  }

  /** Ends all sign-ins of a user. Resolves to their number. */
  signOutUser(userId: string): Promise<number> {
    return this.#signIns.endAllOf(userId);
  }

  /** To what the token of a form belongs: the sign-in, or the cookie that a page with a form sets before. */
  formBinding(request: ParsedRequest): string | undefined {
    return this.#signInCookie(request) ?? readCookie(request.req.headers.cookie, this.#formCookieName(request));
  }

  /** A token for a form, and the cookie that the answer must set for it. */
  formToken(request: ParsedRequest): { readonly token: string; readonly cookie: string | undefined } {
    const known = this.formBinding(request);
    const binding = known ?? randomValue();
    const scope = scopeOf(request, this.#prefix);
    const cookie = known === undefined ? cookieText(this.#formCookieName(request), binding, scope) : undefined;
    return { token: makeXsrfToken(binding, this.secret), cookie };
  }

  /** What functions and handlers of the module get. */
  handlerFor(request: ParsedRequest, Handler = RequestHandler, form = new URLSearchParams()): RequestHandler {
    const everything = { appHeaders: () => true, appCookies: () => true };
    const handler: RequestHandler = new Handler({
      request: appRequest(request, requestArguments(request.query), everything),
      form,
      secret: keyedHash(this.secret, "module"),
      nowMs: this.#parts.clock.date(),
      scope: scopeOf(request, this.#prefix),
      xsrfToken: () => {
        const { token, cookie } = this.formToken(request);
        if (cookie !== undefined) handler.answer.cookies.set("", cookie);
        return token;
      },
    });
    return handler;
  }

  get #log(): Log {
    return this.#parts.settings.logging.log;
  }

  get #prefix(): string {
    return this.#parts.settings.listening.prefix;
  }

  get #hasOwnSignIn(): boolean {
    return this.hasPasswords || this.issuers.size > 0;
  }

  /** Sign-ins that survive a restart belong into the store, and so does the secret that protects them. */
  async #useStore(store: Store): Promise<void> {
    this.#store = store;
    if (isLasting(store)) {
      this.#secret = this.#settings.secret ?? (await store.secret("cookies", generateSecret));
      this.#signIns = new SignIns(new StoredSignIns(store.signIns, this.#secret), this.#parts.clock);
      this.#memory = undefined;
    }
    if (!this.#settings.multiUser) return;
    this.#storeUsers = new StoreUsers(store.users);
    const [first] = await store.users.list({ limit: 1 });
    if (first === undefined)
      this.#log.warn(
        `No user can sign in: the store ${store.place} has no users. Add one: plotctl users add NAME --admin`,
      );
  }

  async #identifyNamed(request: ParsedRequest): Promise<Identity | undefined> {
    const ofModule = await this.#userOfModule(request);
    if (ofModule !== null) {
      const path = this.#module?.logout_url;
      const signOutUrl = path === undefined ? null : pathUrl(`${this.#prefix}/${path.replace(/^\/+/, "")}`);
      return { user: ofModule, signInId: null, signOutUrl };
    }
    const { userHeader, groupsHeader } = this.#settings;
    const ofHeader = userHeader === undefined ? null : userOfHeader(request.req, { userHeader, groupsHeader });
    if (ofHeader !== null) return { ...ANONYMOUS, user: ofHeader };
    const id = this.#signInCookie(request);
    const signIn = id === undefined ? undefined : await this.#look(keyOf(id));
    if (signIn === undefined) return undefined;
    return { user: signIn.user, signInId: signIn.key, signOutUrl: pathUrl(this.#prefix + SIGN_OUT_PATH) };
  }

  async #userOfModule(request: ParsedRequest): Promise<User | null> {
    if (this.#module === undefined) return null;
    const { get_user, get_user_async } = this.#module;
    const name = get_user === undefined ? "get_user_async" : "get_user";
    return this.#callModule(name, async () => {
      const handler = this.handlerFor(request);
      return readUser(await (get_user ?? get_user_async)?.(handler), "module");
    });
  }

  #callModule<T>(name: string, call: () => T | PromiseLike<T>): Promise<Awaited<T>> {
    return callAuthorHook(call, { name: `${name} of the auth module`, log: this.#log, clock: this.#parts.clock });
  }

  #look(key: string): Promise<SignIn | undefined> {
    const known = this.#looks.get(key);
    if (known !== undefined) return known;
    const look = this.#lookOnce(key).finally(() => this.#looks.delete(key));
    this.#looks.set(key, look);
    return look;
  }

  async #lookOnce(key: string): Promise<SignIn | undefined> {
    const found = await this.#signIns.find(key);
    if (found === undefined) return undefined;
    const provider = this.#providerOf(found);
    const current = await provider?.current(found);
    if (current === undefined) await this.#signIns.end(key);
    else if (current !== found) await this.#signIns.replace(current);
    return current;
  }

  #providerOf({ proof, user }: SignIn): Pick<OidcProvider, "current"> | undefined {
    switch (proof.is) {
      case "store":
        return this.#storeUsers;
      case "password":
        return this.passwords;
      case "oidc":
        return this.issuers.get(user.provider);
    }
  }

  #signInCookie(request: ParsedRequest): string | undefined {
    const value = readCookie(request.req.headers.cookie, cookieName(scopeOf(request, this.#prefix)));
    return value === "" ? undefined : value;
  }

  #formCookieName(request: ParsedRequest): string {
    return cookieName(scopeOf(request, this.#prefix), "_form");
  }

  /**
   * Whether a page of another origin that is not allowed loads autoload.js as a plain script, with the cookies of the user:
   * it could read the token of the user's session. Browsers name the origin of such a page as the referrer at most.
   */
  #isForeignScript({ req: { headers }, origin, localPort }: ParsedRequest): boolean {
    const site = headers["sec-fetch-site"];
    if (origin !== undefined || (site !== "cross-site" && site !== "same-site")) return false;
    const { referer = "" } = headers;
    const from = URL.canParse(referer) ? new URL(referer).origin : "null";
    return !isOriginAllowed(from, this.#parts.lists.origins(localPort));
  }

  #warnOfRemoved({ removedHeaders, remoteAddress }: ParsedRequest): void {
    const now = this.#parts.clock.now();
    if (removedHeaders.length === 0 || now - this.#warnedAt < 60_000) return;
    this.#warnedAt = now;
    this.#log.warn(
      `Removed ${removedHeaders.join(", ")} from a request of ${remoteAddress}, which is not among the trusted proxies`,
      { code: "UNTRUSTED_HEADER" },
    );
  }
}

function isLasting({ place }: Store): boolean {
  return place !== MEMORY;
}

/** `http://localhost:5006`, as the client knows this server. */
export function originOf({ scheme, host }: ParsedRequest): string {
  return `${scheme}://${showAuthority(host)}`;
}

/** A URL that has arguments of its own is not changed, as in Bokeh. */
function withNext(url: string, next: string): string {
  return url.includes("?") ? url : `${url}?next=${encodeURIComponent(next)}`;
}
