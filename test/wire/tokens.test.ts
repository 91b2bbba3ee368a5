// Forged and malformed tokens and session ids, on the websocket and on pages.
import { createHmac } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { Document, SessionContext } from "../../src/document/document.js";
import { Application } from "../../src/application/application.js";
import type { ServerOptions } from "../../src/server/options.js";
import { Server } from "../../src/server/server.js";
import { generateSessionId } from "../../src/tokens/session-id.js";
import { isSigned, signed } from "../../src/tokens/signature.js";
import { audienceOf, type Audience, makeSessionToken, readSessionToken } from "../../src/tokens/session-token.js";
import { ProtocolClient } from "../support/protocol-client.js";
import { startServer } from "../support/server.js";
import { rawRequest, rawUpgrade } from "../unit/server/raw-request.js";
import { expectPlain, simple, target, tokenOf, type Target } from "./target.js";

const SECRET = "secret-key-of-at-least-32-bytes-long!!";
const now = () => Math.floor(Date.now() / 1000);
const later = () => now() + 300;
/** Inflates to a thousand times its size: more than any payload that fits into a token. */
const BOMB = deflateSync(Buffer.alloc(4_000_000), { level: 9 });
const encode = (text: string | Uint8Array) => Buffer.from(text).toString("base64url");
const sign = (text: string, secret = SECRET) =>
  `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
/** A token of any JSON text. */
const tokenOfJson = (json: string) => encode(json);
const tokenWith = (fields: object) =>
  tokenOfJson(JSON.stringify({ session_id: "s", session_expiry: later(), ...fields }));

/** The token is rejected wherever it can be given, and no session is created. */
/** What a reader sees of an answer, which may be an error page. */
function shownText(answer: string): string {
  return answer
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<[^>]*>/g, "")
    .trim();
}

async function expectRefused(attacked: Target, token: string): Promise<void> {
  const { code, reason } = await attacked.knock({ token }).closed;
  expect([token.slice(0, 60), code]).toEqual([token.slice(0, 60), 4401]);
  expectPlain(reason);
  for (const path of ["/simple?", "/simple/autoload.js?bokeh-autoload-element=e&"]) {
    const answer = await attacked.get(`${path}bokeh-token=${token}`);
    expect([path, answer.status]).toEqual([path, 403]);
    expectPlain(shownText(answer.text));
  }
  expect(attacked.made).toBe(0);
  expect(attacked.complaints).toHaveLength(2);
}

describe("a token on a server without signing", () => {
  const attacked = target();

  it.each([
    ["no subprotocols", []],
    ["only bokeh", ["Sec-WebSocket-Protocol: bokeh"]],
    ["three", ["Sec-WebSocket-Protocol: bokeh, a, b"]],
    ["a wrong first one", ["Sec-WebSocket-Protocol: other, abc"]],
    ["a token with =", ["Sec-WebSocket-Protocol: bokeh, abc="]],
    ["a token with /", ["Sec-WebSocket-Protocol: bokeh, a/c"]],
  ])("is required before the upgrade, which is rejected with 400 for %s", async (_what, headers) => {
    const { status, text } = await rawUpgrade(attacked.port, { target: "/simple/ws", headers });
    expect(status).toBe(400);
    expectPlain(text.split("\r\n\r\n")[1]);
    expect(attacked.made).toBe(0);
    expect(attacked.complaints).toHaveLength(1);
  });

  it.each([
    ["of other letters than base64url", "a.b~c!"],
    ["of half a letter", "abcde"],
    ["that is no UTF-8", encode(Uint8Array.of(0xc0, 0xaf))],
    ["that is no JSON", encode("hello")],
    ["of a list", encode("[1]")],
    ["of a number", encode("7")],
    ["of null", encode("null")],
    ["of nothing", encode("{}")],
    ["of 5 KiB", tokenWith({ padding: "x".repeat(3800) })],
    ["nested deep", encode(`${"[".repeat(1500)}${"]".repeat(1500)}`)],
  ])("%s is rejected", async (_what, token) => {
    await expectRefused(attacked, token);
  });

  it.each([
    ["no session id", { session_id: undefined }],
    ["an empty one", { session_id: "" }],
    ["a list", { session_id: ["s"] }],
    ["an object", { session_id: { a: 1 } }],
    ["a number", { session_id: 5 }],
    ["513 characters", { session_id: "x".repeat(513) }],
    ["a NUL in it", { session_id: "a\0b" }],
    ["a line's end in it", { session_id: "a\nb" }],
    ["half a character", { session_id: "\ud800" }],
  ])("with %s is rejected", async (_what, fields) => {
    await expectRefused(attacked, tokenWith(fields));
  });

  it("with a session id of 10 KiB is rejected", async () => {
    const token = tokenWith({ session_id: "x".repeat(8000) });
    expect((await attacked.knock({ token }).closed).code).toBe(4401);
  });

  it.each(["../", "__proto__", "constructor", "a b/c?d#e%00"])("may name a session %j", async (sessionId) => {
    const client = await attacked.client({ token: tokenWith({ session_id: sessionId }) });
    expect([...attacked.sessions.keys()]).toContain(sessionId);
    expect((await client.pull())["roots"]).toHaveLength(2);
    expect(attacked.made).toBe(1);
  });

  it.each([
    ["none", "undefined"],
    ["a text", '"4000000000"'],
    ["a fraction", "4000000000.5"],
    ["below zero", "-5"],
    ["zero", "0"],
    ["beyond all numbers", "1e400"],
    ["beyond safe numbers", "9007199254740993"],
    ["true", "true"],
    ["null", "null"],
    ["a list", "[4000000000]"],
  ])("whose expiry is %s is rejected", async (_what, expiry) => {
    const field = expiry === "undefined" ? "" : `,"session_expiry":${expiry}`;
    await expectRefused(attacked, tokenOfJson(`{"session_id":"s"${field}}`));
  });

  it("may expire in the year 9999", async () => {
    await attacked.client({ token: tokenWith({ session_expiry: Date.UTC(9999, 0) / 1000 }) });
    expect(attacked.made).toBe(1);
  });
});

describe("the payload of a token", () => {
  const attacked = target();

  it.each([
    ["not zlib", encode("hello")],
    ["cut short", encode(deflateSync("{}".padEnd(500)).subarray(0, 10))],
    ["no text", 5],
    ["no base64url", "a=b"],
    ["no JSON", encode(deflateSync("hello"))],
    ["a list", encode(deflateSync("[1]"))],
    ["64 KiB and one byte", encode(deflateSync(`{"a":"${"x".repeat(64 * 1024 - 7)}"}`))],
    ["2 MB of blanks", encode(deflateSync(Buffer.alloc(2_000_000, " "), { level: 9 }))],
    ["nested deep", encode(deflateSync(`{"a":${"[".repeat(2000)}${"]".repeat(2000)}}`))],
  ])("that is %s is rejected", async (_what, payload) => {
    await expectRefused(attacked, tokenWith({ __bk__zlib_: payload }));
  });

  it("that inflates a thousandfold is rejected after 64 KiB at most", async () => {
    await expectRefused(attacked, tokenWith({ __bk__zlib_: encode(BOMB.subarray(0, 2800)) }));
  });
});

describe("a valid token", () => {
  const attacked = target();

  it("together with a session id is rejected with what to do, and so is an id that is given twice", async () => {
    const token = attacked.token();
    const twice = [
      await attacked.get(`/simple?bokeh-token=${token}&bokeh-session-id=x`),
      await attacked.get(`/simple?bokeh-token=${token}`, { "Bokeh-Session-Id": "x" }),
      await attacked.get("/simple?bokeh-session-id=x", { "Bokeh-Session-Id": "x" }),
    ];
    for (const { status, text } of twice) {
      expect(status).toBe(403);
      expect(text).toMatch(/[Ss]end/);
      expectPlain(shownText(text));
    }
    expect(attacked.made).toBe(0);
    expect(attacked.complaints).toHaveLength(3);
  });

  it("does not permit a session id that is sent twice, in equal headers or in different ones", async () => {
    for (const second of ["same", "other"]) {
      const headers = ["Bokeh-Session-Id: same", `bokeh-session-id: ${second}`];
      const { status, text } = await rawRequest(attacked.port, { target: "/simple", headers });
      expect([status, text.includes("given twice")]).toEqual([403, true]);
    }
    expect(attacked.made).toBe(0);
  });

  it("used by a hundred sockets at once opens one session with one document for all", async () => {
    const token = attacked.token("many");
    const all = await Promise.all(Array.from({ length: 100 }, () => attacked.client({ token })));
    const documents = await Promise.all(all.map(async (client) => JSON.stringify(await client.pull())));
    expect(attacked.made).toBe(1);
    expect(new Set(documents).size).toBe(1);
  });

  it("cannot be guessed: none of 80 random ids finds a session", async () => {
    await attacked.client();
    const guess = () => attacked.token(generateSessionId(), 1);
    const sockets = Array.from({ length: 50 }, () => attacked.knock({ token: guess() }).closed);
    for (const { code } of await Promise.all(sockets)) expect(code).toBe(4410);
    const pages = Array.from({ length: 30 }, () => attacked.get(`/simple?bokeh-token=${guess()}`));
    for (const { status } of await Promise.all(pages)) expect(status).toBe(403);
    expect(attacked.made).toBe(1);
  });
});

describe("the expiry of a token", () => {
  const attacked = target();

  it("without a live session takes effect at the second that it names", async () => {
    const past = await attacked.knock({ token: attacked.token("gone", now() - 1) }).closed;
    expect(past.code).toBe(4410);
    expect(past.reason).toMatch(/Open the app again/);
    expectPlain(past.reason);
    expect((await attacked.knock({ token: attacked.token("gone", now()) }).closed).code).toBe(4410);
    const page = await attacked.get(`/simple?bokeh-token=${attacked.token("gone", now() - 1)}`);
    expect([page.status, page.text.includes("Open the app again")]).toEqual([403, true]);
    expect(attacked.made).toBe(0);
    // Two seconds leave time for the handshake.
    await attacked.client({ token: attacked.token("new", now() + 2) });
    expect(attacked.made).toBe(1);
  });

  it("does not apply to a live session", async () => {
    await attacked.client({ sessionId: "alive" });
    for (const expiry of [1, now() - 1, now()]) {
      await attacked.client({ token: attacked.token("alive", expiry) });
      expect((await attacked.get(`/simple?bokeh-token=${attacked.token("alive", expiry)}`)).status).toBe(200);
    }
    expect(attacked.made).toBe(1);
  });
});

describe("a token on a server with signing", () => {
  const attacked = target({ sessionIds: "signed", secretKey: SECRET });
  const goodToken = async () => tokenOf((await attacked.get("/simple")).text);
  const good = (fields: object = {}) => tokenWith({ session_id: generateSessionId(SECRET), ...fields });
  const forApp = (app: string, server = `http://localhost:${attacked.port}`) =>
    makeSessionToken(generateSessionId(SECRET), {
      expiresAt: later(),
      secret: SECRET,
      audience: audienceOf(server, app),
    });

  it("of a page opens its session", async () => {
    await attacked.client({ token: await goodToken() });
    for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
      await attacked.client({ token: forApp("/simple/", `http://${host}:${attacked.port}`) });
    }
  });

  it("made for another app, or for another server with the same secret, is rejected", async () => {
    const elsewhere = [
      `http://localhost:${attacked.port + 1}`,
      `https://localhost`,
      "http://evil.example",
      "localhost",
    ];
    for (const token of [forApp("/"), forApp("/simpl"), ...elsewhere.map((server) => forApp("/simple", server))]) {
      const { code, reason } = await attacked.knock({ token }).closed;
      expect([code, /for another (app|server)/.test(reason)]).toEqual([4401, true]);
      expect((await attacked.get(`/simple?bokeh-token=${token}`)).status).toBe(403);
    }
    expect(attacked.made).toBe(0);
  });

  it("that names no app, as those of Bokeh's tools, is rejected, and the reason names the mode that accepts it", async () => {
    const { code, reason } = await attacked.knock({ token: sign(good()) }).closed;
    expect([code, reason]).toEqual([4401, expect.stringContaining("--session-ids=external-signed")]);
    const halves = [
      { app: audienceOf("", "/simple").appHash },
      { aud: `http://localhost:${attacked.port}` },
      { aud: 1, app: 2 },
    ];
    for (const half of halves) expect((await attacked.knock({ token: sign(good(half)) }).closed).code).toBe(4401);
    expect(attacked.made).toBe(0);
  });

  it.each<[string, () => string]>([
    ["without a signature", () => good()],
    ["with an empty signature", () => `${good()}.`],
    ["with a signature cut short", () => sign(good()).slice(0, -1)],
    ["with a signature that is too long", () => `${sign(good())}A`],
    ["with two dots", () => `${sign(good())}.${sign("x").slice(2)}`],
    ["with a signature of something before", () => `.${sign(good())}`],
    ["signed with another key", () => sign(good(), `${SECRET}2`)],
    ["with another payload under a true signature", () => `${good()}.${sign(good()).split(".")[1]}`],
    ["whose body is no JSON at all, under a wrong signature", () => `!!!.${"A".repeat(43)}`],
    ["with a true signature over an id that is not signed", () => sign(tokenWith({ session_id: "foo" }))],
    ["with a true signature over ../", () => sign(tokenWith({ session_id: "../" }))],
    ["with a true signature over __proto__", () => sign(tokenWith({ session_id: "__proto__" }))],
  ])("%s is rejected", async (_what, make) => {
    await expectRefused(attacked, make());
  });

  it("is not inflated before its signature is checked", async () => {
    const { reason } = await attacked.knock({ token: good({ __bk__zlib_: encode(BOMB.subarray(0, 2000)) }) }).closed;
    expect(reason).toMatch(/not signed/);
  });

  it.each([
    ["of another length", "A"],
    ["with letters beyond ASCII", encodeURIComponent("é".repeat(43))],
    ["with other letters of the right length", "*".repeat(43)],
  ])("with a signature %s is rejected without an exception", async (_what, signature) => {
    const answer = await attacked.get(`/simple?bokeh-token=${good()}.${signature}`);
    expect(answer.status).toBe(403);
    const id = await attacked.get(`/simple?bokeh-session-id=foo.${signature}`);
    expect(id.status).toBe(403);
    expect(attacked.made).toBe(0);
  });

  it("with an id that this server did not create is rejected in token, query and header", async () => {
    for (const id of ["foo", generateSessionId(), generateSessionId(`${SECRET}2`)]) {
      expect((await attacked.get(`/simple?bokeh-session-id=${id}`)).status).toBe(403);
      expect((await attacked.get("/simple", { "Bokeh-Session-Id": id })).status).toBe(403);
      expect((await attacked.get(`/simple/autoload.js?bokeh-autoload-element=e&bokeh-session-id=${id}`)).status).toBe(
        403,
      );
    }
    expect(attacked.made).toBe(0);
  });

  it("cannot be guessed: none of 100 random ids in the signed form is accepted", async () => {
    const ids = Array.from({ length: 100 }, () => generateSessionId(generateSessionId()));
    const answers = await Promise.all(ids.map((id) => attacked.get(`/simple?bokeh-session-id=${id}`)));
    expect(answers.filter(({ status }) => status !== 403)).toEqual([]);
    expect(attacked.made).toBe(0);
  });
});

