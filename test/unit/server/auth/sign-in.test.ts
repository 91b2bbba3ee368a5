import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curdoc } from "../../../../src/document/current.js";
import type { User } from "../../../../src/document/session-context.js";
import { hashPassword, isPassword, parsePasswordHash } from "../../../../src/server/auth/password-hash.js";
import { ManualClock } from "../../../support/manual-clock.js";
import { ProtocolClient } from "../../../support/protocol-client.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../../support/server.js";
import { until } from "../../../support/until.js";
import { rawRequest } from "../raw-request.js";
import { BrowserLike, tokenIn, type Answer } from "./browser-like.js";

/** Of the password "s3cret", at a cost that a test can pay. */
const HASH = "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$";
let hash: string;
beforeAll(async () => {
  const { scryptSync } = await import("node:crypto");
  const key = scryptSync("s3cret", "saltsaltsaltsalt", 32, { N: 16, r: 8, p: 1 });
  hash = HASH + key.toString("base64").replace(/=+$/, "");
});

const folder = mkdtempSync(join(tmpdir(), "sign-in-"));
afterAll(() => rmSync(folder, { recursive: true }));

let running: StartedServer;
let users: User[] = [];
afterEach(() => running.stop());

async function start(options: TestServerOptions = {}): Promise<BrowserLike> {
  users = [];
  const app = (): void => void users.push(curdoc().session_context?.user as User);
  running = await startServer({ "/app": app, "/open": () => {} }, { basicAuth: `ada:${hash}:ops,dev`, ...options });
  return new BrowserLike(running.url(""));
}

const RIGHT = { name: "ada", password: "s3cret" };

async function signedIn(options: TestServerOptions = {}): Promise<BrowserLike> {
  const browser = await start(options);
  expect((await browser.submit("/login", RIGHT)).status).toBe(303);
  return browser;
}

function socketOf({ cookieHeader }: BrowserLike, token: string): Promise<ProtocolClient> {
  return ProtocolClient.connect(running.url("/app"), { token, headers: { Cookie: cookieHeader } });
}

