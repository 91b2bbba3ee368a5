// Sessions in a folder: when their files are written, who gets them after a restart, and when they are deleted.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document } from "plotctl";
import { Slider } from "plotctl/models";
import { makeSessionToken } from "../../../src/tokens/session-token.js";
import { ManualClock } from "../../support/manual-clock.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { until } from "../../support/until.js";

const folder = mkdtempSync(join(tmpdir(), "snapshots-"));
const files = (): string[] =>
  readdirSync(join(folder, "sessions"))
    .filter((name) => name.endsWith(".session"))
    .map((name) => join(folder, "sessions", name));

let clock: ManualClock;
let server: StartedServer;
let runs = 0;

function app(doc: Document): void {
  runs++;
  doc.add_root(new Slider({ name: "slider", start: 0, end: 10, value: 1 }));
}

async function start(interval: number | "off" = 5): Promise<void> {
  clock = new ManualClock(Date.now());
  const options = { clock, sessionSnapshots: folder, sessionSnapshotIntervalS: interval };
  server = await startServer({ "/app": app }, options);
}

const slider = (): Slider | undefined =>
  [...(server.server.contexts.get("/app")?.sessions.values() ?? [])][0]?.document.get_model_by_name("slider") as Slider;

async function connect(options = {}): Promise<ProtocolClient> {
  const client = await ProtocolClient.connect(server.url("/app"), { sessionId: "mine", ...options });
  await client.pull();
  return client;
}

async function enter(client: ProtocolClient, value: number): Promise<void> {
  const model = { id: slider()?.id };
  await client.request("PATCH-DOC", { events: [{ kind: "ModelChanged", model, attr: "value", new: value }] });
}

/** The next round of the keeper, and all that it does. */
async function round(): Promise<void> {
  clock.advance(5000);
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function writtenBy(work: () => Promise<void>): Promise<void> {
  const before = files().map((file) => readFileSync(file).toString("hex"));
  await work();
  await until("the file is written", () =>
    files().some((file, at) => readFileSync(file).toString("hex") !== before[at]),
  );
}

describe("a folder of sessions", () => {
  beforeEach(() => (runs = 0));
  afterEach(async () => {
    await server.stop();
    rmSync(join(folder, "sessions"), { recursive: true, force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gets a file for a session with a client, again only when it has changed, until the session ends", async () => {
    await start();
    await fetch(server.url("/app"));
    await round();
    expect(files()).toHaveLength(0);
    const client = await connect();
    await writtenBy(round);
    const [file = ""] = files();
    const { mtimeMs, ino } = statSync(file);
    await round();
    await round();
    expect([statSync(file).mtimeMs, statSync(file).ino]).toEqual([mtimeMs, ino]);
    await writtenBy(async () => {
      await enter(client, 7);
      await round();
    });
    await client.close();
    clock.advance(40_000);
    await until("the file is deleted", () => files().length === 0);
  });

  it("gives a session to a client whose token has expired, and runs the app once for all who ask at the same time", async () => {
    await start("off");
    const client = await connect();
    await enter(client, 7);
    await round();
    expect(files()).toHaveLength(0);
    await server.stop();
    await start("off");
    runs = 0;
    const expired = { token: makeSessionToken("mine", { expiresAt: 1000 }) };
    await Promise.all([connect(expired), connect(expired), fetch(server.url("/app?bokeh-session-id=mine"))]);
    expect([runs, slider()?.value]).toEqual([1, 7]);
    const other = new ProtocolClient(server.url("/app"), { token: makeSessionToken("other", { expiresAt: 1000 }) });
    expect((await other.closed).code).toBe(4410);
  });

  it("deletes what no page has come back to in 10 minutes", async () => {
    await start();
    await connect();
    await server.stop();
    const [file = ""] = files();
    utimesSync(file, 1000, 1000);
    await start();
    clock.advance(590_000);
    expect(files()).toHaveLength(1);
    clock.advance(20_000);
    await until("the file is deleted", () => files().length === 0);
  });

  it("has no session that an administrator has ended", async () => {
    await start();
    await connect();
    await writtenBy(round);
    const [row] = server.server.figures();
    await server.server.endSession("/app", row?.session ?? "");
    await until("the file is deleted", () => files().length === 0);
  });
});