describe("the content of a page's token", () => {
  const seen: SessionContext[] = [];
  const look = (doc: Document): void => {
    seen.push(doc.session_context as SessionContext);
    simple(doc);
  };
  const attacked = target({}, { "/look": look });
  beforeEach(() => void (seen.length = 0));

  it("cannot override the session, its expiry or any prototype", async () => {
    const expiry = later();
    const payload = `{"session_id":"other","session_expiry":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`;
    const token = tokenWith({ session_id: "mine", session_expiry: expiry, __bk__zlib_: encode(deflateSync(payload)) });
    await attacked.client({ token }, "/look");
    expect(seen[0]?.id).toBe("mine");
    expect(seen[0]?.token_payload["session_expiry"]).toBe(expiry);
    expect(Object.keys(seen[0]?.token_payload ?? {})).not.toContain("session_id");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(attacked.running.server.contexts.get("/look")?.sessions.has("other")).toBe(false);
  });

  const secrets = {
    Cookie: "login=secret-cookie",
    Authorization: "Basic secret-password",
    "X-Secret": "secret-header",
  };

  it("has no private headers or cookies, which the app can read nevertheless", async () => {
    const { text } = await attacked.get("/look?a=1", { ...secrets, "Accept-Language": "en" });
    const { payload } = readSessionToken(tokenOf(text));
    expect(payload["headers"]).toEqual({ "Accept-Language": "en" });
    expect(Object.keys(payload).sort()).toEqual(["arguments", "headers", "session_expiry"]);
    expect(Buffer.from(tokenOf(text), "base64url").toString()).not.toContain("secret");
    expect(text).not.toContain("secret");
    const client = attacked.knock({ headers: secrets }, "/look");
    await client.next(() => true);
    for (const context of seen) {
      expect(context.request?.cookies).toEqual({ login: "secret-cookie" });
      expect(context.request?.headers).toMatchObject(secrets);
    }
    expect(seen).toHaveLength(2);
  });

  it("is never logged, nor are cookies and passwords, at any level", async () => {
    const page = await attacked.get("/look", secrets);
    const token = tokenOf(page.text);
    const client = attacked.knock({ token, headers: secrets }, "/look");
    await client.next(() => true);
    await attacked.get(`/look?bokeh-token=${token}`, secrets);
    await attacked.get(`/nope?bokeh-token=${token}`, secrets);
    await attacked.get(`/look?bokeh-token=${token}&bokeh-session-id=x`, secrets);
    await rawUpgrade(attacked.port, {
      target: `/look/ws?bokeh-token=${token}`,
      headers: [`Sec-WebSocket-Protocol: ${token}`],
    });
    client.send("PATCH-DOC", { events: [{ kind: "ModelChanged", model: { id: token }, attr: "x", new: 1 }] });
    await client.next(({ header }) => header.msgtype === "ERROR");
    const log = attacked.records.map(({ line }) => line).join("\n");
    expect(attacked.records.length).toBeGreaterThan(5);
    for (const secret of [token, "secret-cookie", "secret-password", "secret-header"])
      expect(log).not.toContain(secret);
    expect(page.headers["referrer-policy"]).toBe("same-origin");
  });

  it("stays small whatever cookies the page was fetched with", async () => {
    const Cookie = Array.from({ length: 40 }, (_, i) => `cookie${i}=${"x".repeat(190)}`).join("; ");
    expect(Cookie.length).toBeGreaterThan(8000);
    const token = tokenOf((await attacked.get("/look", { Cookie })).text);
    expect(token.length).toBeLessThanOrEqual(4096);
    const client = attacked.knock({ token, headers: { Cookie } }, "/look");
    await client.next(({ header }) => header.msgtype === "ACK");
  });

  it("stays small whatever the arguments are: those that do not fit stay with the session", async () => {
    const token = tokenOf((await attacked.get(`/look?long=${"0123456789abcdef".repeat(600)}${Math.random()}`)).text);
    expect(token.length).toBeLessThanOrEqual(4096);
    expect(seen[0]?.request?.arguments["long"]?.[0]?.length).toBeGreaterThan(9000);
  });

  it("and hostile texts of the request appear as text, on apps' pages and on error pages", async () => {
    const hostile = `"'><script>alert(1)</script>`;
    const query = encodeURIComponent(hostile);
    const headers = { "User-Agent": hostile };
    const pages = [
      await attacked.get(`/look?bokeh-session-id=${query}&${query}=${query}`, headers),
      await attacked.get(`/look?bokeh-token=${query}`, headers),
      await attacked.get(`/look?bokeh-session-id=${query}&bokeh-token=${query}`, headers),
      await attacked.get(`/${query}`, headers),
    ];
    expect(pages.map(({ status }) => status)).toEqual([200, 403, 403, 404]);
    for (const { text } of pages) expect(text).not.toContain("<script>alert(1)");
  });
});

