import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, get, type IncomingMessage } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import type { LifecycleHooks } from "../../../src/application/hooks.js";
import { Application } from "../../../src/application/application.js";
import { Server } from "../../../src/server/server.js";
import { ManualClock } from "../../support/manual-clock.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer } from "../../support/server.js";
import { until } from "../../support/until.js";
import { UPGRADE } from "./raw-request.js";

describe("a server as a library", () => {
  it("runs inside an existing Node server", async () => {
    const server = new Server({ "/plots/demo": () => {} });
    const answer = server.callback();
    const own = createServer((req, res) => (req.url === "/own" ? res.end("mine") : answer(req, res)));
    own.on("upgrade", (req, socket, head) => server.upgrade(req, socket, head));
    await new Promise<void>((resolve) => own.listen(0, "127.0.0.1", () => resolve()));
    const url = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;

    expect(await (await fetch(`${url}/own`)).text()).toBe("mine");
    expect((await fetch(`${url}/plots/demo`)).status).toBe(200);
    const client = await ProtocolClient.connect(`${url}/plots/demo`);
    expect(await client.pull()).toHaveProperty("roots", []);
    await server.stop();
    expect((await client.closed).code).toBe(1012);
    own.close();
  });

  it("finds its apps where Express mounts it, which removes the path of the mount from the URL", async () => {
    const server = new Server({ "/demo": () => {} }, { prefix: "/plots" });
    const own = createServer(express().use("/plots", server.callback()));
    await new Promise<void>((resolve) => own.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
    expect((await fetch(`${url}/plots/demo`)).status).toBe(200);
    expect((await fetch(`${url}/demo`)).status).toBe(404);
    await server.stop();
    own.close();
  });

  it("survives a client that resets its websocket while the apps start", async () => {
    let load = (): void => {};
    const hooks: LifecycleHooks = { on_server_loaded: () => new Promise((resolve) => (load = resolve)) };
    const server = new Server({ "/app": new Application(() => {}, { hooks }) });
    const own = createServer(server.callback());
    const reset = new Promise((resolve) =>
      own.on("upgrade", (req, socket, head) => {
        server.upgrade(req, socket, head);
        socket.once("close", resolve);
        client.resetAndDestroy();
      }),
    );
    own.listen(0, "127.0.0.1");
    await once(own, "listening");
    const { port } = own.address() as AddressInfo;
    const client = connect(port, "127.0.0.1").on("error", () => {});
    client.write([`GET /app/ws HTTP/1.1`, `Host: localhost:${port}`, ...UPGRADE, "", ""].join("\r\n"));
    await reset;
    load();
    expect((await fetch(`http://127.0.0.1:${port}/app`)).status).toBe(200);
    await server.stop();
    own.close();
  });

  it("is served by a Node server that listens on a Unix socket", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mounted-"));
    const socketPath = join(folder, "socket");
    const server = new Server({ "/app": () => {} });
    const own = createServer(server.callback()).listen(socketPath);
    await once(own, "listening");
    const request = get({ socketPath, path: "/app", headers: { host: "localhost", connection: "close" } });
    const [answer] = (await once(request, "response")) as [IncomingMessage];
    expect(answer.resume().statusCode).toBe(200);
    await server.stop();
    own.close();
    rmSync(folder, { recursive: true });
  });

  it("accepts a function, a record or a map of apps", async () => {
    for (const apps of [() => {}, { "/": () => {} }, new Map([["/", new Application(() => {})]])]) {
      const running = await startServer(apps);
      expect((await fetch(running.url("/"))).status).toBe(200);
      await running.stop();
    }
  });

  it.each(["app", "/app/", "//app", "", "/.", "/a/../b", "/a\0", "/\ud800"])("rejects the route %j", (route) => {
    expect(() => new Server({ [route]: () => {} })).toThrow("is not a route");
  });

  it("runs the server's hooks around everything else", async () => {
    const calls: string[] = [];
    const hooks: LifecycleHooks = {
      on_server_loaded: () => void calls.push("loaded"),
      on_session_created: () => void calls.push("created"),
      on_session_destroyed: () => void calls.push("destroyed"),
      on_server_unloaded: () => void calls.push("unloaded"),
    };
    const running = await startServer({ "/": new Application(() => void calls.push("app"), { hooks }) });
    await fetch(running.url("/"));
    await running.stop();
    expect(calls).toEqual(["loaded", "created", "app", "destroyed", "unloaded"]);
  });

  it("reports the port that the system chose, and serves on both loopback addresses", async () => {
    const running = await startServer({ "/app": () => {} });
    expect(running.server.port).toBeGreaterThan(0);
    expect(running.server.urls).toEqual([`http://localhost:${running.server.port}/app`]);
    const addresses = /Listening on (.*)/.exec(running.logged.join("\n"))?.[1] ?? "";
    for (const host of addresses.includes("::1") ? ["127.0.0.1", "[::1]"] : ["127.0.0.1"]) {
      expect((await fetch(`http://${host}:${running.server.port}/app`)).status).toBe(200);
    }
    await running.stop();
    await expect(fetch(running.url("/app"))).rejects.toThrow();
  });

  it("logs the number of connected clients when it changes", async () => {
    const clock = new ManualClock();
    const running = await startServer({ "/app": () => {} }, { statsLogFrequencyMs: 1000, logLevel: "info", clock });
    const counts = () => running.logged.filter((line) => line.endsWith("clients connected"));
    const client = await ProtocolClient.connect(running.url("/app"));
    clock.advance(3000);
    await client.close();
    await until("the server has closed the socket", () =>
      running.logged.some((line) => line.startsWith("WebSocket connection closed")),
    );
    clock.advance(3000);
    await running.stop();
    expect(counts()).toEqual([`[pid ${process.pid}] 1 clients connected`, `[pid ${process.pid}] 0 clients connected`]);
  });
});
