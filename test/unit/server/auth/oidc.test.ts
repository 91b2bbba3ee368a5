import { jest } from "@jest/globals";
import { curdoc } from "../../../../src/document/current.js";
import type { User } from "../../../../src/document/session-context.js";
import { ManualClock } from "../../../support/manual-clock.js";
import { ProtocolClient } from "../../../support/protocol-client.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../../support/server.js";
import { freePort } from "../../../support/free-port.js";
import { BrowserLike, tokenIn, type Answer } from "./browser-like.js";
import { CLIENT, signInAt, startIssuer, type Issuer, type IssuerOptions } from "./issuer.js";

let running: StartedServer;
let issuer: Issuer;
let users: User[] = [];
afterEach(async () => {
  await running.stop();
  await issuer.stop();
});

async function start(
  options: TestServerOptions | ((url: string) => TestServerOptions) = {},
  ofIssuer: Partial<IssuerOptions> = {},
): Promise<BrowserLike> {
  users = [];
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const redirectUris = ["oidc", "other"].map((name) => `${origin}/login/${name}/callback`);
  issuer = await startIssuer({ redirectUris, ...ofIssuer });
  const app = (): void => void users.push(curdoc().session_context?.user as User);
  const oidc = { oidcIssuer: issuer.url, oidcClientId: CLIENT.clientId, oidcClientSecret: CLIENT.clientSecret };
  const given = typeof options === "function" ? options(issuer.url) : { ...oidc, ...options };
  running = await startServer({ "/app": app }, { port, ...given });
  return new BrowserLike(running.url(""));
}

/** From the page of the app to the answer to the way back from the issuer. */
async function signIn(browser: BrowserLike, name = "ada"): Promise<Answer> {
  const toSignIn = await browser.request("/app?x=1");
  const toIssuer = await browser.request(toSignIn.location);
  return browser.request(await signInAt(issuer, toIssuer.location, name));
}

describe("signing in by OpenID Connect", () => {
  it("[P2] ends at the page that was asked for, and gives no token to the browser or the log", async () => {
    const browser = await start();
    const { status, location } = await signIn(browser);
    expect([status, location]).toEqual([303, "/app?x=1"]);
    const page = await browser.request(location);
    expect(users).toEqual([
      {
        id: `${issuer.url}|ada`,
        name: "ADA",
        email: "ada@example.com",
        groups: [],
        provider: "oidc",
        is_guest: false,
      },
    ]);
    const client = await ProtocolClient.connect(running.url("/app"), {
      token: tokenIn(page.text),
      headers: { Cookie: browser.cookieHeader },
    });
    await client.close();
    expect(issuer.tokens).toHaveLength(3);
    const decoded = Buffer.from(tokenIn(page.text).split(".")[0] ?? "", "base64url").toString();
    const shown = [page.text, decoded, ...running.records.map(({ line }) => line)].join("\n");
    for (const value of browser.cookies.values()) expect(shown).not.toContain(value);
    expect(shown).not.toContain(CLIENT.clientSecret);
    const seen = shown + browser.cookieHeader;
    for (const token of issuer.tokens) expect(seen).not.toContain(token);
    expect([...browser.cookies.keys()].filter((name) => name.includes("_at_"))).toEqual([]);
  });

  it("sends a challenge, a state and a nonce", async () => {
    const browser = await start();
    const { location } = await browser.request("/login?next=/app");
    const { searchParams } = new URL(location);
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"]) expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it("[P2] refreshes once when 50 requests come as the tokens expire, and goes on while the issuer is down", async () => {
    const clock = new ManualClock(Date.now());
    const browser = await start({ clock }, { accessTokenS: 120 });
    await signIn(browser);
    const refreshes = (): number => issuer.requests.filter((line) => line === "POST /token").length - 1;
    await browser.request("/app");
    expect(refreshes()).toBe(0);
    clock.jump(61_000);
    const answers = await Promise.all(Array.from({ length: 50 }, () => browser.request("/app")));
    expect([new Set(answers.map(({ status }) => status)), refreshes()]).toEqual([new Set([200]), 1]);
    clock.jump(61_000);
    issuer.refuse(true);
    expect((await browser.request("/app")).status).toBe(200);
    expect((await browser.request("/app")).status).toBe(200);
    expect(refreshes()).toBe(2);
    expect(running.logged.join("\n")).toContain("did not refresh a sign-in, which goes on");
  });

  it("ends when the issuer refuses to refresh it, and closes its sockets", async () => {
    const clock = new ManualClock(Date.now());
    const browser = await start({ clock }, { accessTokenS: 120 });
    await signIn(browser);
    const { text } = await browser.request("/app");
    const headers = { Cookie: browser.cookieHeader };
    const client = await ProtocolClient.connect(running.url("/app"), { token: tokenIn(text), headers });
    // The issuer forgets its grants.
    await issuer.forget();
    clock.jump(61_000);
    clock.advance(1000);
    expect((await client.closed).code).toBe(4401);
    expect((await browser.request("/app")).status).toBe(302);
  });

  it("takes an address only when it is verified, and the groups of the claim that is named", async () => {
    const scope = "openid email profile groups";
    const browser = await start(
      (url) => ({
        oidc: [{ name: "other", issuer: url, ...CLIENT, scope, groupsClaim: "groups" }],
        access: { "/app": { groups: ["ops"] } },
      }),
      { claimsOf: () => ({ email_verified: false, groups: ["ops", 7] }) },
    );
    const { location } = await signIn(browser);
    await browser.request(location);
    expect(users).toEqual([
      { id: `${issuer.url}|ada`, name: "ADA", groups: ["ops"], provider: "other", is_guest: false },
    ]);
  });

  it("[PA4] keeps users of two issuers apart, and offers both", async () => {
    const port = await freePort();
    const redirectUris = ["one", "two"].map((name) => `http://localhost:${port}/login/${name}/callback`);
    const second = await startIssuer({ redirectUris });
    const oidc = (url: string) => [
      { name: "one", title: "One <b>", issuer: url, ...CLIENT },
      { name: "two", issuer: second.url, ...CLIENT },
    ];
    const browser = await start((url) => ({ port, oidc: oidc(url) }), { redirectUris });
    const page = await browser.request("/login?next=/app");
    expect(page.text).toContain("Continue with One &lt;b&gt;");
    expect(page.text).toContain('href="/login/two?next=%2Fapp"');
    for (const [name, at] of [
      ["one", issuer],
      ["two", second],
    ] as const) {
      const own = new BrowserLike(running.url(""));
      const { location } = await own.request(`/login/${name}?next=/app`);
      await own.request(await signInAt(at, location, "ada"));
      await own.request("/app");
    }
    expect(users.map(({ id }) => id)).toEqual([`${issuer.url}|ada`, `${second.url}|ada`]);
    await second.stop();
  });
});