describe("a server with signing", () => {
  it.each<[string, ServerOptions]>([
    ["no secret", {}],
    ["an empty one", { secretKey: "" }],
    ["one that is too short", { secretKey: "x".repeat(31) }],
  ])("does not start with %s, and the message has the command that makes a secret", (_what, options) => {
    for (const sessionIds of ["signed", "external-signed"] as const) {
      const make = () => new Server(new Application(simple), { ...options, sessionIds, port: 0 });
      expect(make).toThrow(/32 bytes/);
      expect(make).not.toThrow(/x{31}/);
    }
  });
});

describe("a server whose secret is replaced", () => {
  const NEXT = "the-next-key-of-at-least-32-bytes-long!!";

  it("accepts ids and tokens of the old secret, signs with the new one, and rejects all others", async () => {
    const running = await startServer({ "/simple": simple }, { sessionIds: "signed", secretKey: [NEXT, SECRET] });
    const audience = audienceOf(running.url(""), "/simple");
    const id = generateSessionId(SECRET);
    const statusOf = async (secret: string) => {
      const token = makeSessionToken(id, { expiresAt: later(), secret, audience });
      return (await fetch(running.url(`/simple?bokeh-token=${token}`))).status;
    };
    expect(await Promise.all([SECRET, NEXT, `${NEXT}!`].map(statusOf))).toEqual([200, 200, 403]);
    const page = await (await fetch(running.url(`/simple?bokeh-session-id=${id}`))).text();
    expect(readSessionToken(tokenOf(page), { secret: [NEXT, SECRET] }).sessionId).toBe(id);
    expect(isSigned(tokenOf(page), NEXT)).toBe(true);
    const fresh = await (await fetch(running.url("/simple"))).text();
    expect(readSessionToken(tokenOf(fresh), { secret: NEXT }).sessionId).toContain(".");
    await running.stop();
  });
});