describe("signing in by name and password", () => {
  it("leads to the page that was asked for, whose app knows the user", async () => {
    const browser = await start();
    const { status, location } = await browser.request("/app?x=1&y=a b");
    expect([status, location]).toEqual([302, "/login?next=%2Fapp%3Fx%3D1%26y%3Da%2520b"]);
    const answer = await browser.submit(location, RIGHT);
    expect([answer.status, answer.location]).toEqual([303, "/app?x=1&y=a%20b"]);
    expect((await browser.request(answer.location)).status).toBe(200);
    expect(users).toEqual([{ id: "ada", name: "ada", groups: ["ops", "dev"], provider: "basic", is_guest: false }]);
    expect(running.logged.join("\n")).toContain("Signed in: ada by basic (127.0.0.1)");
  });

  it("gives the same answer for a wrong password and an unknown name, and keeps the path", async () => {
    const browser = await start();
    const answers: Answer[] = [];
    for (const name of ["ada", "bob", "__proto__", "../x", "a\nb", "ADA", "аda"])
      answers.push(await browser.submit("/login?next=/app", { name, password: "wrong" }));
    for (const { status, text } of answers) {
      expect([status, text.includes("The name or the password is wrong.")]).toEqual([401, true]);
      expect(text).toContain('name="next" value="/app"');
    }
    expect(browser.cookies.size).toBe(1);
  });

  it.each([
    ["", 400],
    ["x".repeat(1025), 400],
    ["a\0b", 400],
    ["x".repeat(2 ** 20), 413],
  ])("rejects a password that cannot be one: %#", async (password, status) => {
    const browser = await start();
    expect((await browser.submit("/login", { name: "ada", password })).status).toBe(status);
  });

  it("takes a password with composed and decomposed accents as the same", async () => {
    running = await startServer(() => {});
    const parsed = parsePasswordHash(await hashPassword("caf\u00e9"));
    expect(await isPassword("cafe\u0301", parsed)).toBe(true);
    expect(await isPassword("cafe", parsed)).toBe(false);
  });

  it("[U4] rejects the eleventh attempt for a name and an address, but not for others, and says when to try again", async () => {
    const clock = new ManualClock();
    const browser = await start({ clock, useXheaders: true });
    const attempt = (password: string, name = "ada", ip = "10.0.0.1"): Promise<Answer> =>
      browser.submit("/login", { name, password }, { "X-Forwarded-For": ip });
    for (let count = 0; count < 10; count++) expect((await attempt("wrong")).status).toBe(401);
    const rejected = await attempt("s3cret");
    expect([rejected.status, rejected.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await attempt("wrong", "bob")).status).toBe(401);
    for (let count = 0; count < 10; count++) expect((await attempt("wrong", "rene\u0301")).status).toBe(401);
    expect((await attempt("wrong", "ren\u00e9")).status).toBe(429);
    expect((await attempt("s3cret", "ada", "10.0.0.2")).status).toBe(303);
    clock.advance(60_000);
    expect((await attempt("s3cret")).status).toBe(303);
  });

  it("rejects the 101st password from an address, whatever the names, but not those from others", async () => {
    const clock = new ManualClock();
    const browser = await start({ clock, useXheaders: true });
    const attempt = async (name: string, ip: string): Promise<number> =>
      (await browser.submit("/login", { name, password: "wrong" }, { "X-Forwarded-For": ip })).status;
    const statuses = new Set<number>();
    for (let count = 0; count < 100; count++) statuses.add(await attempt(`user${count}`, "10.0.0.1"));
    expect([...statuses]).toEqual([401]);
    expect(await attempt("another", "10.0.0.1")).toBe(429);
    expect(await attempt("another", "10.0.0.2")).toBe(401);
    clock.advance(1000);
    expect(await attempt("another", "10.0.0.1")).toBe(401);
  });

  it("answers 200 attempts at once, while other requests are answered", async () => {
    const browser = await start();
    const { text } = await browser.request("/login");
    const [, xsrf = ""] = /name="_xsrf" value="([^"]+)"/.exec(text) ?? [];
    const attempts = Array.from({ length: 200 }, (_, at) =>
      browser.request("/login", { form: { name: `user${at}`, password: "wrong", _xsrf: xsrf } }),
    );
    expect((await browser.request("/static/js/bokeh.min.js")).status).toBe(200);
    expect(new Set((await Promise.all(attempts)).map(({ status }) => status))).toEqual(new Set([401]));
  });

  it("shows who is signed in, with a button to sign out", async () => {
    const browser = await signedIn();
    const { status, text } = await browser.request("/login?next=/app");
    expect([status, text.includes("You are signed in as <strong>ada</strong>")]).toEqual([200, true]);
    expect((await browser.submit("/login", {})).location).toBe("/login?signed-out");
    expect((await browser.request("/app")).status).toBe(302);
  });
});

