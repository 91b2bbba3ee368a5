// Sockets that name a connection which was cut: who goes on where it was, and who reads the whole document.
import type { Document } from "../../../src/document/document.js";
import { Slider } from "../../../src/exports/models.js";
import type { Log } from "../../../src/base/log.js";
import { silentLog } from "../../../src/base/log.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { until } from "../../support/until.js";

const SESSION = "resumed";
const STRANGE = "A".repeat(22);

let running: StartedServer;
const lines: string[] = [];
const log: Log = { ...silentLog, debug: (text) => void lines.push(text) };

beforeAll(async () => {
  running = await startServer(
    { "/a": (doc: Document) => doc.add_root(new Slider({ start: 0, end: 10, value: 1 })) },
    { log },
  );
});

afterAll(async () => {
  await running.stop();
});

interface Ack {
  readonly connection: string;
  readonly seq: number;
  readonly resumed: boolean;
}

async function connect(resume: string): Promise<{ client: ProtocolClient; ack: Ack }> {
  const url = running.url(`/a${resume === "" ? "" : `?bokeh-resume=${resume}`}`);
  const client = await ProtocolClient.connect(url, { sessionId: SESSION });
  const ack = client.received[0]?.metadata as Ack;
  return { client, ack };
}

/** A client that was cut, and may come back. */
async function cutClient(): Promise<Ack> {
  const { client, ack } = await connect("");
  await client.pull();
  client.send("SEEN", {}, { metadata: `{"seq":${ack.seq}}` });
  await client.request("SERVER-INFO-REQ");
  client.ws.terminate();
  return ack;
}

it.each([
  ["a negative number", `${STRANGE}_-1`],
  ["a number beyond all", `${STRANGE}_1e400`],
  ["a text as a number", `${STRANGE}_one`],
  ["an unknown connection", `${STRANGE}_1`],
  ["no number", STRANGE],
  ["nothing", "_"],
  ["another alphabet", encodeURIComponent(`${"é".repeat(22)}_1`)],
])(
  "[SA1] a client that comes back with %s reads the whole document, and one debug line says so",
  async (_what, resume) => {
    lines.length = 0;
    const { client, ack } = await connect(resume);
    expect(ack.resumed).toBe(false);
    expect(lines.filter((line) => line.includes("reads the whole document"))).toHaveLength(1);
    await client.close();
  },
);

it("[SA1] a client that comes back with a number in the future reads the whole document", async () => {
  const { connection, seq } = await cutClient();
  const { client, ack } = await connect(`${connection}_${seq + 1}`);
  expect(ack.resumed).toBe(false);
  await client.close();
});

it("[SA1] a parameter of more than 200 characters is a bad request", async () => {
  const client = new ProtocolClient(running.url(`/a?bokeh-resume=${"A".repeat(201)}`), { sessionId: SESSION });
  expect(await client.opened).toBe(400);
});

it("[SA1] of two sockets that come back as one connection at once, exactly one goes on", async () => {
  for (let round = 0; round < 10; round++) {
    const { connection, seq } = await cutClient();
    const both = await Promise.all([connect(`${connection}_${seq}`), connect(`${connection}_${seq}`)]);
    expect(both.map(({ ack }) => ack.resumed).sort()).toEqual([false, true]);
    const loser = both.find(({ ack }) => !ack.resumed);
    const reply = await loser?.client.request("PULL-DOC-REQ");
    expect(reply?.header.msgtype).toBe("PULL-DOC-REPLY");
    for (const { client } of both) await client.close();
  }
  const [session] = running.server.contexts.get("/a")?.sessions.values() ?? [];
  await until("all have left", () => session?.connectionCount === 0);
});