describe("a server with an app of any name, asked for an id of any letters", () => {
  it.each(["unsigned", "signed"] as const)("never fails, with %s sessions", async (sessionIds) => {
    const route = `/${"é☃".repeat(100)}`;
    const running = await startServer({ [route]: simple }, { sessionIds, secretKey: SECRET });
    const path = running.url(encodeURI(route));
    const named = (text: string) => (sessionIds === "signed" ? signed(text, SECRET) : text);
    for (const [text, expected] of [
      ["é".repeat(370), 200],
      ["☃".repeat(370), 200],
      ["😀".repeat(185), 200],
      ["x".repeat(400), 200],
      ['"\\'.repeat(200), 200],
      ["é".repeat(430), 400],
      ["☃".repeat(500), 400],
      ["\ud800", 400],
    ] as const) {
      const id = named(text);
      // A query cannot contain half of a surrogate pair.
      const query = text === "\ud800" ? "%ED%A0%80%00" : encodeURIComponent(id);
      const page = await fetch(`${path}?bokeh-session-id=${query}`);
      expect([text.slice(0, 3), page.status]).toEqual([text.slice(0, 3), expected]);
      if (page.status !== 200) continue;
      const client = await ProtocolClient.connect(path, { token: tokenOf(await page.text()) });
      expect((await client.pull())["roots"]).toHaveLength(2);
      await client.close();
    }
    await running.stop();
  });
});