describe("the cookie of a sign-in", () => {
  it("is for this server only, and not for scripts", async () => {
    const browser = await start({ prefix: "/plots" });
    const page = await browser.request("/plots/login");
    expect(page.headers.get("set-cookie")).toMatch(
      /^plotctl_[0-9a-f]{8}_form=[\w-]{43}; Path=\/plots; HttpOnly; SameSite=Lax$/,
    );
    const { headers } = await browser.submit("/plots/login", RIGHT);
    expect(headers.getSetCookie().at(-1)).toMatch(
      /^plotctl_[0-9a-f]{8}=[\w-]{43}; Path=\/plots; HttpOnly; SameSite=Lax; Max-Age=604800$/,
    );
  });

  it("has the prefix __Host- with https", async () => {
    const browser = await start({ useXheaders: true, prefix: "/plots" });
    const https = { "X-Forwarded-Proto": "https" };
    const { text } = await browser.request("/plots/login", { headers: https });
    const [, xsrf = ""] = /name="_xsrf" value="([^"]+)"/.exec(text) ?? [];
    const { headers } = await browser.request("/plots/login", { form: { ...RIGHT, _xsrf: xsrf }, headers: https });
    expect(headers.getSetCookie().at(-1)).toMatch(
      /^__Host-plotctl_[0-9a-f]{8}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=604800$/,
    );
  });

  it("[PA6] [U8] means nothing when it was changed, is of another deployment, or is not the last of its name", async () => {
    const browser = await signedIn();
    const [name = "", value = ""] = [...browser.cookies].at(-1) ?? [];
    expect(name).not.toContain("form");
    const statusWith = async (cookie: string) =>
      (await fetch(running.url("/app"), { headers: { cookie }, redirect: "manual" })).status;
    expect(await statusWith(`${name}=${value}`)).toBe(200);
    expect(await statusWith(`${name}=${value.slice(0, -1)}${value.endsWith("A") ? "B" : "A"}`)).toBe(302);
    expect(await statusWith(`plotctl_01234567=${value}`)).toBe(302);
    const others = Array.from({ length: 50 }, (_, at) => `${name}=${at}`).join("; ");
    expect(await statusWith(`${others}; ${name}=${value}`)).toBe(200);
    expect(await statusWith(`${name}=${value}; ${others}`)).toBe(302);
  });

  it("[U9] is new after each sign-in, and dead after the sign-out", async () => {
    const browser = await signedIn();
    const before = browser.cookieHeader;
    await browser.submit("/login", {});
    expect((await browser.submit("/login", RIGHT)).status).toBe(303);
    expect(browser.cookieHeader).not.toBe(before);
    const old = await fetch(running.url("/app"), { headers: { cookie: before }, redirect: "manual" });
    expect(old.status).toBe(302);
    expect((await browser.request("/app")).status).toBe(200);
  });

  it("ends after 12 hours without requests, and after 7 days", async () => {
    const clock = new ManualClock();
    const browser = await signedIn({ clock });
    clock.jump(11 * 3_600_000);
    expect((await browser.request("/app")).status).toBe(200);
    clock.jump(13 * 3_600_000);
    expect((await browser.request("/app")).status).toBe(302);
    await browser.submit("/login", RIGHT);
    for (let hours = 0; hours < 168; hours += 11) {
      clock.jump(11 * 3_600_000);
      expect((await browser.request("/app")).status).toBe(hours + 11 < 168 ? 200 : 302);
    }
  });

  it("is in no line of the log, in no page, and unknown to apps", async () => {
    let seen = "";
    running = await startServer(() => void (seen = JSON.stringify(curdoc().session_context?.request)), {
      basicAuth: `ada:${hash}`,
    });
    const browser = new BrowserLike(running.url(""));
    await browser.submit("/login", RIGHT);
    const page = await browser.request("/");
    expect(seen).toContain("127.0.0.1");
    const everything = [seen, page.text, ...running.records.map(({ line }) => line)].join("\n");
    for (const value of [...browser.cookies.values(), "s3cret"]) expect(everything).not.toContain(value);
  });
});

describe("the log", () => {
  it("has the user and a hash of the session, never its id", async () => {
    const browser = await signedIn();
    const { text } = await browser.request("/app");
    const client = await socketOf(browser, tokenIn(text));
    const [id = ""] = [...(running.server.contexts.get("/app")?.sessions.keys() ?? [])];
    const lines = running.records.filter(({ msg }) => /^(200|101) GET \/app/.test(msg));
    expect(lines.map(({ msg }) => msg.slice(0, 7))).toEqual(["200 GET", "101 GET"]);
    for (const { line } of lines) expect(line).toMatch(/"user":"ada","session":"[0-9a-f]{8}"/);
    expect(running.records.map(({ line }) => line).join("")).not.toContain(id);
    await client.close();
  });
});

