// Every route and every upgrade of the server checks the client before it answers.
import { KINDS, type Kind } from "../../../src/server/admission/gate.js";
import { SOCKET_PATHS } from "../../../src/server/routes/app-table.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { rawRequest, rawUpgrade } from "./raw-request.js";

interface WayIn {
  readonly kind: Kind;
  readonly method: string;
  readonly target: string;
  readonly isUpgrade?: boolean;
}

const MANY_PARAMETERS = `?${"x&".repeat(250)}`;

describe("every way into a server in development mode", () => {
  let running: StartedServer;
  let ways: readonly WayIn[];
  beforeAll(async () => {
    const options = { prefix: "/pre", devMode: true, useXheaders: true };
    running = await startServer({ "/app": () => {}, "/other": () => {} }, options);
    const routes = running.server.routes.flatMap(({ of, kind, path, method = "GET" }): WayIn[] => {
      const below = path.replace("{*path}", "js/bokeh.min.js");
      const target = of === "server" ? below : `/pre/app${below}`;
      return (method === "GET" ? ["GET", "HEAD"] : [method]).map((each) => ({ kind, method: each, target }));
    });
    const upgrades: WayIn[] = [
      { kind: "socket", method: "GET", target: `/pre/app${SOCKET_PATHS.session}`, isUpgrade: true },
      { kind: "dev-socket", method: "GET", target: `/pre/app${SOCKET_PATHS.dev}`, isUpgrade: true },
      { kind: "unknown", method: "GET", target: "/pre/nowhere/ws", isUpgrade: true },
    ];
    const unknown: WayIn[] = [
      { kind: "unknown", method: "GET", target: "/nowhere" },
      ...routes.map(({ target }): WayIn => ({ kind: "unknown", method: "PUT", target })),
    ];
    ways = [...routes, ...upgrades, ...unknown];
  });
  afterAll(() => running.stop());

  const statusOf = async ({ method, isUpgrade = false }: WayIn, target: string, headers: readonly string[] = []) =>
    (await (isUpgrade ? rawUpgrade : rawRequest)(running.port, { method, target, headers })).status;

  const statuses = (suffix: string, headers: readonly string[]) =>
    Promise.all(ways.map(async (way) => [way, await statusOf(way, way.target + suffix, headers)] as const));

  it("is listed here with its kind", () => {
    expect(new Set(ways.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  it.each([
    ["another host", "", ["Host: evil.example"], 403],
    ["two Host headers", "", ["Host: localhost", "Host: localhost"], 400],
    ["an invalid address from a proxy", "", ["X-Real-IP: nobody"], 400],
    ["more than 100 headers", "", Array.from({ length: 100 }, (_, i) => `X-${i}: 1`), 431],
    ["more than 200 query parameters", MANY_PARAMETERS, [], 400],
  ])("rejects %s", async (_what, suffix, headers, status) => {
    expect(await statuses(suffix, headers)).toEqual(ways.map((way) => [way, status]));
    for (const context of running.server.contexts.values()) expect(context.sessions.size).toBe(0);
  });

  it("rejects websockets of pages of other origins", async () => {
    const sockets = ways.filter(({ kind }) => kind === "socket" || kind === "dev-socket");
    expect(sockets).toHaveLength(2);
    for (const way of sockets) expect(await statusOf(way, way.target, ["Origin: http://evil.example"])).toBe(403);
  });

  it("accepts a client that passes all checks", async () => {
    const own = [`Origin: http://localhost:${running.port}`];
    const element = "?bokeh-autoload-element=e";
    for (const way of ways.filter(({ kind }) => kind !== "unknown" && kind !== "thumbnail" && kind !== "socket")) {
      const status = await statusOf(way, way.target + element, own);
      expect([way.target, status]).toEqual([way.target, way.isUpgrade === true ? 101 : 200]);
    }
  });
});
