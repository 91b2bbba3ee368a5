import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requestArguments } from "../../../../src/application/request-info.js";
import { Application } from "../../../../src/application/application.js";
import { curdoc } from "../../../../src/document/current.js";
import type { SessionContext } from "../../../../src/document/document.js";
import type { RequestInfo, User } from "../../../../src/document/session-context.js";
import type { AuthModule } from "../../../../src/server/auth/auth-module.js";
import { generateSessionId } from "../../../../src/tokens/session-id.js";
import { makeSessionToken } from "../../../../src/tokens/session-token.js";
import { ManualClock } from "../../../support/manual-clock.js";
import { ProtocolClient } from "../../../support/protocol-client.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../../support/server.js";
import { until } from "../../../support/until.js";
import { rawRequest } from "../raw-request.js";
import { BrowserLike, tokenIn } from "./browser-like.js";

const folder = mkdtempSync(join(tmpdir(), "providers-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

let running: StartedServer | undefined;
let context: SessionContext | null = null;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

async function start(options: TestServerOptions): Promise<BrowserLike> {
  context = null;
  running = await startServer({ "/app": () => void (context = curdoc().session_context) }, options);
  return new BrowserLike(running.url(""));
}

async function failureOf(options: TestServerOptions): Promise<string> {
  const started = await startServer({ "/app": () => {}, "/open": () => {} }, options).catch((error: Error) => error);
  if (!(started instanceof Error)) await started.stop();
  return started instanceof Error ? started.message : "it started";
}

const userOf = (): User | null => context?.user ?? null;

describe("an auth module", () => {
  const MODULE = `
import { RequestHandler } from "plotctl/auth";

const users = { ada: ["ops"] };

export async function get_user_async(request: RequestHandler) {
  const id = request.get_secure_cookie("user");
  return id === null ? null : { id, name: id.toUpperCase(), email: \`\${id}@example.com\`, groups: users.ada };
}

export const login_url = "/enter";

export class LoginHandler extends RequestHandler {
  get(): void {
    this.write(\`<form method="post" action="/pre/enter">\${this.xsrf_form_html()}</form> \${this.get_argument("next", "none")}\`);
  }
  post(): void {
    this.set_secure_cookie("user", this.get_argument("name"));
    this.redirect(this.get_argument("next", "/pre/app"));
  }
}

export const logout_url = "leave";

export class LogoutHandler extends RequestHandler {
  get(): void {
    this.clear_cookie("user");
    this.redirect("/pre/enter");
  }
}
`;

  it("signs users in and out with its own pages", async () => {
    const browser = await start({ authModule: file("auth.ts", MODULE), prefix: "/pre" });
    expect((await browser.request("/pre/app")).location).toBe("/pre/enter?next=%2Fpre%2Fapp");
    expect((await browser.request("/pre/enter?next=/pre/app")).text).toContain("/pre/app");
    const forged = await browser.request("/pre/enter", { form: { name: "eve" } });
    expect([forged.status, browser.cookies.has("user")]).toEqual([403, false]);
    const { status, location } = await browser.submit("/pre/enter", { name: "ada" });
    expect([status, location]).toEqual([303, "/pre/app"]);
    expect((await browser.request("/pre/app")).status).toBe(200);
    expect(context?.user).toEqual({
      id: "ada",
      name: "ADA",
      email: "ada@example.com",
      groups: ["ops"],
      provider: "module",
      is_guest: false,
    });
    expect(context?.logout_url).toBe("/pre/leave");
    const changed = (browser.cookies.get("user") ?? "").replace("YWRh", "ZXZl");
    const headers = { cookie: `user=${changed}` };
    expect((await fetch(running?.url("/pre/app") ?? "", { headers, redirect: "manual" })).status).toBe(302);
    expect((await browser.request("/pre/leave", { method: "POST", form: {} })).status).toBe(403);
    expect((await browser.request("/pre/leave")).location).toBe("/pre/enter");
    expect((await browser.request("/pre/app")).status).toBe(302);
  });

  it("sends users only to paths of this host, whatever the link to its form names", async () => {
    const browser = await start({ authModule: file("auth.ts", MODULE), prefix: "/pre" });
    const locationFor = async (next: string): Promise<string> =>
      (await browser.submit("/pre/enter", { name: "ada", next })).location;
    for (const next of ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"])
      expect([next, await locationFor(next)]).toEqual([next, "/pre/"]);
    expect(await locationFor("/pre/app?x=1")).toBe("/pre/app?x=1");
  });

  it("may be one object, by default export or in code, and send users to another server", async () => {
    const text = `import { define_auth } from "plotctl/auth";
export default define_auth({ get_user: () => "", get_login_url: () => "https://sso.example/in" });`;
    const browser = await start({ authModule: file("object.ts", text) });
    const next = encodeURIComponent(running?.url("/app?x=1") ?? "");
    expect((await browser.request("/app?x=1")).location).toBe(`https://sso.example/in?next=${next}`);
  });

  it("is not asked about static files of the server, the icon and unknown paths", async () => {
    let count = 0;
    const browser = await start({ auth: { get_user: () => void count++, login_url: "/login" } });
    for (const path of ["/static/js/bokeh.min.js", "/favicon.ico", "/nowhere"]) await browser.request(path);
    expect(count).toBe(0);
  });

  const OK = "export const get_user = () => null;\nexport const login_url = '/login';\n";
  it.each([
    [
      "no user function",
      "export const login_url = '/login';",
      "pa1.ts: an auth module needs get_user or get_user_async.",
    ],
    ["both", `${OK}export const get_user_async = get_user;`, "pa1.ts:3:1: give either get_user or get_user_async"],
    ["no login target", "export const get_user = () => null;", "needs login_url or get_login_url."],
    [
      "both targets",
      `${OK}export const get_login_url = () => "/x";`,
      "pa1.ts:3:1: give either login_url or get_login_url",
    ],
    [
      "//x",
      "export const get_user = () => null;\nexport const login_url = '//x';",
      "pa1.ts:2:1: login_url: expected a path",
    ],
    [
      "a misspelt export",
      `${OK}export const loginurl = "/x";`,
      'pa1.ts:3:1: an auth module has no "loginurl". Did you mean "login_url"?',
    ],
    ["a syntax error", "export const get_user = (;", "pa1.ts:1"],
    ["an error at load", "throw new Error('no database');", "pa1.ts:1"],
    ["a function that is none", `${OK.replace("() => null", '"x"')}`, 'get_user: expected a function, got "x"'],
    ["a handler that is none", `${OK}export class LoginHandler {}`, "expected a class that extends RequestHandler"],
    [
      "a handler without a path",
      `${OK}import { RequestHandler } from "plotctl/auth";\nexport class LogoutHandler extends RequestHandler {}`,
      "LogoutHandler needs logout_url.",
    ],
  ])("[PA1] ends the start: %s", async (_what, text, message) => {
    const reason = await failureOf({ authModule: file("pa1.ts", text) });
    expect(reason).toContain(message);
  });

  it("[PA1] ends the start when it is not there", async () => {
    expect(await failureOf({ authModule: "nowhere.ts" })).toContain('There is no auth module "nowhere.ts"');
  });

  it.each([
    ["undefined", undefined, 302, null],
    ["null", null, 302, null],
    ["a text", "ada", 200, { id: "ada", name: "ada", groups: [] }],
    ["{}", {}, 500, "the user has no id"],
    ["no id", { name: "ada" }, 500, "the user has no id"],
    ["an id of 10 kB", { id: "x".repeat(10_000) }, 500, "more than 1024 characters"],
    ["groups that are no list", { id: "ada", groups: "ops" }, 500, "groups of the user must be a list"],
    ["a number", 7, 500, "the user has no id"],
  ])("[PA2] whose function returns %s", async (_what, given, status, outcome) => {
    const browser = await start({ auth: { get_user: () => given as string, login_url: "/login" } });
    const answer = await browser.request("/app");
    expect(answer.status).toBe(status);
    if (typeof outcome === "string") {
      expect(running?.logged.join("\n")).toContain(outcome);
      expect(answer.text).not.toContain(outcome);
    } else if (outcome === null) expect(userOf()).toBeNull();
    else expect(userOf()).toMatchObject(outcome);
  });

  it("[PA2] [U13] whose function throws or rejects: 500, with an id that the log has too", async () => {
    for (const auth of [
      {
        get_user: () => {
          throw new Error("no database");
        },
        login_url: "/login",
      },
      { get_user_async: () => Promise.reject(new Error("no database")), login_url: "/login" },
    ] satisfies AuthModule[]) {
      const browser = await start({ auth });
      const { status, text } = await browser.request("/app");
      const [id = "none"] = /[0-9a-f]{8}(?=\))/.exec(text) ?? [];
      expect([status, text.includes("no database")]).toEqual([500, false]);
      expect(running?.logged.join("\n")).toMatch(
        new RegExp(`Error ${id} in get_user\\w* of the auth module: no database`),
      );
      await running?.stop();
    }
  });

  it("[PA2] whose function hangs: 503 after ten seconds, and each of 200 sockets is answered once", async () => {
    const clock = new ManualClock();
    let calls = 0;
    const auth: AuthModule = {
      get_user_async: () => {
        calls++;
        return new Promise(() => {});
      },
      login_url: "/login",
    };
    await start({ auth, clock });
    const url = running?.url("/app") ?? "";
    const sockets = Array.from({ length: 200 }, () => new ProtocolClient(url));
    const page = fetch(url);
    await until("all have asked for their user", () => calls === 201);
    for (const socket of sockets.slice(0, 20)) socket.ws.terminate();
    clock.advance(10_000);
    expect([(await page).status, (await page).headers.get("retry-after")]).toEqual([503, "10"]);
    const statuses = await Promise.all(sockets.slice(20).map(({ opened }) => opened));
    expect(new Set(statuses)).toEqual(new Set([503]));
    expect(running?.server.contexts.get("/app")?.sessions.size).toBe(0);
  });
});

describe("[PA3] a header of a trusted proxy", () => {
  const options = { authHeader: "X-User", authGroupsHeader: "X-Groups", trustedProxies: ["loopback"] };
  const send = async (...headers: string[]) =>
    (await rawRequest(running?.port ?? 0, { target: "/app", headers })).status;

  it("names the user and the groups, as they stand", async () => {
    await start(options);
    expect(await send("X-User: admin, bob", "X-Groups: ops, dev")).toBe(200);
    expect(userOf()).toMatchObject({ id: "admin, bob", groups: ["ops", "dev"], provider: "header" });
    expect(await send(`X-User: ${Buffer.from("zoë").toString("latin1")}`)).toBe(200);
    expect(userOf()?.id).toBe("zoë");
  });

  it.each([
    ["absent", [], 401],
    ["empty", ["X-User:  "], 401],
    ["given twice", ["X-User: ada", "X-User: ada"], 400],
    ["of 10 kB", [`X-User: ${"x".repeat(10_000)}`], 400],
    ["with a tab", ["X-User: a\tb"], 400],
    ["split by a line feed", ["X-User: a\n b"], 400],
  ])("is rejected when it is %s", async (_what, headers, status) => {
    await start(options);
    expect(await send(...headers)).toBe(status);
    expect(running?.server.contexts.get("/app")?.sessions.size).toBe(0);
  });

  it("is removed from the requests of other peers, before an app sees it, and logged once a minute", async () => {
    const clock = new ManualClock();
    await start({ ...options, trustedProxies: ["10.1.2.3"], access: { "*": "everybody" }, clock });
    expect(await send("X-User: ada", "X-Groups: ops")).toBe(200);
    expect([userOf(), context?.request?.headers["X-User"], context?.request?.headers["x-groups"]]).toEqual([
      null,
      undefined,
      undefined,
    ]);
    await send("X-User: ada");
    const removed = (): number => running?.logged.filter((line) => line.startsWith("Removed x-user")).length ?? 0;
    expect(removed()).toBe(1);
    clock.advance(60_000);
    await send("X-User: ada");
    expect(removed()).toBe(2);
  });

  it("needs the proxy to be named", async () => {
    expect(await failureOf({ authHeader: "X-User" })).toContain("--trusted-proxies");
    expect(await failureOf({ authGroupsHeader: "X-Groups" })).toContain("authGroupsHeader needs authHeader");
    expect(await failureOf({ trustedProxies: ["nowhere"] })).toContain("expected addresses, networks");
  });
});

describe("trusted proxies", () => {
  const addressOf = async (trustedProxies: readonly string[], forwarded: string): Promise<string | undefined> => {
    await start({ trustedProxies });
    const headers = [`X-Forwarded-For: ${forwarded}`];
    await rawRequest(running?.port ?? 0, { target: "/app", headers });
    return context?.request?.remote_ip;
  };

  it.each([
    [["loopback"], "203.0.113.9", "203.0.113.9"],
    [["loopback"], "198.51.100.1, 203.0.113.9", "203.0.113.9"],
    [["loopback", "10.0.0.0/8"], "198.51.100.1, 203.0.113.9, 10.1.1.1", "203.0.113.9"],
    [["loopback", "10.0.0.0/8"], "10.2.2.2, 10.1.1.1", "10.2.2.2"],
    [["10.0.0.0/8"], "203.0.113.9", "127.0.0.1"],
  ])("%j make of %s the client %s", async (proxies, forwarded, address) => {
    expect(await addressOf(proxies, forwarded)).toBe(address);
  });

  it("may not list what is no address", async () => {
    await start({ trustedProxies: ["loopback"] });
    const { status } = await rawRequest(running?.port ?? 0, {
      target: "/app",
      headers: ["X-Forwarded-For: x, 1.2.3.4"],
    });
    expect(status).toBe(200);
    const bad = await rawRequest(running?.port ?? 0, { target: "/app", headers: ["X-Forwarded-For: 1.2.3.4, x"] });
    expect(bad.status).toBe(400);
  });
});

describe("access to apps", () => {
  const auth: AuthModule = {
    get_user({ request }) {
      const [id = "", group] = (request.headers["x-user"] ?? "").split(":");
      return id === "" ? null : { id, groups: group === undefined ? [] : [group] };
    },
    login_url: "/login",
  };
  const as = (user: string) => (user === "" ? {} : { headers: { "X-User": user } });

  it("is as the rules say, for guests too, and the index lists what the user may open", async () => {
    running = await startServer(
      { "/ops": () => {}, "/open": () => {}, "/members": () => {}, "/rest": () => {} },
      { auth, guests: true, access: { "/ops": { groups: ["ops", "admin"] }, "/members": "users" } },
    );
    const browser = new BrowserLike(running.url(""));
    const seen = async (user: string) => {
      const { text } = await browser.request("/", as(user));
      const listed = [...text.matchAll(/<h2><a href="([^"]+)"/g)].map(([, url]) => url);
      const statuses = [];
      for (const route of ["/members", "/open", "/ops", "/rest"])
        statuses.push((await browser.request(route, as(user))).status);
      return [listed.join(" "), ...statuses];
    };
    expect(await seen("")).toEqual(["/open /rest", 302, 200, 302, 200]);
    expect(await seen("ada")).toEqual(["/members /open /rest", 200, 200, 403, 200]);
    expect(await seen("ada:ops")).toEqual(["/members /open /ops /rest", 200, 200, 200, 200]);
  });

  it("is up to the hook of the app too, which gets the user and the request", async () => {
    const authorize = (user: User | null, request: { path: string }): boolean | string => {
      if (request.path.includes("static")) return false;
      return user?.id === "ada" ? true : user?.id === "bob" ? "Not you, <b>Bob</b>." : false;
    };
    running = await startServer({ "/app": new Application(() => {}, { hooks: { authorize } }) }, { auth });
    const browser = new BrowserLike(running.url(""));
    expect((await browser.request("/app", as("ada"))).status).toBe(200);
    expect((await browser.request("/app/static/js/bokeh.min.js", as("ada"))).status).toBe(403);
    const bob = await browser.request("/app", as("bob"));
    expect([bob.status, bob.text.includes("Not you, &lt;b&gt;Bob&lt;/b&gt;.")]).toEqual([403, true]);
    expect((await browser.request("/app", as("carl"))).text).toContain("Your user may not open this app.");
    expect((await browser.request("/app")).status).toBe(302);
    const client = new ProtocolClient(running.url("/app"), as("bob"));
    expect(await client.opened).toBe(403);
  });

  it("[PA9] is closed for ten seconds, then 503, when the hook never ends", async () => {
    const clock = new ManualClock();
    let isCalled = false;
    const authorize = (): Promise<boolean> => {
      isCalled = true;
      return new Promise(() => {});
    };
    running = await startServer({ "/app": new Application(() => {}, { hooks: { authorize } }) }, { auth, clock });
    const answer = fetch(running.url("/app"), as("ada"));
    await until("the hook was called", () => isCalled);
    clock.advance(10_000);
    expect((await answer).status).toBe(503);
  });

  it("is up to the hook for the arguments of a websocket's token too, which anybody can write without signatures", async () => {
    const authorize = (_: User | null, { arguments: given }: RequestInfo): boolean => given["region"] === undefined;
    const served = new Application(() => {}, { hooks: { authorize } });
    running = await startServer({ "/app": served }, { auth });
    const statusWith = (payload: Record<string, unknown>): Promise<number | undefined> => {
      const token = makeSessionToken(generateSessionId(), { expiresAt: Math.floor(Date.now() / 1000) + 300, payload });
      return new ProtocolClient(running?.url("/app") ?? "", { token, ...as("ada") }).opened;
    };
    expect((await fetch(running.url("/app?region=north"), as("ada"))).status).toBe(403);
    expect(await statusWith({ arguments: requestArguments("region=north") })).toBe(403);
    expect(await statusWith({ arguments: {} })).toBeUndefined();
  });

  it("is closed when the hook returns something else", async () => {
    const authorize = (): boolean => undefined as unknown as boolean;
    running = await startServer({ "/app": new Application(() => {}, { hooks: { authorize } }) }, { auth });
    expect((await fetch(running.url("/app"), as("ada"))).status).toBe(500);
    expect(running.logged.join("\n")).toContain(
      "authorize of /app: it must return true, false or a text, got undefined",
    );
  });

  it.each([
    [{ access: { "/ap": "users" as const } }, 'there is no app at "/ap". Did you mean "/app"?'],
    [
      { access: { "/app": { groups: "ops" } } as never },
      'the rule of "/app" must be "everybody", "users" or { groups: [names] }',
    ],
    [{ access: { "/app": "user" } as never }, 'the rule of "/app" must be'],
  ])("[PA9] cannot be %j", async (options, message) => {
    expect(await failureOf({ auth, ...options })).toContain(message);
  });

  it("cannot be limited, or opened to guests, without a way to sign in", async () => {
    expect(await failureOf({ access: { "/app": "users" } })).toContain("needs a way for users to sign in");
    expect(await failureOf({ guests: true })).toContain("needs a way for users to sign in");
  });

  it("cannot be hidden by an app at the place of the sign-in", async () => {
    const started = (): Promise<StartedServer> => startServer({ "/login": () => {} }, { auth });
    await expect(started()).rejects.toThrow('No app can be at "/login"');
  });
});

describe("the token of a page", () => {
  const auth: AuthModule = { get_user: ({ request }) => request.headers["x-user"], login_url: "/login" };

  it("[K14] opens nothing for another user, also after its session has ended", async () => {
    const options = { auth, sessionIds: "signed" as const, secretKey: "k".repeat(32) };
    running = await startServer({ "/app": () => {} }, options);
    const url = (path: string): string => running?.url(path) ?? "";
    const page = await fetch(url("/app"), { headers: { "X-User": "ada" } });
    const token = tokenIn(await page.text());
    for (const context of running.server.contexts.values())
      for (const session of [...context.sessions.values()]) await context.end(session, "unused");
    const bob = new ProtocolClient(url("/app"), { token, headers: { "X-User": "bob" } });
    expect((await bob.closed).code).toBe(4403);
    expect(await new ProtocolClient(url("/app"), { token }).opened).toBe(401);
    const ada = await ProtocolClient.connect(url("/app"), { token, headers: { "X-User": "ada" } });
    await ada.close();
  });

  it("[E7] is not given to a page of another site that loads autoload.js as a plain script", async () => {
    running = await startServer({ "/app": () => {} }, { auth, allowOrigins: ["good.example"] });
    const { port } = running;
    const target = "/app/autoload.js?bokeh-autoload-element=e";
    const textFor = async (...headers: string[]) =>
      (await rawRequest(port, { target, headers: [`Host: good.example`, "X-User: ada", ...headers] })).text;
    expect(await textFor("Sec-Fetch-Site: cross-site", "Referer: https://evil.example/x")).not.toContain('"token"');
    expect(await textFor("Sec-Fetch-Site: same-site")).not.toContain('"token"');
    expect(await textFor("Sec-Fetch-Site: cross-site", "Referer: https://good.example/x")).toContain('"token"');
    expect(await textFor()).toContain('"token"');
  });
});
