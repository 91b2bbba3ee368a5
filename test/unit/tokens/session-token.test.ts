import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { PlotctlError } from "../../../src/base/errors.js";
import { generateSessionId } from "../../../src/tokens/session-id.js";
import { TokenError, makeSessionToken, readSessionToken, TokenTooLarge } from "../../../src/tokens/session-token.js";

const SECRET = "secret-key-of-at-least-32-bytes-long!!";
const SIGNED_ID = "abc.nlufHdlQLfFCPAAz5xJnq0xkiCXjbGQrdoNSh-QdAQo";

// Created by bokeh.util.token of Bokeh 3.9.2, with its clock at 1700000000 and an expiration of 300 s.
const BY_PYTHON = {
  plain: "eyJzZXNzaW9uX2lkIjogImFiYyIsICJzZXNzaW9uX2V4cGlyeSI6IDE3MDAwMDAzMDB9",
  withPayload:
    "eyJzZXNzaW9uX2lkIjogImFiYyIsICJzZXNzaW9uX2V4cGlyeSI6IDE3MDAwMDAzMDAsICJfX2JrX196bGliXyI6ICJlTnFyVnNwSVRVeEpMU3BXc2xLb1Z2TElMeTRCTXBSeThwTVRjektBSEN0VFl3TXpKUjBGcGREaTFDSmR4X1RVUExCOGNtbFJqcjY1bm9XRm5xRlNMVkEyT1Q4X096TVZZa1lpU0VFU1dEaXhLTDAwRjZnRklwR1htSnNLWkVSWEt5VlZsb0FWS3dVWC14c2w1eVlyMWNZQ1ZWZWhTZm9HZ2d4QkVuQU1zQUNxckswRkFFV1hOaTAifQ",
  signedWithPayload:
    "eyJzZXNzaW9uX2lkIjogImFiYy5ubHVmSGRsUUxmRkNQQUF6NXhKbnEweGtpQ1hqYkdRcmRvTlNoLVFkQVFvIiwgInNlc3Npb25fZXhwaXJ5IjogMTcwMDAwMDMwMCwgIl9fYmtfX3psaWJfIjogImVOcXJWc3BJVFV4SkxTcFdzbEtvVnZMSUx5NEJNcFJ5OHBNVGN6S0FIQ3RUWXdNekpSMEZwZERpMUNKZHhfVFVQTEI4Y21sUmpyNjVub1dGbnFGU0xWQTJPVDhfT3pNVllrWWlTRUVTV0RpeEtMMDBGNmdGSXBHWG1Kc0taRVJYS3lWVmxvQVZLd1VYLXhzbDV5WXIxY1lDVlZlaFNmb0dnZ3hCRW5BTXNBQ3FySzBGQUVXWE5pMCJ9.192ewv6YaH8tMYMb2G-8dAc8diKP1x0WgJtmnTFNhkE",
  signedOverUnsignedId:
    "eyJzZXNzaW9uX2lkIjogImFiYyIsICJzZXNzaW9uX2V4cGlyeSI6IDE3MDAwMDAzMDB9.u7jcnQsvUs0VHJ9u7QZNi4Ubl31atFq1u9A5limh1B8",
  beyondAscii:
    "eyJzZXNzaW9uX2lkIjogInNcdTAwZTlhbmNlLVx1MjYwMy1cdWQ4M2RcdWRlMDAiLCAic2Vzc2lvbl9leHBpcnkiOiAxNzAwMDAwMzAwLCAiX19ia19femxpYl8iOiAiZU5xclZzcFFzbEpReWt1TUtUVXdTRTByUzFXSUtVMnhNRTRCa3FrR0JrcTFBS0ZsQ2djIn0",
};

function b64(value: unknown): string {
  return Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
}

function tokenWith(fields: object): string {
  return b64({ session_id: "abc", session_expiry: 1700000300, ...fields });
}

function tokenWithPayload(json: string): string {
  return tokenWith({ __bk__zlib_: deflateSync(json).toString("base64url") });
}

/** A browser's reading of a token: `atob` returns one character per byte, so only ASCII survives. */
function asBrowser(token: string): { session_id: string } {
  const text = token.split(".")[0] ?? "";
  const padded = text + "=".repeat((4 - (text.length % 4)) % 4);
  return JSON.parse(atob(padded.replace(/_/g, "/").replace(/-/g, "+"))) as { session_id: string };
}