describe("[P3] [U10] signing out", () => {
  it("closes the websockets of the sign-in, and leaves nothing that opens the app", async () => {
    const browser = await signedIn();
    const { text } = await browser.request("/app");
    const token = tokenIn(text);
    const sockets = await Promise.all([1, 2, 3].map(() => socketOf(browser, token)));
    const before = browser.cookieHeader;
    await browser.submit("/login", {});
    const codes = await Promise.all(sockets.map(async ({ closed }) => (await closed).code));
    expect(codes).toEqual([4401, 4401, 4401]);
    for (const headers of [{ Cookie: before }, { Cookie: browser.cookieHeader }]) {
      expect(await new ProtocolClient(running.url("/app"), { token, headers }).opened).toBe(401);
      expect((await fetch(running.url("/app"), { headers, redirect: "manual" })).status).toBe(302);
    }
    expect(running.logged).toContain("Signed out: ada (127.0.0.1)");
  });

  it("[PA7] needs the form of this server, sent by a page of this server", async () => {
    const browser = await signedIn();
    const { status, headers, text } = await browser.request("/logout");
    expect([status, headers.get("allow"), text.includes("Sign out")]).toEqual([405, "POST", true]);
    const foreign = await browser.submit("/login", {}, { Origin: "http://evil.example" });
    const crossSite = await browser.submit("/login", {}, { "Sec-Fetch-Site": "cross-site" });
    const without = await browser.request("/logout", { form: {} });
    const other = new BrowserLike(running.url(""));
    await other.submit("/login", RIGHT);
    const [, xsrf = ""] = /name="_xsrf" value="([^"]+)"/.exec((await other.request("/login")).text) ?? [];
    const ofOther = await browser.request("/logout", { form: { _xsrf: xsrf } });
    expect([foreign, crossSite, without, ofOther].map((each) => each.status)).toEqual([403, 403, 403, 403]);
    expect((await browser.request("/app")).status).toBe(200);
    expect((await other.request("/logout", { form: {}, headers: { "X-XSRFToken": xsrf } })).status).toBe(303);
  });
});

describe("[PA7] the form of the sign-in", () => {
  it.each([
    ["of a page of another origin", { Origin: "http://evil.example" }, {}],
    ["of a sandboxed page", { Origin: "null" }, {}],
    ["of another port", { Origin: "http://localhost:1" }, {}],
    ["without the token", {}, { _xsrf: "" }],
    ["with a changed token", {}, { _xsrf: "AAAAAAAAAAAAAAAAAAAAAA.AAAA" }],
  ])("is rejected %s", async (_what, headers, fields) => {
    const browser = await start();
    const { status } = await browser.submit("/login", { ...RIGHT, ...fields }, headers);
    expect([status, (await browser.request("/app")).status]).toEqual([403, 302]);
  });

  it("is accepted with the origin of the server", async () => {
    const browser = await start();
    const { status } = await browser.submit("/login", RIGHT, {
      Origin: running.url(""),
      "Sec-Fetch-Site": "same-origin",
    });
    expect(status).toBe(303);
  });

  it.each([
    ["Content-Type: application/json", 2, 415],
    ["Content-Type: multipart/form-data; boundary=x", 3, 415],
    ["Content-Type: application/x-www-form-urlencoded\r\nContent-Encoding: gzip", 1, 415],
  ])("[H15] is rejected as %j", async (header, length, status) => {
    await start();
    const headers = [header, `Content-Length: ${length}`];
    expect((await rawRequest(running.port, { method: "POST", target: "/login", headers })).status).toBe(status);
  });

  it("[H14] is rejected before it is read when it is too long", async () => {
    await start();
    const headers = ["Content-Type: application/x-www-form-urlencoded", "Content-Length: 1000000000000000"];
    expect((await rawRequest(running.port, { method: "POST", target: "/login", headers })).status).toBe(413);
  });
});

describe("[PA8] [U3] the way back after the sign-in", () => {
  it.each([
    ["//evil.example"],
    ["/\\evil.example"],
    ["https:evil"],
    ["https://evil.example/"],
    ["javascript:alert(1)"],
    ["\r\nSet-Cookie: a=b"],
    ["/x\r\nSet-Cookie: a=b"],
    ["/\t/evil.example"],
    ["/..//evil.example"],
    [`/${"x".repeat(30_000)}`],
    ["/login?next=/login?next=/app"],
    ["/login/../login"],
    ["relative"],
    [""],
  ])("is the index for %j", async (next) => {
    const browser = await start();
    expect((await browser.submit("/login", { ...RIGHT, next })).location).toBe("/");
  });

  it("is a path of this server", async () => {
    await start();
    const answers = [];
    for (const next of ["/app?a=//x", "/app#part", "/ä b"])
      answers.push((await new BrowserLike(running.url("")).submit("/login", { ...RIGHT, next })).location);
    expect(answers).toEqual(["/app?a=//x", "/app", "/%C3%A4%20b"]);
  });

  it("is the index when it is given twice", async () => {
    const browser = await start();
    const { text } = await browser.request("/login?next=/app&next=/open");
    expect(text).toContain('name="next" value="/"');
  });
});

