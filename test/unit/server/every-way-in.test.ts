// Every route and every upgrade of the server checks the client, and its user, before it answers. The walk reads the table of
// routes, so that a new route is checked without a new test.
import { Application } from "../../../src/application/application.js";
import type { AppRouter } from "../../../src/application/app-routes.js";
import { define_auth } from "../../../src/server/auth/auth-module.js";
import { RequestHandler } from "../../../src/server/auth/request-handler.js";
import { KINDS, PUBLISHED_KINDS, type Kind } from "../../../src/server/admission/kinds.js";
import { SOCKET_PATHS } from "../../../src/server/routes/app-table.js";
import { makeSessionToken } from "../../../src/tokens/session-token.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../support/server.js";
import { rawRequest, rawUpgrade, type RawAnswer } from "./raw-request.js";

interface WayIn {
  readonly kind: Kind;
  readonly method: string;
  readonly target: string;
  readonly isUpgrade?: boolean;
}

class LoginHandler extends RequestHandler {
  get(): void {
    this.write("Who are you?");
  }
}

/** The user of a request is in its header, as `name` or `name:group`. */
const auth = define_auth({
  get_user({ request }) {
    const [id, group] = (request.headers["x-user"] ?? "").split(":");
    return id === undefined || id === "" ? null : { id, groups: group === undefined ? [] : [group] };
  },
  login_url: "/login",
  LoginHandler,
});

const PREFIX = "/pre";
/** An app, and one whose address has a parameter. */
const PLACES = ["/app", "/reports/2026"];
const ELEMENT = "?bokeh-autoload-element=e";
const MANY_PARAMETERS = `?${"x&".repeat(250)}`;

async function start(options: TestServerOptions = {}): Promise<StartedServer> {
  const routes = (router: AppRouter): void => {
    router.get("/rows/:id", (ctx) => void (ctx.body = "row"));
    router.put("/rows/:id", (ctx) => void (ctx.body = "changed"));
  };
  const apps = {
    "/app": new Application(() => {}, { hooks: { routes } }),
    "/other": () => {},
    "/reports": new Application(() => {}, { path: "/:year" }),
  };
  return startServer(apps, { prefix: PREFIX, devMode: true, useXheaders: true, auth, ...options });
}

function waysInto({ server }: StartedServer): readonly WayIn[] {
  const routes = server.routes.flatMap(({ of, kind, path, method = "GET" }): WayIn[] => {
    const below = path.replace("{*path}", "js/bokeh.min.js");
    const ofApps = kind === "endpoint" ? ["/app"] : PLACES;
    const targets = of === "server" ? [below] : ofApps.map((place) => PREFIX + place + below);
    const methods = method === "GET" ? ["GET", "HEAD"] : [method];
    return targets.flatMap((target) => methods.map((each) => ({ kind, method: each, target })));
  });
  const upgrades: WayIn[] = [
    ...PLACES.flatMap((place): WayIn[] => [
      { kind: "socket", method: "GET", target: PREFIX + place + SOCKET_PATHS.session, isUpgrade: true },
      { kind: "dev-socket", method: "GET", target: PREFIX + place + SOCKET_PATHS.dev, isUpgrade: true },
    ]),
    { kind: "unknown", method: "GET", target: `${PREFIX}/nowhere/ws`, isUpgrade: true },
  ];
  const unknown: WayIn[] = [
    { kind: "unknown", method: "GET", target: "/nowhere" },
    ...["", "/autoload.js", "/2026/5"].map((rest): WayIn => {
      return { kind: "unknown", method: "GET", target: `${PREFIX}/reports${rest}` };
    }),
    { kind: "unknown", method: "GET", target: `${PREFIX}/reports/ws`, isUpgrade: true },
    ...routes.map(({ target }): WayIn => ({ kind: "unknown", method: "PATCH", target })),
  ];
  return [...routes, ...upgrades, ...unknown];
}

function send(
  { port }: StartedServer,
  { method, isUpgrade = false, target }: WayIn,
  { suffix = "", headers = [] }: { suffix?: string; headers?: readonly string[] } = {},
): Promise<RawAnswer> {
  return (isUpgrade ? rawUpgrade : rawRequest)(port, { method, target: target + suffix, headers });
}

describe("every way into a server in development mode", () => {
  let running: StartedServer;
  let ways: readonly WayIn[];
  beforeAll(async () => {
    running = await start();
    ways = waysInto(running);
  });
  afterAll(() => running.stop());

  it("is listed here with its kind", () => {
    const ofDocuments = ["document", "document-script", "document-socket"];
    const kinds = (all: readonly string[]) => new Set(all.filter((kind) => !ofDocuments.includes(kind)));
    expect(kinds(ways.map(({ kind }) => kind))).toEqual(kinds(KINDS));
  });

  it.each([
    ["another host", "", ["Host: evil.example"], 403],
    ["two Host headers", "", ["Host: localhost", "Host: localhost"], 400],
    ["an invalid address from a proxy", "", ["X-Real-IP: nobody"], 400],
    ["more than 100 headers", "", Array.from({ length: 100 }, (_, i) => `X-${i}: 1`), 431],
    ["more than 200 query parameters", MANY_PARAMETERS, [], 400],
  ])("rejects %s", async (what, suffix, headers, status) => {
    const statuses = ways.map(async (way) => [way, (await send(running, way, { suffix, headers })).status]);
    const expected = ways.map((way) => [way, what === "another host" && way.kind === "health" ? 200 : status]);
    expect(await Promise.all(statuses)).toEqual(expected);
    for (const context of running.server.contexts.values()) expect(context.sessions.size).toBe(0);
  });

  it("rejects websockets of pages of other origins", async () => {
    const sockets = ways.filter(({ kind }) => kind === "socket" || kind === "dev-socket");
    expect(sockets).toHaveLength(4);
    for (const way of sockets)
      expect((await send(running, way, { headers: ["Origin: http://evil.example"] })).status).toBe(403);
  });

  it("accepts a client that passes all checks", async () => {
    const headers = [`Origin: http://localhost:${running.port}`, "X-User: ada"];
    for (const way of ways.filter(({ kind, method }) => !isOther(kind) && method !== "POST")) {
      const { status } = await send(running, way, { suffix: ELEMENT, headers });
      expect([way.target, status]).toEqual([way.target, way.isUpgrade === true ? 101 : 200]);
    }
  });
});