describe("a session token", () => {
  it("of the known-answer vector is accepted, and its compressed part decodes to the known payload", () => {
    const vector =
      "eyJzZXNzaW9uX2lkIjogImFiYy5ubHVmSGRsUUxmRkNQQUF6NXhKbnEweGtpQ1hqYkdRcmRvTlNoLVFkQVFvIiwgInNlc3Npb25fZXhwaXJ5IjogMTcwMDAwMDAwMH0.eHYoNxZ2Q7xwNTU8T45OL0twOM0m7_W3RjB2f4RCS2Q";
    expect(readSessionToken(vector, { secret: SECRET })).toMatchObject({ sessionId: SIGNED_ID, expiresAt: 1700000000 });
    const compressed =
      "eNqrVspITUxJLSpWslKoVvLILy4BMpQylGp1FJSS8_OzM1PBMiBuYlF6aW5qXglEaSKQjK5WSqosAatQ8g1Uqo2trQUA_CcZMA";
    const { payload } = readSessionToken(tokenWith({ __bk__zlib_: compressed }));
    expect(payload).toEqual({
      headers: { Host: "h" },
      cookies: {},
      arguments: { a: [Buffer.from("1")] },
      session_expiry: 1700000300,
    });
  });

  it.each([
    ["plain", BY_PYTHON.plain, undefined],
    ["signed", BY_PYTHON.signedWithPayload, SECRET],
  ])("created by Python is read: %s", (_kind, token, secret) => {
    expect(readSessionToken(token, { secret }).expiresAt).toBe(1700000300);
  });

  it("created by Python with a payload has the same byte strings", () => {
    const { sessionId, payload } = readSessionToken(BY_PYTHON.withPayload);
    expect(sessionId).toBe("abc");
    expect(payload["arguments"]).toEqual({ name: [Buffer.from("Jörg")], z: [Buffer.from("1"), Buffer.from([0, 255])] });
    expect(payload["headers"]).toEqual({ Host: "localhost:5306", "User-Agent": "curl/7.88.1" });
  });

  it("created by Python with non-ASCII text is read", () => {
    const { sessionId, payload } = readSessionToken(BY_PYTHON.beyondAscii);
    expect([sessionId, payload["h"]]).toEqual(["séance-☃-😀", "naïve 😀"]);
  });

  it("with non-ASCII text is read correctly by a browser, which has only atob and JSON.parse", () => {
    const token = makeSessionToken("séance-☃-😀", { expiresAt: 2000000000, payload: { h: "naïve 😀" } });
    expect(asBrowser(token).session_id).toBe("séance-☃-😀");
    expect(readSessionToken(token).payload["h"]).toBe("naïve 😀");
  });

  it("returns any payload that it was created with, including byte strings", () => {
    const bytes = fc.uint8Array({ maxLength: 20 }).map((array) => Buffer.from(array));
    const text = fc.string({ unit: "binary", maxLength: 20 });
    const payloads = fc.dictionary(
      text,
      fc.oneof(text, fc.integer(), fc.boolean(), fc.array(bytes, { maxLength: 3 })),
      {
        maxKeys: 8,
      },
    );
    fc.assert(
      fc.property(payloads, fc.boolean(), (extra, sign) => {
        fc.pre(!Object.hasOwn(extra, "session_id") && !Object.hasOwn(extra, "session_expiry"));
        const secret = sign ? SECRET : undefined;
        const token = makeSessionToken(generateSessionId(secret), { expiresAt: 5, payload: extra, secret });
        const { payload } = readSessionToken(token, { secret });
        expect(Object.entries(payload)).toEqual(Object.entries({ ...extra, session_expiry: 5 }));
      }),
    );
  });

  it("is never created with a session id or another expiry in its payload", () => {
    const mint = (payload: Record<string, unknown>) => makeSessionToken("abc", { expiresAt: 5, payload });
    expect(() => mint({ session_id: "other" })).toThrow(PlotctlError);
    expect(readSessionToken(mint({ session_expiry: 9 })).expiresAt).toBe(5);
    expect(mint({})).toBe(b64('{"session_id":"abc","session_expiry":5}'));
  });

  it("is never created longer than the limit for reading", () => {
    const random = (bytes: number) => generateSessionId() + "\u0001".repeat(bytes);
    const mint = (h: string) => makeSessionToken("abc", { expiresAt: 5, payload: { h } });
    expect(() => mint(random(70_000))).toThrow(TokenTooLarge);
    expect(() => mint(Array.from({ length: 100 }, () => generateSessionId()).join(""))).toThrow(TokenTooLarge);
    expect(() => readSessionToken(mint(random(20_000 / 6)))).not.toThrow();
  });
});

