// A script whose connection is cut: it goes on where it was, and each change reaches the server once.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { pull_session, push_session, type ClientSession } from "plotctl/client";
import { silentLog } from "../../../src/base/log.js";
import { Document } from "../../../src/document/document.js";
import { ColumnDataSource, DataTable, Slider } from "../../../src/exports/models.js";
import { cuttingProxy, type CuttingProxy } from "../../support/cutting-proxy.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { until } from "../../support/until.js";

const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.stop();
});

async function started(app: (doc: Document) => void): Promise<{ server: StartedServer; proxy: CuttingProxy }> {
  const server = await startServer({ "/app": app }, { allowHosts: ["*"], allowOrigins: ["*"] });
  const proxy = await cuttingProxy(server.port);
  running.push(server, proxy);
  return { server, proxy };
}

const optionsFor = ({ port }: { port: number }) => ({
  url: `http://localhost:${port}/app`,
  session_id: "shared",
  log: silentLog,
});

const sessionOf = ({ server }: StartedServer) => server.contexts.get("/app")?.sessions.get("shared");

function sourceOf(document: Document): ColumnDataSource {
  return document.select_one({ type: ColumnDataSource }) as ColumnDataSource;
}

/** Cuts all connections, and waits until both ends have noticed. */
async function cut(proxy: CuttingProxy, server: StartedServer, ...sessions: ClientSession[]): Promise<void> {
  proxy.cut();
  await until("the server has noticed", () => sessionOf(server)?.connectionCount === 0);
  await until("the scripts have noticed", () => sessions.every(({ connected }) => !connected));
}

it("changes of both sides during cuts arrive once, and the models stay", async () => {
  const { server, proxy } = await started((doc) => {
    const source = new ColumnDataSource({ data: { x: [] } });
    doc.add_root(new DataTable({ source }));
    doc.add_root(new Slider({ start: 0, end: 100, value: 0 }));
  });
  const writer = await pull_session(optionsFor(proxy));
  const reader = await pull_session(optionsFor(proxy));
  const mine = sourceOf(writer.document);
  const seen = sourceOf(reader.document);
  for (let round = 0; round < 5; round++) {
    mine.stream({ x: [3 * round] });
    if (round % 2 === 1) await writer.force_roundtrip();
    await cut(proxy, server, writer, reader);
    mine.stream({ x: [3 * round + 1] });
    const session = sessionOf(server);
    await session?.withLock(() => {
      (session.document.select_one({ type: Slider }) as Slider).value = round + 1;
    });
    proxy.mend();
    await until("both are back", () => writer.connected && reader.connected);
    mine.stream({ x: [3 * round + 2] });
    await writer.force_roundtrip();
  }
  const rows = Array.from({ length: 15 }, (_, row) => row);
  const session = sessionOf(server);
  expect([...(sourceOf(session?.document as Document).data["x"] as number[])]).toEqual(rows);
  await reader.force_roundtrip();
  expect([...(seen.data["x"] as number[])]).toEqual(rows);
  expect((reader.document.select_one({ type: Slider }) as Slider).value).toBe(5);
  expect((writer.document.select_one({ type: Slider }) as Slider).value).toBe(5);
  await writer.close();
  await reader.close();
});

it("a pushed document is pushed again to a session that has begun again", async () => {
  const { server, proxy } = await started(() => undefined);
  const source = new ColumnDataSource({ data: { x: [1] } });
  const document = new Document();
  document.add_root(new DataTable({ source }));
  const session = await push_session(document, optionsFor(proxy));
  await cut(proxy, server, session);
  const [context] = server.server.contexts.values();
  await context?.end(sessionOf(server) as never, "unused");
  source.stream({ x: [2] });
  proxy.mend();
  await until("it is back", () => session.connected);
  await until("the document is there", () => (sessionOf(server)?.document.roots.length ?? 0) === 1);
  await session.force_roundtrip();
  source.stream({ x: [3] });
  await session.force_roundtrip();
  expect([...(sourceOf(sessionOf(server)?.document as Document).data["x"] as number[])]).toEqual([1, 2, 3]);
  await session.close();
});

it("changes made while the server closes the connection, before it has ended, arrive after it", async () => {
  const { server } = await started((doc) => doc.add_root(new Slider({ start: 0, end: 100, value: 0 })));
  const ends: Duplex[] = [];
  const front = createServer(server.server.callback()).on("upgrade", (request, socket, head) => {
    ends.push(socket);
    server.server.upgrade(request, socket, head);
  });
  await new Promise<void>((resolve) => void front.listen(0, "localhost", resolve));
  const stop = (): Promise<void> => new Promise((resolve) => void front.close(() => resolve()));
  running.push({ stop });
  const writer = await pull_session(optionsFor(front.address() as AddressInfo));
  await writer.force_roundtrip();
  // The server never hears the answer to its close, so that the connection stays half closed.
  for (const end of ends) end.pause();
  sessionOf(server)?.closeAll(1012, "restart; retry=0");
  await until("the script has noticed", () => !writer.connected);
  (writer.document.select_one({ type: Slider }) as Slider).value = 7;
  await new Promise<void>((resolve) => void setImmediate(() => setImmediate(resolve)));
  for (const end of ends.splice(0)) end.destroy();
  await until("it is back", () => writer.connected);
  await writer.force_roundtrip();
  expect((sessionOf(server)?.document.select_one({ type: Slider }) as Slider).value).toBe(7);
  await writer.close();
});

it("a session that the server closes for good is not opened again", async () => {
  const { server, proxy } = await started((doc) => doc.add_root(new Slider({ start: 0, end: 1, value: 0 })));
  const session = await pull_session(optionsFor(proxy));
  sessionOf(server)?.closeAll(4401, "signed out");
  expect(await session.loop_until_closed()).toEqual({ code: 4401, reason: "signed out" });
  expect(session.connected).toBe(false);
});

it("a script may close a session while its connection is cut", async () => {
  const { server, proxy } = await started((doc) => doc.add_root(new Slider({ start: 0, end: 1, value: 0 })));
  const session = await pull_session(optionsFor(proxy));
  await cut(proxy, server, session);
  await session.close();
  expect(session.connected).toBe(false);
});
