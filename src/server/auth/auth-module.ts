// An auth module: a file of the author, or an object, with the functions of Bokeh's auth modules.
import { basename, resolve } from "node:path";
import { existsSync } from "node:fs";
import { placeOfExport } from "../../application/handlers/hooks-module.js";
import { explain } from "../../application/loader/explain-error.js";
import { readSource } from "../../application/loader/read-source.js";
import { SharedModules } from "../../application/loader/shared-modules.js";
import { isA, PlotctlError, type ErrorPlace } from "../../base/errors.js";
import { nearest } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import type { User } from "../../document/session-context.js";
import { RequestHandler } from "./request-handler.js";

/** What a user function may return: a user, or its id alone. Null, undefined and "": no user. */
export type GivenUser =
  | {
      readonly id: string;
      readonly name?: string | undefined;
      readonly email?: string | undefined;
      readonly groups?: readonly string[] | undefined;
    }
  | string
  | null
  | undefined;

/** A class that answers the requests to a path: `get` and `post`, of which one may be missing. */
export type HandlerClass = new (...args: ConstructorParameters<typeof RequestHandler>) => RequestHandler & {
  get?(): void | Promise<void>;
  post?(): void | Promise<void>;
};

/** The functions of an auth module, as `define_auth` takes them and as a module exports them. */
export interface AuthModule {
  /** Returns the user of a request. */
  readonly get_user?: ((request: RequestHandler) => GivenUser) | undefined;
  /** The same, asynchronous. */
  readonly get_user_async?: ((request: RequestHandler) => Promise<GivenUser>) | undefined;
  /** Where users sign in: a path below the prefix, or a URL of another server. */
  readonly login_url?: string | undefined;
  /** Returns that path or URL for a request. */
  readonly get_login_url?: ((request: RequestHandler) => string) | undefined;
  /** Answers requests to `login_url`. */
  readonly LoginHandler?: HandlerClass | undefined;
  /** Where users sign out: a path below the prefix. */
  readonly logout_url?: string | undefined;
  /** Answers requests to `logout_url`. */
  readonly LogoutHandler?: HandlerClass | undefined;
}

const NAMES = [
  "get_user",
  "get_user_async",
  "login_url",
  "get_login_url",
  "LoginHandler",
  "logout_url",
  "LogoutHandler",
] as const satisfies readonly (keyof AuthModule)[];

/** Returns the module unchanged; its type lets an editor complete the names: `export default define_auth({ … })`. */
export function define_auth(module: AuthModule): AuthModule {
  return module;
}

/** Loads an auth module, TypeScript or JavaScript. Rejects with PlotctlError, with file and line. */
export async function loadAuthModule(path: string): Promise<AuthModule> {
  const file = resolve(path);
  if (!existsSync(file)) throw new PlotctlError("APP_NOT_FOUND", `There is no auth module ${show(path)}.`);
  const namespace = await new SharedModules().load(file).catch((error: unknown) => {
    if (isA(error, PlotctlError)) throw error;
    const { message, file: at = file, line, column } = explain(error);
    throw new PlotctlError("MODULE_FAILED", `${basename(file)} failed while it was loaded: ${message}.`, {
      place: { file: at, line, column },
      cause: error,
    });
  });
  const source = await readSource(file);
  const { default: whole, ...named } = namespace as Record<string, unknown>;
  const given = typeof whole === "object" && whole !== null ? (whole as Record<string, unknown>) : named;
  return checkAuthModule(given, {
    // Other exports of a file are helpers.
    isUnknown: (name) => given === whole || nearest(name, NAMES) !== undefined,
    placeOf: (name) => placeOfExport(name, { file, source }),
    file,
  });
}

interface ModuleOrigin {
  readonly isUnknown: (name: string) => boolean;
  readonly placeOf: (name: string) => ErrorPlace;
  readonly file: string | undefined;
}

const OF_CODE: ModuleOrigin = { isUnknown: () => true, placeOf: () => ({}), file: undefined };

