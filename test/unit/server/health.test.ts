// What load balancers and service managers ask: whether the server is alive, and whether it is ready.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Application } from "../../../src/application/application.js";
import { Server } from "../../../src/server/server.js";
import { ManualClock } from "../../support/manual-clock.js";
import { startServer } from "../../support/server.js";
import { rawRequest } from "./raw-request.js";

const ANY_HOST = ["Host: 10.1.2.3:8080"];

describe("the health of a server", () => {
  it("is answered under any host, outside of the prefix, without a user, and is not cached", async () => {
    const running = await startServer({ "/app": () => undefined }, { prefix: "/pre" });
    const alive = await rawRequest(running.port, { target: "/healthz", headers: ANY_HOST });
    const ready = await rawRequest(running.port, { target: "/readyz?x=1", headers: ANY_HOST });
    await running.stop();
    expect([alive.status, alive.text]).toEqual([200, expect.stringMatching(/Cache-Control: no-store[^]*\r\nok\n$/)]);
    expect([ready.status, ready.text]).toEqual([200, expect.stringMatching(/no-store[^]*\r\n\{"ready":true\}$/)]);
    for (const context of running.server.contexts.values()) expect(context.sessions.size).toBe(0);
  });

  it("is alive but not ready while apps start", async () => {
    let finish = (): void => {};
    const loaded = new Promise<void>((resolve) => (finish = resolve));
    const app = new Application(() => {}, { hooks: { on_server_loaded: () => loaded } });
    const server = new Server(app);
    const http = createServer(server.callback());
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const { port } = http.address() as AddressInfo;
    const ask = async (path: string): Promise<[number, string]> => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      return [answer.status, await answer.text()];
    };
    expect(await ask("/healthz")).toEqual([200, "ok\n"]);
    expect(await ask("/readyz")).toEqual([503, '{"ready":false,"why":["starting"]}']);
    finish();
    await ask("/");
    expect(await ask("/readyz")).toEqual([200, '{"ready":true}']);
    await server.stop();
    http.close();
  });

  it("is logged for debugging only", async () => {
    const running = await startServer({}, { logLevel: "info" });
    await fetch(running.url("/readyz"));
    await running.stop();
    expect(running.logged.join("\n")).not.toContain("GET /readyz");
  });

  it("leaves no place for apps of the same name, unless they have a prefix", () => {
    const apps = { "/healthz": () => undefined };
    expect(() => new Server(apps)).toThrow('No app can be at "/healthz": the health of the server is there.');
    expect(() => new Server(apps, { prefix: "/pre" })).not.toThrow();
  });
});

describe("the probe of a server", () => {
  it("says what the server sees of a request, under any host and without a user", async () => {
    const running = await startServer({}, { prefix: "/pre", trustedProxies: ["127.0.0.1"] });
    const { status, text } = await rawRequest(running.port, {
      target: "/pre/static/probe",
      headers: [
        ...ANY_HOST,
        "X-Forwarded-Proto: https",
        "X-Forwarded-For: 10.9.8.7",
        "Cookie: secret=1",
        "Sec-WebSocket-Protocol: bokeh, abc",
      ],
    });
    await running.stop();
    const probe: unknown = JSON.parse(/\r\n\r\n(.*)\n$/.exec(text)?.[1] ?? "");
    expect([status, probe]).toEqual([
      200,
      {
        plotctl: "probe",
        http: "1.1",
        path: "/pre/static/probe",
        host: "10.1.2.3:8080",
        scheme: "https",
        forwarded: ["for", "proto"],
        isTrusted: true,
        protocolLength: 10,
        time: expect.any(Number) as unknown,
      },
    ]);
  });

  it("sends a second part when it is asked for parts", async () => {
    const clock = new ManualClock();
    const running = await startServer({}, { clock });
    const { body } = await fetch(running.url("/static/probe?parts"));
    const reader = body!.getReader();
    const decoded = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
    expect(await decoded()).toMatch(/^\{"plotctl":"probe".*\}\n$/);
    clock.advance(1000);
    expect([await decoded(), (await reader.read()).done]).toEqual(["{}\n", true]);
    await running.stop();
  });
});
