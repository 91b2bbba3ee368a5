// What plotctl serve --num-procs does when processes end: workers, the parent, and all of them.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli, startCli, type RunningCli } from "../support/cli.js";
import { childrenOf, get, logOf, socketFolderOf } from "../support/cluster.js";
import { ProtocolClient } from "../support/protocol-client.js";
import { until } from "../support/until.js";
import { slotOf } from "../../src/tokens/session-slot.js";

const folder = mkdtempSync(join(tmpdir(), "cluster-faults-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** An app that counts changes of its slider in a text, and says when a session ends. */
const APP = file(
  "app.ts",
  `import { curdoc } from "plotctl";
   import { Div, Slider } from "plotctl/models";
   const slider = new Slider({ name: "slider", start: 0, end: 1e9, value: 0 });
   const echo = new Div({ name: "echo", text: "" });
   slider.on_change("value", (_attr, _old, value) => { echo.text = "value " + value + "."; });
   for (const root of [slider, echo]) curdoc().add_root(root);
   curdoc().on_session_destroyed(() => { console.log("ended"); });`,
);

/** An id whose session is in a slot. */
function idIn(slot: number, size: number, from = 0): string {
  for (let i = from; ; i++) if (slotOf(`id ${i}`, size) === slot) return `id ${i}`;
}

/** Sets the slider of a client's document, and waits for the OK. */
async function change(client: ProtocolClient, value: number): Promise<void> {
  const [, id] = /"name":"Slider","id":"([^"]+)"/.exec(JSON.stringify(await client.pull())) ?? [];
  const event = { kind: "ModelChanged", model: { id }, attr: "value", new: value };
  await client.request("PATCH-DOC", { events: [event] });
}

let running: RunningCli;

const workerOf = (slot: number): number => childrenOf(running.pid)[slot] ?? 0;
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe("a worker process that ends", () => {
  beforeEach(async () => {
    running = await startCli([APP, "--num-procs", "2", "--session-snapshot-interval", "1"]);
  });
  afterEach(() => running.stop("SIGKILL"));

  it("[S4] is replaced: 50 sessions come back with what was entered, and the other process goes on", async () => {
    const killed = workerOf(1);
    const kept = join(socketFolderOf(killed), "sessions");
    const ids = Array.from({ length: 50 }, (_, i) => idIn(1, 2, i * 100));
    const connect50 = (): Promise<ProtocolClient[]> =>
      Promise.all(ids.map((sessionId) => ProtocolClient.connect(running.url("/app"), { sessionId })));
    const clients = await connect50();
    const other = await ProtocolClient.connect(running.url("/app"), { sessionId: idIn(0, 2) });
    await Promise.all(clients.map((client, i) => change(client, i + 1)));
    await until("all sessions are kept with what was entered", () => {
      const files = readdirSync(kept).filter((name) => name.endsWith(".session"));
      const texts = files.map((name) => readFileSync(join(kept, name), "latin1"));
      return clients.every((_, i) => texts.some((text) => text.includes(`"value ${i + 1}."`)));
    });
    process.kill(killed, "SIGKILL");
    await Promise.all(clients.map(({ closed }) => closed));
    // At once: the connections wait for the process that starts.
    const documents = await Promise.all((await connect50()).map((client) => client.pull()));
    documents.forEach((document, i) => expect(JSON.stringify(document)).toContain(`value ${i + 1}.`));
    await change(other, 5);
    expect(JSON.stringify(await other.pull())).toContain("value 5.");
    expect(running.stderr).toMatch(/Worker 1 ended \(SIGKILL\); another one takes its place/);
  });

  it("[SA7] with a connection on its way leaves it to its successor", async () => {
    const pid = workerOf(1);
    const taken = await ProtocolClient.connect(running.url("/app"), { sessionId: idIn(1, 2) });
    // A process that is stopped takes nothing.
    process.kill(pid, "SIGSTOP");
    const page = get(`${running.url("/app")}?bokeh-session-id=${encodeURIComponent(idIn(1, 2, 500))}`);
    await get(running.url("/healthz"), { headers: { "bokeh-session-id": idIn(0, 2) } });
    process.kill(pid, "SIGKILL");
    expect((await page).status).toBe(200);
    await taken.closed;
  });

  it("three times within a minute waits, answers 503 for its sessions, and is listed by /readyz", async () => {
    for (let time = 0; time < 3; time++) {
      const pid = workerOf(1);
      // The successor of a slot comes last among the children of the parent.
      process.kill(time === 0 ? pid : (childrenOf(running.pid).at(-1) ?? 0), "SIGKILL");
      await until("it has ended", () => running.stderr.split("Worker 1 ended").length > time + 1);
      if (time < 2) await until("it serves again", () => running.stderr.split("Worker 1 serves").length > time + 1);
    }
    const page = await get(running.url("/app"), { headers: { "bokeh-session-id": idIn(1, 2) } });
    expect([page.status, page.headers["retry-after"]]).toEqual([503, "2"]);
    await until("it is listed", async () => (await get(running.url("/readyz"))).text.includes('"waiting_slots":[1]'));
    expect((await get(running.url("/readyz"))).status).toBe(200);
    expect((await get(running.url("/app"))).status).toBe(200);
    await until("it serves", async () => (await get(running.url("/readyz"))).text === '{"ready":true}', {
      timeoutMs: 20_000,
    });
    const again = await get(running.url("/app"), { headers: { "bokeh-session-id": idIn(1, 2) } });
    expect(again.status).toBe(200);
  });
});

