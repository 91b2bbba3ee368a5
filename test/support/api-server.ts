// A server whose users publish documents through the HTTP API.
import { newApiKey } from "../../src/store/api-key-text.js";
import type { Store } from "../../src/store/contract.js";
import type { KeyRight } from "../../src/store/contract/api-keys.js";
import type { StoredUser } from "../../src/store/contract/users.js";
import type { Apps } from "../../src/server/server.js";
import { startServer, type StartedServer, type TestServerOptions } from "./server.js";

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined without a body. */
  readonly json: unknown;
}

interface ApiRequest {
  /** A key, or none. */
  readonly key?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiServer {
  readonly running: StartedServer;
  readonly store: Store;
  addUser(name: string, groups?: readonly string[]): Promise<{ user: StoredUser; key: string }>;
  addKey(userId: string, right?: KeyRight, expiresAt?: number): Promise<string>;
  /** `method` and path behind `/api/v1`: `"PUT /documents/ada/prices"`. */
  call(request: string, options?: ApiRequest): Promise<ApiAnswer>;
}

export async function startApiServer(options: TestServerOptions = {}, apps: Apps = {}): Promise<ApiServer> {
  const running = await startServer(apps, { multiUser: true, ...options });
  const store = running.server.store as Store;
  const addKey = async (userId: string, right: KeyRight = "admin", expiresAt?: number): Promise<string> => {
    const { text, publicPart, hash } = newApiKey();
    await store.keys.add({ publicPart, hash, userId, name: "", right, expiresAt });
    return text;
  };
  return {
    running,
    store,
    addKey,
    async addUser(name, groups = []) {
      const user = await store.users.add({ name, groups });
      return { user, key: await addKey(user.id) };
    },
    async call(request, { key, body, headers = {} } = {}) {
      const [method = "", path = ""] = request.split(/ (.*)/s);
      const isRaw = typeof body === "string" || body instanceof Uint8Array;
      const answer = await fetch(running.url(`/api/v1${path}`), {
        method,
        headers: {
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
          ...(body !== undefined && !isRaw && { "content-type": "application/json" }),
          ...headers,
        },
        redirect: "manual",
        body: body === undefined || isRaw ? ((body as BodyInit | undefined) ?? null) : JSON.stringify(body),
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text, json: text === "" ? undefined : jsonOf(text) };
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
