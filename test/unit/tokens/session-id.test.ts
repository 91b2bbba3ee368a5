import fc from "fast-check";
import { PlotctlError } from "../../../src/base/errors.js";
import { checkSecret, generateSecret } from "../../../src/tokens/secret.js";
import { generateSessionId, isSessionIdLegal, isSessionIdSigned } from "../../../src/tokens/session-id.js";
import { audienceOf, makeSessionToken, readSessionToken } from "../../../src/tokens/session-token.js";
import { signed } from "../../../src/tokens/signature.js";

const SECRET = "secret-key-of-at-least-32-bytes-long!!";

describe("a session id", () => {
  it("has 44 letters and digits, and is unique", () => {
    const ids = Array.from({ length: 1000 }, () => generateSessionId());
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{44}$/);
  });

  it("is signed as in the known-answer vector", () => {
    expect(isSessionIdSigned("abc.nlufHdlQLfFCPAAz5xJnq0xkiCXjbGQrdoNSh-QdAQo", SECRET)).toBe(true);
  });

  it("created with a secret has a signature of that secret only", () => {
    const id = generateSessionId(SECRET);
    expect(id).toMatch(/^[A-Za-z0-9]{44}\.[A-Za-z0-9_-]{43}$/);
    expect(isSessionIdSigned(id, SECRET)).toBe(true);
    expect(isSessionIdSigned(id, generateSecret())).toBe(false);
  });

  it("without a signature is unsigned", () => {
    expect(isSessionIdSigned(generateSessionId(), SECRET)).toBe(false);
  });

  it.each(["abc", "abc.", ".", "", "abc.ü", "abc.x", `abc.${"ü".repeat(43)}`, `abc.${"a".repeat(10_000)}`])(
    "with a signature of another length or alphabet is unsigned, without an exception: %#",
    (id) => {
      expect(isSessionIdSigned(id, SECRET)).toBe(false);
    },
  );

  it("is valid only if it fits into a signed token that names a server and an app", () => {
    const server = `https://${"a.".repeat(128)}example:12345`;
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 460 }), (text) => {
        fc.pre(text !== "");
        const id = signed(text, SECRET);
        const make = () =>
          makeSessionToken(id, { expiresAt: 4_000_000_000, secret: SECRET, audience: audienceOf(server, "/app") });
        if (isSessionIdLegal(id)) expect(readSessionToken(make(), { secret: SECRET }).sessionId).toBe(id);
      }),
      { examples: [["☃".repeat(418)], ["é".repeat(419)], ["x".repeat(460)], ['"'.repeat(460)]] },
    );
  });

  it("is valid as any text of 1 to 512 characters without control characters", () => {
    for (const id of ["a", "foo", "../", "__proto__", "séance ☃ 😀", "a".repeat(512), "☃".repeat(426)])
      expect(isSessionIdLegal(id)).toBe(true);
    for (const id of [
      "",
      "a\0",
      "a\nb",
      "\u007f",
      "\u0085",
      "\ud800",
      "a".repeat(513),
      "☃".repeat(427),
      7,
      null,
      undefined,
      ["a"],
      {},
    ]) {
      expect(isSessionIdLegal(id)).toBe(false);
    }
  });

  it("is checked without an exception, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (id) => {
        expect(isSessionIdSigned(id, SECRET)).toBe(false);
        expect(isSessionIdSigned(`${id}.nlufHdlQLfFCPAAz5xJnq0xkiCXjbGQrdoNSh-QdAQo`, SECRET)).toBe(id === "abc");
      }),
    );
  });
});

describe("a secret", () => {
  it("has 44 letters and digits, and is different every time", () => {
    expect(generateSecret()).toMatch(/^[A-Za-z0-9]{44}$/);
    expect(generateSecret()).not.toBe(generateSecret());
  });

  it("of at least 32 bytes is accepted for signing", () => {
    expect(checkSecret("x".repeat(32))).toBe("x".repeat(32));
    expect(checkSecret("ü".repeat(16))).toBe("ü".repeat(16));
  });

  it.each([undefined, "", "hunter2", "x".repeat(31)])("is rejected with the command that creates one: %#", (secret) => {
    expect(() => checkSecret(secret)).toThrow(PlotctlError);
    expect(() => checkSecret(secret)).toThrow(/32 bytes .*plotctl secret/);
    if (secret) expect(() => checkSecret(secret)).not.toThrow(secret);
  });
});
