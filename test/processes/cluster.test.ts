// plotctl serve --num-procs: what users, operators and attackers see of several processes on one port.
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCli, type RunningCli } from "../support/cli.js";
import { bytesReadBy, childrenOf, get, logOf, metricsOf, socketFolderOf, tokenOf } from "../support/cluster.js";
import { ProtocolClient } from "../support/protocol-client.js";
import { slotOf } from "../../src/tokens/session-slot.js";

const folder = mkdtempSync(join(tmpdir(), "cluster-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** An app whose document says which process made it, and whose slider is repeated by a text. */
const APP = file(
  "app.ts",
  `import { curdoc } from "plotctl";
   import { Div, Slider } from "plotctl/models";
   const slider = new Slider({ name: "slider", start: 0, end: 1e9, value: 0 });
   const echo = new Div({ name: "echo", text: "" });
   slider.on_change("value", (_attr, _old, value) => { echo.text = "value " + value; });
   const owner = new Div({ name: "owner", text: "process " + process.pid + "." });
   for (const root of [slider, echo, owner]) curdoc().add_root(root);
   curdoc().on_session_destroyed(() => { console.log("ended"); });`,
);

/** The process that made the document of a client's session. */
async function ownerOf(client: ProtocolClient): Promise<number> {
  return Number(/process (\d+)\./.exec(JSON.stringify(await client.pull()))?.[1]);
}

/** An id whose session is in a slot. */
function idIn(slot: number, size: number): string {
  for (let i = 0; ; i++) if (slotOf(`id ${i}`, size) === slot) return `id ${i}`;
}

let running: RunningCli;

describe("several processes on one port", () => {
  let pages: Agent;

  beforeAll(async () => {
    running = await startCli([APP, "--num-procs", "4", "--metrics-port", "0"]);
  });
  afterAll(() => running.stop());
  beforeEach(() => {
    // One connection for all requests, as a proxy may have.
    pages = new Agent({ keepAlive: true, maxSockets: 1 });
  });
  afterEach(() => pages.destroy());

  it("are as many as --num-procs says, and their start is logged once", () => {
    expect(childrenOf(running.pid)).toHaveLength(4);
    const starts = logOf(running).filter(({ msg }) => String(msg).startsWith("Listening on"));
    expect(starts).toHaveLength(1);
    expect(running.stdout.trim()).toBe(running.url("/app"));
  });

  it("[S3] lead 400 sockets to the sessions of their pages, with one kept-alive connection for all pages", async () => {
    const clients = await Promise.all(
      Array.from({ length: 400 }, async () => {
        const page = await get(running.url("/app"), { agent: pages });
        return ProtocolClient.connect(running.url("/app"), { token: tokenOf(page) });
      }),
    );
    const metrics = await get(metricsOf(running));
    // A socket in another process would have made another session there.
    expect(metrics.text).toContain('plotctl_sessions{app="/app",state="connected"} 400');
    expect(metrics.text).toContain('plotctl_sessions{app="/app",state="unconnected"} 0');
    const owners = new Set(await Promise.all(clients.slice(0, 100).map(ownerOf)));
    expect(owners.size).toBeGreaterThan(1);
    await Promise.all(clients.map((client) => client.close()));
  });

  it("[S3] lead pages that name a session to its process, over one kept-alive connection", async () => {
    for (let slot = 0; slot < 4; slot++) {
      const id = idIn(slot, 4);
      const page = await get(`${running.url("/app")}?bokeh-session-id=${encodeURIComponent(id)}`, { agent: pages });
      expect(page.status).toBe(200);
      const client = await ProtocolClient.connect(running.url("/app"), { sessionId: id });
      expect(await ownerOf(client)).toBe(childrenOf(running.pid)[slot]);
      await client.close();
    }
    const metrics = await get(metricsOf(running));
    expect(metrics.text).toContain('plotctl_sessions{app="/app",state="unconnected"} 0');
  });

  it("lead an upgrade on a kept-alive connection to the process of its session, and messages both ways", async () => {
    const other = idIn(2, 4);
    // The first request of the connection chooses the process of another slot.
    await get(`${running.url("/app")}?bokeh-session-id=${encodeURIComponent(idIn(1, 4))}`, { agent: pages });
    const client = new ProtocolClient(running.url("/app"), { sessionId: other, agent: pages });
    await client.next(({ header }) => header.msgtype === "ACK");
    expect(await ownerOf(client)).toBe(childrenOf(running.pid)[2]);
    await change(client, 17);
    await client.next((message) => JSON.stringify(message.content).includes("value 17"));
    await client.close();
  });

  it("[S3] send no message of a session through the parent", async () => {
    const client = await ProtocolClient.connect(running.url("/app"));
    const before = bytesReadBy(running.pid);
    const text = "x".repeat(20_000);
    for (let i = 0; i < 200; i++) await client.request("SERVER-INFO-REQ", { text });
    // Reports of the workers and the clock of the process are all that it reads.
    expect(bytesReadBy(running.pid) - before).toBeLessThan(400_000);
    await client.close();
  });

  it("[SA6] reject a token that none of them has made, as one process does", async () => {
    const client = new ProtocolClient(running.url("/app"), { token: "bm90IGEgdG9rZW4" });
    expect((await client.closed).code).toBe(4401);
    const page = await get(`${running.url("/app")}?bokeh-session-id=${"x".repeat(10_000)}`);
    expect(page.status).toBe(400);
    const twice = `${running.url("/app")}?bokeh-session-id=ada&bokeh-token=${tokenOf(await get(running.url("/app")))}`;
    expect((await get(twice)).status).toBe(403);
  });

  it("[SA8] ignore the header of their own requests from outside", async () => {
    const headers = { "x-plotctl-peer": "a 9999999999999 1 https 203.0.113.9" };
    await get(running.url("/app"), { headers });
    await running.waitFor(/"path":"\/app"/);
    expect(running.stderr).not.toContain("203.0.113.9");
  });

  it("[SA8] have sockets for each other that only their user opens, and that answer 403 to others' requests", async () => {
    const sockets = socketFolderOf(childrenOf(running.pid)[0]);
    expect(statSync(sockets).mode & 0o777).toBe(0o700);
    const socketPath = join(sockets, "w0.sock");
    expect(statSync(socketPath).mode & 0o777).toBe(0o600);
    const status = await new Promise((resolve, reject) => {
      request({ socketPath, path: "/app" }, (answer) => resolve(answer.resume().statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it("serve the static files and the index over any of them", async () => {
    for (let i = 0; i < 8; i++) {
      expect(
        (await get(running.url("/static/js/bokeh.min.js"), { headers: { Range: "bytes=0-0" } })).status,
      ).toBeLessThan(300);
      expect((await get(running.url("/"))).status).toBeLessThan(400);
    }
  });
});

/** Sets the slider of a client's document, and waits for the OK. */
async function change(client: ProtocolClient, value: number): Promise<void> {
  const [, id] = /"name":"Slider","id":"([^"]+)"/.exec(JSON.stringify(await client.pull())) ?? [];
  const event = { kind: "ModelChanged", model: { id }, attr: "value", new: value };
  await client.request("PATCH-DOC", { events: [event] });
}
