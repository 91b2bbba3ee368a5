// The HTTP API of a server's published documents, as programs call it: with an API key, over JSON. What the server rejects
// becomes a PlotctlError with the server's code.
import { isErrorCode } from "../../base/error-codes.js";
import { causeOf, isA, PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { cut, show } from "../../base/show.js";
import { checkName } from "../../store/names.js";
import { aborted, unreachable } from "../failures.js";
import { checkKey, keyFor } from "./saved-keys.js";

const DEFAULT_SERVER = "http://localhost:5006";
const MAX_TEXT_LENGTH = 300;

export interface ApiOptions {
  /** The address of the server, with its prefix. Default: PLOTCTL_SERVER, then http://localhost:5006. */
  readonly url?: string | undefined;
  /** Default: PLOTCTL_API_KEY, then the key that is saved for the server. */
  readonly key?: string | undefined;
  /** Default: that of the process. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

interface Call {
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** What the call does, for errors: `Publishing "prices"`. */
  readonly what: string;
}

export class PublishingApi {
  /** The address of the server, with a slash at the end. */
  readonly url: string;
  readonly #key: string | undefined;

  /** Throws PlotctlError for an address or a key that is none, and for a file of keys that others can read. */
  constructor({ url, key, env = process.env }: ApiOptions = {}) {
    this.url = serverAddress(url, env);
    this.#key = key === undefined ? keyFor(this.url, env) : checkKey(key, "key");
  }

  /** Throws PlotctlError without a key. */
  checkKey(): void {
    if (this.#key !== undefined) return;
    throw new PlotctlError("API_KEY_MISSING", `There is no API key for ${this.url}.`, { hint: KEY_HINT });
  }

  /** The answer's JSON; undefined for an answer without one. Rejects with PlotctlError. */
  async call<T>(method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE", path: string, call: Call): Promise<T> {
    const { body, signal, what } = call;
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${this.url}api/v1/${path}`, {
        method,
        headers: {
          Accept: "application/json",
          ...(this.#key === undefined ? {} : { Authorization: `Bearer ${this.#key}` }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: signal ?? null,
      });
      text = await response.text();
    } catch (error) {
      if (signal?.aborted === true) throw aborted(what, signal);
      throw unreachable(this.url, causeOf(error) ?? error);
    }
    const json = jsonOf(text);
    if (!response.ok) throw this.#rejected(response, json, what);
    return json as T;
  }

  #rejected({ status }: Response, json: unknown, what: string): PlotctlError {
    const { error } = isPlainObject(json) ? json : {};
    if (!isPlainObject(error) || typeof error.message !== "string") {
      if (status === 404)
        return new PlotctlError(
          "NO_PUBLISHING",
          `${what}: the server at ${this.url} has no published documents (404).`,
          {
            hint: "Start it with --multi-user and --store file:PATH, and name it with its prefix.",
          },
        );
      return new PlotctlError("API_FAILED", `${what}: the server at ${this.url} answered with the status ${status}.`);
    }
    const { code, hint, id } = error;
    const known =
      typeof code === "string" && isErrorCode(code) ? code : status === 401 ? "SIGN_IN_REQUIRED" : "API_FAILED";
    const message = cut(error.message, MAX_TEXT_LENGTH);
    const place = typeof id === "string" ? ` Its log has the details under ${show(id)}.` : "";
    const hints = [typeof hint === "string" ? cut(hint, MAX_TEXT_LENGTH) : "", status === 401 ? this.#keyHint() : ""];
    return new PlotctlError(known, `${what}: ${message}${place}`, {
      hint: hints.filter((each) => each !== "").join(" ") || undefined,
    });
  }

  #keyHint(): string {
    return this.#key === undefined ? KEY_HINT : "The API key that was sent has ended, or is of another server.";
  }
}

const KEY_HINT = "Set PLOTCTL_API_KEY, or save a key with plotctl keys save --server URL.";

/** The path of a document in the API. Throws PlotctlError for names that no document has. */
export function documentPath(owner: string, name: string): string {
  return `documents/${encodeURIComponent(checkName(owner, "owner"))}/${encodeURIComponent(checkName(name, "name"))}`;
}

/** Whether the server has no document there, or none that the caller may see. */
export function isNotFound(error: unknown): boolean {
  return isA(error, PlotctlError) && (error.code === "UNKNOWN_DOCUMENT" || error.code === "NOT_FOUND");
}

/** The address of a server, with a slash at the end. Throws PlotctlError for a text that is none. */
export function serverAddress(url: string | undefined, env: NonNullable<ApiOptions["env"]>): string {
  const given = url ?? (env.PLOTCTL_SERVER || DEFAULT_SERVER);
  const parsed = URL.canParse(given) ? new URL(given) : undefined;
  const isPlain = parsed?.search === "" && parsed.hash === "" && parsed.username === "" && parsed.password === "";
  if (parsed !== undefined && isPlain && /^https?:$/.test(parsed.protocol))
    return `${parsed.origin}${parsed.pathname.replace(/\/+$/, "")}/`;
  throw new PlotctlError("INVALID_URL", `Expected the http or https address of a server, got ${show(given)}.`, {
    hint: `For instance ${DEFAULT_SERVER}.`,
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller sees that the answer is no JSON.
    return undefined;
  }
}