/** Throws PlotctlError for a name that does not exist, a value of the wrong type, and what is missing or excludes another. */
export function checkAuthModule(module: Readonly<Record<string, unknown>>, origin = OF_CODE): AuthModule {
  const fail = (name: string, text: string, hint?: string): never => {
    throw new PlotctlError("INVALID_AUTH_MODULE", text, { place: origin.placeOf(name), hint });
  };
  const given = Object.entries(module).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    if (!(NAMES as readonly string[]).includes(name)) {
      if (!origin.isUnknown(name)) continue;
      const likely = nearest(name, NAMES);
      const hint = likely === undefined ? `The names are ${NAMES.join(", ")}.` : `Did you mean "${likely}"?`;
      fail(name, `an auth module has no ${show(name)}.`, hint);
    }
    checkExport(name, value, fail);
  }
  const has = (name: keyof AuthModule): boolean => given.some(([each]) => each === name);
  const whole = (text: string): never => {
    throw new PlotctlError("INVALID_AUTH_MODULE", text, { place: { file: origin.file } });
  };
  if (has("get_user") && has("get_user_async"))
    fail("get_user_async", "give either get_user or get_user_async, not both.");
  if (!has("get_user") && !has("get_user_async")) whole("an auth module needs get_user or get_user_async.");
  if (has("login_url") && has("get_login_url"))
    fail("get_login_url", "give either login_url or get_login_url, not both.");
  if (!has("login_url") && !has("get_login_url")) whole("an auth module needs login_url or get_login_url.");
  if (has("LoginHandler") && !has("login_url")) fail("LoginHandler", "LoginHandler needs login_url.");
  if (has("LogoutHandler") && !has("logout_url")) fail("LogoutHandler", "LogoutHandler needs logout_url.");
  const { login_url, logout_url } = module as AuthModule;
  if (has("LoginHandler") && isAbsolute(login_url))
    fail("login_url", "login_url must be a path where LoginHandler is given.");
  if (isAbsolute(logout_url)) fail("logout_url", "logout_url must be a path.");
  return Object.fromEntries(given.filter(([name]) => (NAMES as readonly string[]).includes(name)));
}

function checkExport(name: string, value: unknown, fail: (name: string, text: string) => never): void {
  switch (name) {
    case "login_url":
    case "logout_url":
      if (typeof value !== "string" || value === "") return fail(name, `${name}: expected a text, got ${show(value)}.`);
      if (/^[/\\]{2}|[\\\p{Cc}]/u.test(value))
        fail(name, `${name}: expected a path or an http or https URL, got ${show(value)}.`);
      return;
    case "LoginHandler":
    case "LogoutHandler":
      if (typeof value === "function" && value.prototype instanceof RequestHandler) return;
      return fail(name, `${name}: expected a class that extends RequestHandler of plotctl/auth, got ${show(value)}.`);
    default:
      if (typeof value !== "function") fail(name, `${name}: expected a function, got ${show(value)}.`);
  }
}

export function isAbsolute(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\//i.test(url);
}

const MAX_ID_LENGTH = 1024;

/** The user that a function of a module returned; null if there is none. Throws for what is no user. */
export function readUser(given: unknown, provider: string): User | null {
  if (given === undefined || given === null || given === "" || given === false) return null;
  const fields: Record<string, unknown> = typeof given === "string" ? { id: given } : { ...given };
  const { id, name = id, email, groups = [] } = fields;
  if (typeof id !== "string" || id === "") throw new Error(`the user has no id: got ${show(given)}`);
  if (id.length > MAX_ID_LENGTH) throw new Error(`the id of the user has more than ${MAX_ID_LENGTH} characters`);
  if (typeof name !== "string") throw new Error(`the name of the user must be a text, got ${show(name)}`);
  if (email !== undefined && typeof email !== "string") throw new Error(`the email of the user must be a text`);
  if (!Array.isArray(groups) || !groups.every((group) => typeof group === "string"))
    throw new Error(`the groups of the user must be a list of texts, got ${show(groups)}`);
  return Object.freeze({
    id,
    name,
    ...(email === undefined ? {} : { email }),
    groups: Object.freeze([...groups]),
    provider,
    is_guest: false,
  });
}