/** Whether the caller is the package of the client: the issuer is in the same process. */
function isOfServer(): boolean {
  return (new Error().stack ?? "").includes("oauth4webapi");
}

describe("[PA4] an attempt", () => {
  const toIssuer = async (browser: BrowserLike): Promise<string> =>
    (await browser.request("/login?next=/app")).location;

  it("of another browser is rejected, with a link to try again", async () => {
    const browser = await start();
    const back = await signInAt(issuer, await toIssuer(browser), "ada");
    const other = new BrowserLike(running.url(""));
    const { status, text } = await other.request(back);
    expect([status, text.includes('<a href="../../login">Try again</a>')]).toEqual([403, true]);
    expect(other.cookies.size).toBe(0);
    const changed = await browser.request(back.replace(/state=[\w-]{8}/, "$&AAAA"));
    expect(changed.status).toBe(403);
  });

  it("is rejected when its code is used again", async () => {
    const browser = await start();
    const back = await signInAt(issuer, await toIssuer(browser), "ada");
    const attempts = new BrowserLike(running.url(""));
    for (const [name, value] of browser.cookies) attempts.cookies.set(name, value);
    expect((await browser.request(back)).status).toBe(303);
    expect((await attempts.request(back)).status).toBe(403);
    expect((await browser.request(back)).status).toBe(403);
  });

  it("is rejected ten minutes later", async () => {
    const clock = new ManualClock(Date.now());
    const browser = await start({ clock });
    const back = await signInAt(issuer, await toIssuer(browser), "ada");
    clock.jump(600_000);
    expect((await browser.request(back)).status).toBe(403);
  });

  it("shows the reason of the issuer as text", async () => {
    const browser = await start();
    const state = new URL(await toIssuer(browser)).searchParams.get("state");
    const error = encodeURIComponent("<script>alert(1)</script>");
    const iss = encodeURIComponent(issuer.url);
    const path = `/login/oidc/callback?error=access_denied&error_description=${error}&state=${state}&iss=${iss}`;
    const { status, text } = await browser.request(path, { headers: { Accept: "text/html" } });
    expect([status, text.includes("&lt;script&gt;"), text.includes("<script>alert")]).toEqual([403, true, false]);
  });

  it("fails with 503 while the issuer is down, and sign-ins go on", async () => {
    const browser = await start();
    await signIn(browser);
    const other = new BrowserLike(running.url(""));
    const attempt = await signInAt(issuer, await toIssuer(other), "bob");
    issuer.refuse(true);
    expect((await other.request(attempt)).status).toBe(503);
    expect((await browser.request("/app")).status).toBe(200);
  });

  it("fails with 503 when its issuer cannot be reached", async () => {
    const issuers = [{ name: "gone", issuer: "http://127.0.0.1:1", clientId: "plots" }];
    const browser = await start(() => ({ oidc: issuers }));
    expect((await browser.request("/login")).status).toBe(503);
    expect(running.logged.join("\n")).toContain("gone (http://127.0.0.1:1) does not answer");
  });

  it("succeeds after the issuer has a new key: the second one at the latest", async () => {
    const browser = await start();
    await signIn(browser);
    await issuer.rotateKey();
    const statuses = [];
    for (const name of ["bob", "carl"]) {
      const own = new BrowserLike(running.url(""));
      statuses.push((await signIn(own, name)).status);
    }
    expect(statuses.at(-1)).toBe(303);
    expect([403, 303]).toContain(statuses[0]);
  });

  it("is rejected when the clocks differ by ten minutes, and the log says so", async () => {
    const browser = await start();
    const back = await signInAt(issuer, await toIssuer(browser), "ada");
    // The package reads the clock of the system.
    const { now } = Date;
    const clock = jest.spyOn(Date, "now").mockImplementation(() => now() + (isOfServer() ? 3_600_000 + 600_000 : 0));
    expect((await browser.request(back)).status).toBe(403);
    clock.mockRestore();
    expect(running.logged.join("\n")).toContain("The clocks of this machine and of the provider differ");
  });

  it("does not make the cookies of a browser longer and longer", async () => {
    const browser = await start();
    for (let count = 0; count < 20; count++) await toIssuer(browser);
    expect(browser.cookieHeader.length).toBeLessThan(8000);
    expect((await signIn(browser)).status).toBe(303);
  });
});