describe("[PA5] the file of users", () => {
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    return file;
  };
  const failure = (basicAuth: string): Promise<string> =>
    startServer(() => {}, { basicAuth }).then(
      (started) => (running = started).stop().then(() => "it started"),
      (error: Error) => error.message,
    );
  beforeEach(async () => {
    running = await startServer(() => {});
  });

  it("is read with CRLF, comments and empty lines", async () => {
    await running.stop();
    const browser = await start({ basicAuth: write("crlf", `# users\r\n\r\nada:${hash}\r\nbob:${hash}:dev\r\n`) });
    expect((await browser.submit("/login", { ...RIGHT, name: "bob" })).status).toBe(303);
  });

  it.each([
    ["is not there", () => join(folder, "none"), "cannot be read"],
    ["has a name twice", () => write("twice", `ada:${hash}\nada:${hash}\n`), "twice:2"],
    ["has an unknown hash", () => write("unknown", "ada:{SHA}abc\n"), "is not one of plotctl password"],
    ["has a hash that needs too much memory", () => write("ln", `ada:${hash.replace("ln=4", "ln=30")}`), "128 MiB"],
    ["has a line without a hash", () => write("line", "ada\n"), "is not one of plotctl password"],
    ["has a line with more", () => write("more", `ada:${hash}:a:b\n`), "expected name:hash"],
  ])("ends the start when it %s", async (_what, file, message) => {
    expect(await failure(file())).toContain(message);
  });

  it("may be empty: no user can sign in, with a warning", async () => {
    await running.stop();
    const browser = await start({ basicAuth: write("empty", "") });
    expect(running.logged.join("\n")).toContain("No user can sign in");
    expect((await browser.submit("/login", RIGHT)).status).toBe(401);
  });

  it("is read again as a whole or not at all, and ends the sign-ins of users who were removed or changed", async () => {
    await running.stop();
    const clock = new ManualClock();
    const file = write("watched", `ada:${hash}\nbob:${hash}\n`);
    const ada = await signedIn({ basicAuth: file, clock });
    const bob = new BrowserLike(running.url(""));
    await bob.submit("/login", { ...RIGHT, name: "bob" });
    const client = await socketOf(ada, tokenIn((await ada.request("/app")).text));

    write("watched", `ada:${hash}\nbroken\n`);
    clock.advance(1000);
    await until("the file was read", () => running.logged.some((line) => line.startsWith("The users before count")));
    expect((await ada.request("/app")).status).toBe(200);

    write("watched", `bob:${hash}\ncarl:${hash}\n`);
    clock.advance(1000);
    await until("the file was read", () => running.logged.some((line) => line.endsWith("again: 2 users")));
    clock.advance(1000);
    expect((await client.closed).code).toBe(4401);
    expect((await ada.request("/app")).status).toBe(302);
    expect((await bob.request("/app")).status).toBe(200);
    expect((await ada.submit("/login", { ...RIGHT, name: "carl" })).status).toBe(303);

    write("watched", `bob:${hash}:ops\ncarl:${hash}\n`);
    clock.advance(1000);
    expect((await bob.request("/app")).status).toBe(302);
    expect((await ada.request("/app")).status).toBe(200);
  });
});

describe("a server without sign-in", () => {
  it("has no page for it, and sessions without a user", async () => {
    const browser = await start({ basicAuth: undefined });
    expect([(await browser.request("/login")).status, (await browser.request("/app")).status]).toEqual([404, 200]);
    expect(users).toEqual([null]);
  });
});