/** Without a picture, without a token, and without a document, they are rejected for other reasons. */
function isOther(kind: Kind): boolean {
  if (PUBLISHED_KINDS.has(kind)) return true;
  return kind === "unknown" || kind === "thumbnail" || kind === "socket" || kind === "upload" || kind === "download";
}

/** All others do, new ones too, but for published documents: their rights say who may read them. */
const NEED_NO_USER: ReadonlySet<Kind> = new Set<Kind>([
  ...(["icon", "static", "preflight", "sign-in", "health", "unknown"] as const),
  ...PUBLISHED_KINDS,
]);

describe("[P1] every way into an app for the group ops", () => {
  let running: StartedServer;
  let guarded: readonly WayIn[];
  const open = async (options: TestServerOptions = {}): Promise<void> => {
    running = await start({ access: { "*": { groups: ["ops"] } }, ...options });
    guarded = waysInto(running).filter(({ kind }) => !NEED_NO_USER.has(kind));
  };
  afterEach(() => running.stop());

  const leadsToSignIn = ({ kind, isUpgrade, method }: WayIn, { status, text }: RawAnswer): boolean => {
    if (isUpgrade === true || kind === "upload" || method === "PUT") return status === 401;
    if (kind === "script" && text.includes("askToSignIn")) return status === 200 && !text.includes("token");
    return kind === "script" ? status === 200 : status === 302 && text.includes("\r\nLocation: /pre/login?next=%2F");
  };

  const own = (): string => `Origin: http://localhost:${running.port}`;

  it.each([
    ["without a sign-in", {}],
    ["of guests", { guests: true }],
  ])("leads clients %s to the sign-in, and runs nothing of the app", async (_what, options) => {
    await open(options);
    for (const way of guarded) {
      const answer = await send(running, way, { suffix: ELEMENT, headers: [own()] });
      expect([way, leadsToSignIn(way, answer)]).toEqual([way, true]);
    }
    for (const context of running.server.contexts.values()) expect(context.sessions.size).toBe(0);
  });

  it("is closed to users of other groups", async () => {
    await open();
    for (const way of guarded) {
      const { status } = await send(running, way, { suffix: ELEMENT, headers: [own(), "X-User: ada:sales"] });
      expect([way, status]).toEqual([way, 403]);
    }
    for (const context of running.server.contexts.values()) expect(context.sessions.size).toBe(0);
    expect(running.logged).toContain('Refused /app to the user "ada"');
  });

  it("is open to users of the group", async () => {
    await open();
    for (const way of guarded.filter(({ kind }) => !isOther(kind))) {
      const { status } = await send(running, way, { suffix: ELEMENT, headers: [own(), "X-User: ada:ops"] });
      expect([way, status]).toEqual([way, way.isUpgrade === true ? 101 : 200]);
    }
  });

  it("takes and gives files only for sessions, also for users of the group", async () => {
    await open();
    const verdicts = guarded.flatMap((way) => (way.kind === "upload" || way.kind === "download" ? [way] : []));
    const answers = verdicts.map(async (way) => {
      const { status, text } = await send(running, way, { headers: [own(), "X-User: ada:ops"] });
      return [way.kind, status, /Session-Token|works once/.exec(text)?.[0] ?? ""];
    });
    expect(await Promise.all(answers)).toEqual([
      ["upload", 403, "Session-Token"],
      ["upload", 403, "Session-Token"],
      ["download", 410, "works once"],
      ["download", 410, ""],
      ["download", 410, "works once"],
      ["download", 410, ""],
    ]);
  });

  it("gives a session only to the user who opened it", async () => {
    await open();
    const byUser = (user: string) => ({ headers: { "X-User": user } });
    await fetch(running.url("/pre/app?bokeh-session-id=mine"), byUser("ada:ops"));
    for (const path of ["/pre/app", "/pre/app/autoload.js"]) {
      const answer = await fetch(running.url(`${path}${ELEMENT}&bokeh-session-id=mine`), byUser("bob:ops"));
      expect([answer.status, (await answer.text()).includes("token")]).toEqual([403, false]);
    }
    const upload = async (user: string): Promise<number> => {
      const headers = { ...byUser(user).headers, "Bokeh-Session-Token": makeSessionToken("mine", { expiresAt: 9e9 }) };
      return (await fetch(running.url("/pre/app/plotctl/uploads/p1"), { method: "POST", headers })).status;
    };
    expect([await upload("bob:ops"), await upload("ada:ops")]).toEqual([403, 400]);
    const options = { sessionId: "mine", ...byUser("bob:ops") };
    const { closed } = new ProtocolClient(running.url("/pre/app"), options);
    expect((await closed).code).toBe(4403);
    const owner = await ProtocolClient.connect(running.url("/pre/app"), { ...options, ...byUser("ada:ops") });
    expect(await owner.pull()).toHaveProperty("roots", []);
    await owner.close();
  });
});