describe("a server with external session ids", () => {
  it("accepts tokens that name no app, and rejects those that name another one", async () => {
    const running = await startServer({ "/simple": simple }, { sessionIds: "external-signed", secretKey: SECRET });
    const status = async (audience?: Audience) => {
      const token = makeSessionToken(generateSessionId(SECRET), { expiresAt: later(), secret: SECRET, audience });
      return (await fetch(running.url(`/simple?bokeh-token=${token}`))).status;
    };
    const server = running.url("");
    expect(await status()).toBe(200);
    expect(await status(audienceOf(server, "/simple"))).toBe(200);
    expect(await status(audienceOf(server, "/other"))).toBe(403);
    expect(await status(audienceOf("http://other.example", "/simple"))).toBe(403);
    await running.stop();
  });

  it("creates no ids itself, and accepts signed ones", async () => {
    const running = await startServer({ "/simple": simple }, { sessionIds: "external-signed", secretKey: SECRET });
    expect((await fetch(running.url("/simple"))).status).toBe(403);
    const id = generateSessionId(SECRET);
    expect((await fetch(running.url(`/simple?bokeh-session-id=${id}`))).status).toBe(200);
    const token = makeSessionToken(id, { expiresAt: later(), secret: SECRET });
    expect((await fetch(running.url(`/simple?bokeh-token=${token}`))).status).toBe(200);
    expect([...(running.server.contexts.get("/simple")?.sessions.keys() ?? [])]).toEqual([id]);
    await running.stop();
  });
});