describe("a server of several processes that is asked to end", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "by %s closes all sockets with 1012, runs the hooks, and exits 0",
    async (signal) => {
      running = await startCli([APP, "--num-procs", "2"]);
      const clients = await Promise.all(
        [0, 1].map((slot) => ProtocolClient.connect(running.url("/app"), { sessionId: idIn(slot, 2) })),
      );
      expect(await running.stop(signal)).toBe(0);
      for (const { closed } of clients) expect((await closed).code).toBe(1012);
      expect(running.stdout.split("ended\n")).toHaveLength(3);
    },
  );

  it("serves during its drain delay, while /readyz answers 503", async () => {
    running = await startCli([APP, "--num-procs", "2", "--drain-delay", "2"]);
    const exit = running.stop("SIGTERM");
    await running.waitFor(/Serving for 2 s more/);
    expect((await get(running.url("/readyz"))).status).toBe(503);
    expect((await get(running.url("/app"))).status).toBe(200);
    expect(await exit).toBe(0);
  });

  it("a second time ends at once, with all processes", async () => {
    const hanging = file(
      "hanging.ts",
      `curdoc().on_session_destroyed(() => new Promise(() => {}));
      import { curdoc } from "plotctl";`,
    );
    running = await startCli([hanging, "--num-procs", "2"]);
    const workers = childrenOf(running.pid);
    const client = await ProtocolClient.connect(running.url("/hanging"));
    process.kill(running.pid ?? 0, "SIGTERM");
    await client.closed;
    expect(await running.stop("SIGTERM")).toBe(1);
    await until("the workers have ended", () => !workers.some(isAlive));
  });
});

it("ends all workers in 5 seconds, with 1012, when the parent is killed", async () => {
  running = await startCli([APP, "--num-procs", "2"]);
  const workers = childrenOf(running.pid);
  const client = await ProtocolClient.connect(running.url("/app"));
  process.kill(running.pid ?? 0, "SIGKILL");
  expect((await client.closed).code).toBe(1012);
  await until("the workers have ended", () => !workers.some(isAlive));
});

it("goes on with open sockets while the parent is stopped", async () => {
  running = await startCli([APP, "--num-procs", "2"]);
  const client = await ProtocolClient.connect(running.url("/app"));
  process.kill(running.pid ?? 0, "SIGSTOP");
  await change(client, 3);
  expect(JSON.stringify(await client.pull())).toContain("value 3.");
  process.kill(running.pid ?? 0, "SIGCONT");
  expect((await get(running.url("/app"))).status).toBe(200);
  expect(await running.stop()).toBe(0);
});

describe("several processes that cannot start", () => {
  it("report an app that does not load once, and exit 1", async () => {
    const broken = file("broken.ts", "const = 5;");
    const { exitCode, stderr, stdout } = await runCli(["serve", broken, "--port", "0", "--num-procs", "2"]);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr.split("ERROR: ")).toHaveLength(2);
    expect(stderr).toContain("broken.ts");
  });

  it("exit 1 where the port is in use", async () => {
    running = await startCli([APP, "--num-procs", "2"]);
    const { exitCode, stderr } = await runCli(["serve", APP, "--port", String(running.port), "--num-procs", "2"]);
    await running.stop();
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("Choose another with --port")]);
  });

  it("exit 1 where an app ends its process", async () => {
    mkdirSync(join(folder, "ending"));
    file("ending/main.ts", "export default () => {};");
    file("ending/app_hooks.ts", "export const on_server_loaded = () => process.kill(process.pid, 'SIGKILL');");
    const { exitCode, stderr } = await runCli(["serve", join(folder, "ending"), "--port", "0", "--num-procs", "2"]);
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining("A worker process ended while it started (SIGKILL)"),
    ]);
  });
});

it("is one process with --dev, and says so", async () => {
  running = await startCli([APP, "--num-procs", "2", "--dev"]);
  expect(running.stderr).toContain("One process serves: --num-procs has no effect with --dev");
  await running.stop();
});

it("[SA5] answers what is no request, and serves others meanwhile", async () => {
  running = await startCli([APP, "--num-procs", "2"]);
  const silent = Array.from({ length: 500 }, () => connect(running.port, "127.0.0.1").on("error", () => undefined));
  const answer = await new Promise<string>((resolve) => {
    let text = "";
    const socket = connect(running.port, "127.0.0.1", () =>
      socket.write(`GET / HTTP/1.1\r\nX: ${"x".repeat(17 * 1024)}`),
    );
    socket.on("data", (data: Buffer) => (text += data.toString())).on("error", () => undefined);
    socket.once("close", () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  expect((await get(running.url("/app"))).status).toBe(200);
  for (const socket of silent) socket.destroy();
  expect(logOf(running).some(({ status }) => status === 431)).toBe(true);
  await running.stop();
});