describe("an invalid session token", () => {
  function expectRejected(token: string, secret?: string): void {
    expect(() => readSessionToken(token, { secret })).toThrow(TokenError);
  }

  it.each([
    ["not base64url", "eyJ!"],
    ["padded", `${BY_PYTHON.plain}=`],
    ["of one character", "e"],
    ["empty", ""],
    ["not UTF-8", Buffer.from('{"session_id":"\xff","session_expiry":5}', "latin1").toString("base64url")],
    ["not JSON", b64("hello")],
    ["of a list", b64([1])],
    ["of a number", b64("7")],
    ["of null", b64("null")],
    ["of an empty object", b64({})],
    ["5 KiB long", tokenWith({ x: "y".repeat(3800) })],
  ])("is rejected: %s", (_kind, token) => expectRejected(token));

  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["a list", ["abc"]],
    ["an object", {}],
    ["a number", 7],
    ["10 KiB long", "a".repeat(10_240)],
    ["513 characters long", "a".repeat(513)],
    ["with NUL", "a\0"],
    ["with a newline", "a\nb"],
    ["with half a character", "a\ud800"],
  ])("is rejected when its session id is %s", (_kind, session_id) => expectRejected(tokenWith({ session_id })));

  it.each(["../", "__proto__"])("is valid without signing when its session id is %s, and rejected with it", (id) => {
    expect(readSessionToken(tokenWith({ session_id: id })).sessionId).toBe(id);
    expectRejected(tokenWith({ session_id: id }), SECRET);
    expectRejected(makeSessionToken(id, { expiresAt: 5, secret: SECRET }), SECRET);
  });

  const good = makeSessionToken(SIGNED_ID, { expiresAt: 1700000300, secret: SECRET });
  const [text = "", sig = ""] = good.split(".");

  it.each([
    ["unsigned", text],
    ["with an empty signature", `${text}.`],
    ["with a cut signature", good.slice(0, -1)],
    ["with two dots", `${text}.${sig}.${sig}`],
    ["signed with another key", makeSessionToken(SIGNED_ID, { expiresAt: 5, secret: `${SECRET}!` })],
    ["with a changed payload", `${b64({ session_id: SIGNED_ID, session_expiry: 1700000301 })}.${sig}`],
    ["signed over an unsigned id", BY_PYTHON.signedOverUnsignedId],
  ])("is rejected where sessions are signed: %s", (_kind, token) => {
    expect(readSessionToken(good, { secret: SECRET }).sessionId).toBe(SIGNED_ID);
    expectRejected(token, SECRET);
  });

  it("is not parsed before its signature is verified", () => {
    expect(() => readSessionToken("not base64 at all!", { secret: SECRET })).toThrow(/not signed/);
  });

  it("may have a signature if none is required", () => {
    expect(readSessionToken(`${BY_PYTHON.plain}.suffix`).sessionId).toBe("abc");
  });

  it.each([
    ["missing", "{}"],
    ["a string", '{"session_expiry":"5"}'],
    ["a float", '{"session_expiry":1.5}'],
    ["negative", '{"session_expiry":-5}'],
    ["zero", '{"session_expiry":0}'],
    ["infinite", '{"session_expiry":1e400}'],
    ["unsafe", '{"session_expiry":9007199254740993}'],
    ["true", '{"session_expiry":true}'],
  ])("is rejected when its expiry is %s", (_kind, rest) => {
    expectRejected(b64(`{"session_id":"abc",${rest.slice(1)}`.replace(",}", "}")));
  });

  it("may expire in the year 9999", () => {
    expect(readSessionToken(tokenWith({ session_expiry: 253402300799 })).expiresAt).toBe(253402300799);
  });

  it.each([
    ["not a text", tokenWith({ __bk__zlib_: 7 })],
    ["not base64url", tokenWith({ __bk__zlib_: "?" })],
    ["not zlib", tokenWith({ __bk__zlib_: b64("hello") })],
    ["cut short", tokenWith({ __bk__zlib_: deflateSync('{"a":"bcdefgh"}').subarray(0, -6).toString("base64url") })],
    [
      "100 MB when inflated",
      tokenWith({ __bk__zlib_: b64("") + deflateSync(" ".repeat(2_000_000)).toString("base64url") }),
    ],
    ["one byte too large when inflated", tokenWithPayload(`"${"a".repeat(65_535)}"`)],
    ["a list", tokenWithPayload("[]")],
    ["a byte string", tokenWithPayload('{"bytes":"MQ"}')],
    ["a bad byte string", tokenWithPayload('{"a":{"bytes":["MQ"]}}')],
    ["nested 20,000 deep", tokenWithPayload(`{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`)],
  ])("is rejected when its payload is %s", (_kind, token) => expectRejected(token));

  it("cannot override the session's id or expiry, nor change a prototype, through its payload", () => {
    const json = `{"session_id":"other","session_expiry":9,"__proto__":{"polluted":1},"constructor":2,"a":{"__proto__":{"b":1}}}`;
    const { sessionId, expiresAt, payload } = readSessionToken(tokenWithPayload(json));
    expect([sessionId, expiresAt, payload["session_expiry"]]).toEqual(["abc", 1700000300, 1700000300]);
    expect(Object.keys(payload).sort()).toEqual(["__proto__", "a", "constructor", "session_expiry"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.getPrototypeOf(payload["a"])).toBeNull();
  });

  it("causes no other error, for any text", () => {
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.json().map(b64), fc.json().map(tokenWithPayload));
    fc.assert(
      fc.property(texts, fc.option(fc.constant(SECRET), { nil: undefined }), (token, secret) => {
        try {
          readSessionToken(token, { secret });
        } catch (error) {
          expect(error).toBeInstanceOf(TokenError);
          expect((error as TokenError).message).toMatch(/^The .{10,80}\.$/);
        }
      }),
    );
  });
});
