import { Application } from "../../../src/application/application.js";
import type { RequestInfo } from "../../../src/document/session-context.js";
import type { LifecycleHooks } from "../../../src/application/hooks.js";
import type { Document, SessionContext } from "../../../src/document/document.js";
import type { ServerOptions } from "../../../src/server/options.js";
import { MAX_TOKEN_LENGTH, makeSessionToken, readSessionToken } from "../../../src/tokens/session-token.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer } from "../../support/server.js";

const seen: SessionContext[] = [];

function app(doc: Document): void {
  seen.push(doc.session_context as SessionContext);
}

let running: StartedServer;
const clients: ProtocolClient[] = [];
const start = async (options: ServerOptions = {}, hooks: LifecycleHooks = {}) =>
  (running = await startServer({ "/simple": new Application(app, { hooks }) }, options));
const get = (query = "", headers: Record<string, string> = {}) => fetch(running.url(`/simple${query}`), { headers });
const autoload = (query: string) => fetch(running.url(`/simple/autoload.js?bokeh-autoload-element=e${query}`));
const tokenIn = async (answer: Response) => /"token":"([\w.-]+)"/.exec(await answer.text())?.[1] ?? "";
const sessions = () => [...(running.server.contexts.get("/simple")?.sessions.keys() ?? [])];
const connect = async (options: ConstructorParameters<typeof ProtocolClient>[1]) =>
  clients.push(await ProtocolClient.connect(running.url("/simple"), options));

afterEach(async () => {
  for (const { ws } of clients.splice(0)) ws.terminate();
  seen.length = 0;
  await running.stop();
});

/** The request as an app sees it, when a page creates the session and when a socket does. */
async function bothWays(options: ServerOptions, headers: Record<string, string>): Promise<RequestInfo[]> {
  await start(options);
  await get("", headers);
  await connect({ headers });
  return seen.map(({ request }) => request as RequestInfo);
}

describe("headers and cookies that an app may see", () => {
  const headers = { Custom: "1", "X-Secret": "s3cret", Cookie: "a=1; B=two; gone=s3cret" };

  it("are all of them by default", async () => {
    for (const request of await bothWays({}, headers)) {
      expect(request.headers).toMatchObject({ Custom: "1", "X-Secret": "s3cret", Cookie: "a=1; B=two; gone=s3cret" });
      expect({ ...request.cookies }).toEqual({ a: "1", B: "two", gone: "s3cret" });
    }
  });

  it("are found as written, and in lower case", async () => {
    for (const request of await bothWays({}, { "x-forwarded-USER": "ada" })) {
      expect(request.headers["X-Forwarded-User"]).toBe("ada");
      expect(request.headers["x-forwarded-user"]).toBe("ada");
      expect(Object.keys(request.headers)).not.toContain("x-forwarded-user");
      expect(request.headers["constructor"]).toBeUndefined();
    }
  });

  it("have no Cookie header if none was sent", async () => {
    for (const request of await bothWays({}, {})) expect(request.headers).not.toHaveProperty("Cookie");
  });

  it("are the included ones, in any case", async () => {
    const options = { appHeaders: { include: ["cUSTOM", "user-agent"] }, appCookies: { include: ["b"] } };
    const [byPage, bySocket] = await bothWays(options, headers);
    expect(Object.keys(byPage?.headers ?? {}).sort()).toEqual(["Custom", "User-Agent"]);
    expect(Object.keys(bySocket?.headers ?? {})).toEqual(["Custom"]);
    for (const request of [byPage, bySocket]) expect({ ...request?.cookies }).toEqual({ B: "two" });
  });

  it("omit the excluded ones, in any case, everywhere", async () => {
    const options = { appHeaders: { exclude: ["x-SECRET", "USER-agent"] }, appCookies: { exclude: ["GONE"] } };
    for (const request of await bothWays(options, headers)) {
      expect(request.headers).toMatchObject({ Custom: "1", Cookie: "a=1; B=two" });
      expect({ ...request.cookies }).toEqual({ a: "1", B: "two" });
    }
    const context = seen.map(({ request, token_payload }) => ({ request, token_payload }));
    expect(JSON.stringify(context)).not.toContain("s3cret");
    expect(JSON.stringify(context)).not.toContain("User-Agent");
  });

  it("have no Cookie header when every cookie is excluded", async () => {
    const options = { appCookies: { exclude: ["a", "b", "gone"] } };
    for (const request of await bothWays(options, headers)) expect(request.headers).not.toHaveProperty("Cookie");
  });
});

describe("the result of process_request", () => {
  it("is in the token payload of the session and in the token, and so in a session that a socket creates", async () => {
    await start({}, { process_request: async ({ headers }) => ({ extra: headers["Custom"], raw: Buffer.from("é") }) });
    const token = await tokenIn(await get("", { Custom: "hello" }));
    expect(seen[0]?.token_payload).toMatchObject({ extra: "hello", headers: expect.anything() as unknown });
    const { payload, expiresAt } = readSessionToken(token);
    expect(payload).toMatchObject({ extra: "hello", session_expiry: expiresAt });
    await connect({ token: makeSessionToken("other", { expiresAt, payload: { ...payload } }) });
    expect(seen[1]?.token_payload["extra"]).toBe("hello");
    expect(Buffer.from(seen[1]?.token_payload["raw"] as Uint8Array).toString()).toBe("é");
  });

  it("cannot replace the session id or its expiry", async () => {
    await start({}, { process_request: () => ({ session_id: "stolen", session_expiry: 1, extra: 1 }) });
    const token = readSessionToken(await tokenIn(await get("?bokeh-session-id=mine")));
    expect(token.sessionId).toBe("mine");
    expect(token.expiresAt).toBeGreaterThan(Date.now() / 1000);
    expect(seen[0]?.token_payload).not.toHaveProperty("session_id");
    expect(seen[0]?.token_payload["session_expiry"]).toBe(token.expiresAt);
  });

  it("is requested for pages and autoload.js without a token, and for no other request", async () => {
    const asked: string[] = [];
    await start({}, { process_request: ({ path }) => ({ count: asked.push(path) }) });
    const token = await tokenIn(await get());
    await autoload("");
    await get(`?bokeh-token=${token}`);
    await fetch(running.url("/simple/metadata"));
    await get("?bokeh-session-id=");
    expect(asked).toEqual(["/simple", "/simple/autoload.js"]);
  });

  it("stays with the session when it is too long for a token, and the log reports it", async () => {
    const long = Array.from({ length: 2000 }, (_, i) => (i * 7919) % 9973).join("");
    await start({}, { process_request: () => ({ long }) });
    const token = await tokenIn(await get());
    expect(token.length).toBeLessThan(MAX_TOKEN_LENGTH);
    expect(readSessionToken(token).payload).not.toHaveProperty("long");
    expect(seen[0]?.token_payload["long"]).toBe(long);
    expect(running.logged.join("\n")).toContain("too long for a token");
  });

  it("is kept when arguments would make the token too long", async () => {
    await start({}, { process_request: () => ({ extra: 1 }) });
    const noise = Array.from({ length: 2000 }, (_, i) => (i * 7919) % 9973).join("");
    expect(readSessionToken(await tokenIn(await get(`?noise=${noise}`))).payload).toMatchObject({ extra: 1 });
    expect(seen[0]?.request?.arguments).toHaveProperty("noise");
  });

  it.each([
    ["throws", () => Promise.reject(new Error("the author's words"))],
    ["returns a number", () => 3 as unknown as object],
    ["returns undefined", () => undefined as unknown as object],
    ["returns a value that tokens cannot carry", () => ({ big: 1n })],
    ["never settles", () => new Promise<object>(() => {})],
  ])("is a 500 and creates no session if it %s", async (_name, process_request) => {
    await start({ appStartLimitMs: 100 }, { process_request });
    const answer = await get();
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).not.toContain("author's words");
    const errorId = /error ([0-9a-f]+)/.exec(html)?.[1] ?? "none";
    expect(running.logged.join("\n")).toContain(`App /simple: process_request failed [error ${errorId}]`);
    expect((await autoload("")).status).toBe(200);
    expect(sessions()).toEqual([]);
    expect(seen).toEqual([]);
  });
});

describe("autoload.js", () => {
  it("uses the session of its token", async () => {
    await start();
    const token = makeSessionToken("mine", { expiresAt: Math.floor(Date.now() / 1000) + 300 });
    const answer = await autoload(`&bokeh-token=${token}`);
    expect(answer.status).toBe(200);
    expect(readSessionToken(await tokenIn(answer)).sessionId).toBe("mine");
    expect(sessions()).toEqual(["mine"]);
  });
});
