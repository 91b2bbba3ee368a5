// The features of a server under plotctl serve --num-procs, where its processes must act as one: sign-ins, limits, downloads,
// TLS, the admin page.
import { execFileSync } from "node:child_process";
import { scryptSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as requestTls } from "node:https";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { startCli, type RunningCli } from "../support/cli.js";
import { childrenOf, get, logOf } from "../support/cluster.js";
import { ProtocolClient } from "../support/protocol-client.js";
import { until } from "../support/until.js";
import { BrowserLike } from "../unit/server/auth/browser-like.js";
import { sessionHash } from "../../src/tokens/session-id.js";
import { slotOf } from "../../src/tokens/session-slot.js";

const folder = mkdtempSync(join(tmpdir(), "cluster-features-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const APP = file(
  "app.ts",
  `import { curdoc } from "plotctl"; import { Div } from "plotctl/models"; curdoc().add_root(new Div());`,
);

let running: RunningCli;
afterEach(() => running.stop("SIGKILL"));

/** Requests for the process of each slot, and the slots that have answered, by the log. */
const slots = [0, 1];
const headersOf = (slot: number): Record<string, string> => ({ "bokeh-session-id": idIn(slot) });

function idIn(slot: number, from = 0): string {
  for (let i = from; ; i++) if (slotOf(`id ${i}`, 2) === slot) return `id ${i}`;
}

describe("sign-ins of a server of two processes", () => {
  // At a cost that a test can pay.
  const [salt, cost] = ["saltsaltsaltsalt", { N: 16, r: 8, p: 1 }];
  const [salted, hash] = [Buffer.from(salt), scryptSync("s3cret", salt, 32, cost)].map((bytes) =>
    bytes.toString("base64").replace(/=+$/, ""),
  );
  const passwords = file("passwords", `ada:$scrypt$ln=4,r=8,p=1$${salted}$${hash}\n`);

  let browser: BrowserLike;
  beforeEach(async () => {
    running = await startCli([APP, "--num-procs", "2", "--basic-auth", passwords]);
    browser = new BrowserLike(running.url(""));
  });

  it("hold in both processes, and end in both", async () => {
    await browser.submit("/login", { name: "ada", password: "s3cret" });
    for (const slot of slots) {
      expect((await get(running.url("/app"), { headers: headersOf(slot) })).status).toBe(302);
      expect((await browser.request("/app", { headers: headersOf(slot) })).status).toBe(200);
    }
    const headers = { cookie: browser.cookieHeader };
    const client = await ProtocolClient.connect(running.url("/app"), { sessionId: idIn(1), headers });
    await browser.submit("/logout", {}, headersOf(0));
    expect((await client.closed).code).toBe(4401);
    for (const slot of slots) {
      expect((await get(running.url("/app"), { headers: { ...headersOf(slot), ...headers } })).status).toBe(302);
    }
  });

  it("are refused after ten wrong passwords, in whichever process they arrive", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) {
      const { status } = await browser.submit("/login", { name: "ada", password: "wrong" }, headersOf(i % 2));
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
  });
});

it("limits the new sessions of an address over all processes", async () => {
  running = await startCli([APP, "--num-procs", "2", "--trusted-proxies", "loopback"]);
  const statuses = await Promise.all(
    Array.from(
      { length: 150 },
      async () => (await get(running.url("/app"), { headers: { "x-forwarded-for": "203.0.113.9" } })).status,
    ),
  );
  const served = statuses.filter((status) => status === 200).length;
  // A burst of 100, and 20 more each second.
  expect(served).toBeGreaterThanOrEqual(100);
  expect(statuses).toContain(429);
});

it("shares --max-sessions out", async () => {
  running = await startCli([APP, "--num-procs", "2", "--max-sessions", "3", "--metrics-port", "0"]);
  const [, port] = /Metrics at \/metrics of 127\.0\.0\.1 port (\d+)/.exec(running.stderr) ?? [];
  const { text } = await get(`http://127.0.0.1:${port}/metrics`);
  expect(text).toContain('plotctl_max_sessions{app="/app"} 3');
});

it("[SA7] answers 503 to visitors of a process that is at its limit, while another one serves", async () => {
  running = await startCli([APP, "--num-procs", "2", "--max-sessions", "2"]);
  const first = await ProtocolClient.connect(running.url("/app"), { sessionId: idIn(0) });
  const second = new ProtocolClient(running.url("/app"), { sessionId: idIn(0, 100) });
  expect(await second.opened).toBe(503);
  const other = await ProtocolClient.connect(running.url("/app"), { sessionId: idIn(1) });
  for (const client of [first, other]) expect(JSON.stringify(await client.pull())).toContain('"Div"');
}, 40_000);

it("leads a download to the process that offers it", async () => {
  const app = file(
    "files.ts",
    `import { curdoc } from "plotctl";
     import { download } from "plotctl/data";
     import { Button } from "plotctl/models";
     const button = new Button({ name: "button" });
     button.on_click(() => download({ name: "a.txt", type: "text/plain", body: "text of " + process.pid }));
     curdoc().add_root(button);`,
  );
  running = await startCli([app, "--num-procs", "2"]);
  for (const slot of slots) {
    const client = await ProtocolClient.connect(running.url("/files"), { sessionId: idIn(slot) });
    const [, id] = /"name":"Button","id":"([^"]+)"/.exec(JSON.stringify(await client.pull())) ?? [];
    const values = { type: "map", entries: [["model", { id }]] };
    const msg_data = { type: "event", name: "button_click", values };
    await client.request("PATCH-DOC", { events: [{ kind: "MessageSent", msg_type: "bokeh_event", msg_data }] });
    const [, ticket] =
      /"ticket",?:?"([\w-]+)"/.exec(JSON.stringify(client.received.map(({ content }) => content))) ?? [];
    expect((await get(running.url(`/files/plotctl/downloads/${ticket}`))).text).toBe(
      `text of ${childrenOf(running.pid)[slot]}`,
    );
  }
});

it("serves over TLS, with sockets that reach their sessions", async () => {
  const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  const subject = ["-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2"];
  execFileSync("openssl", ["req", ...subject, "-keyout", key, "-out", certificate], { stdio: "ignore" });
  running = await startCli([APP, "--num-procs", "2", "--ssl-certfile", certificate, "--ssl-keyfile", key]);
  for (const slot of slots) {
    const status = await new Promise((resolve, reject) => {
      const options = { rejectUnauthorized: false, headers: headersOf(slot), agent: false as const };
      requestTls(`https://localhost:${running.port}/app`, options, (answer) => resolve(answer.resume().statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(200);
  }
  await until("both processes have served", () => {
    const served = logOf(running).filter(({ path, status }) => path === "/app" && status === 200);
    return new Set(served.map(({ slot }) => slot)).size === 2;
  });
});

/** A model of a document as it crosses the wire. */
interface WireModel {
  readonly name: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** All models in a document, however deep. */
function modelsIn(value: unknown): WireModel[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(modelsIn);
  return "attributes" in value ? [value as WireModel, ...below] : below;
}

describe("the admin page of several processes", () => {
  /** The page as it was when it was read, with what its reader does. */
  class AdminReader {
    readonly #client: ProtocolClient;
    readonly #models: readonly WireModel[];
    readonly #source: WireModel | undefined;

    private constructor(client: ProtocolClient, document: unknown) {
      this.#client = client;
      this.#models = modelsIn(document);
      this.#source = this.#models.find(
        ({ name, attributes }) => name === "ColumnDataSource" && this.#hasSessions(attributes),
      );
    }

    static async read(client: ProtocolClient): Promise<AdminReader> {
      return new AdminReader(client, await client.pull());
    }

    /** By row; empty for a row without a session. */
    get sessions(): readonly string[] {
      const { entries } = this.#source?.attributes["data"] as { entries: [string, string[]][] };
      return new Map(entries).get("session") ?? [];
    }

    async end(session: string): Promise<void> {
      const { id } = this.#source?.attributes["selected"] as WireModel;
      const selected = { kind: "ModelChanged", model: { id }, attr: "indices", new: [this.sessions.indexOf(session)] };
      await this.#client.request("PATCH-DOC", { events: [selected] });
      const button = this.#models.find(({ attributes }) => attributes["name"] === "end");
      const values = { type: "map", entries: [["model", { id: button?.id }]] };
      const msg_data = { type: "event", name: "button_click", values };
      await this.#client.request("PATCH-DOC", { events: [{ kind: "MessageSent", msg_type: "bokeh_event", msg_data }] });
    }

    #hasSessions({ data }: WireModel["attributes"]): boolean {
      return JSON.stringify(data).includes('["session",');
    }
  }

  it("ends the session that was clicked, of another process too, and while the table changes", async () => {
    running = await startCli([APP, "--num-procs", "2", "--admin", "/admin"]);
    const ids = [idIn(0), idIn(1), idIn(1, 100), idIn(1, 200)];
    const visitors = await Promise.all(
      ids.map((sessionId) => ProtocolClient.connect(running.url("/app"), { sessionId })),
    );
    const admin = await ProtocolClient.connect(running.url("/admin"), { sessionId: idIn(0, 100) });
    const hashes = ids.map((id) => sessionHash(id));
    let page = await AdminReader.read(admin);
    await until("all sessions are in the table", async () => {
      page = await AdminReader.read(admin);
      return hashes.every((hash) => page.sessions.includes(hash));
    });
    const inOrder = page.sessions.flatMap((hash) => visitors[hashes.indexOf(hash)] ?? []);
    // The page does not know yet that the first one has left the table when it ends the second one.
    for (const visitor of inOrder.slice(0, 3)) {
      await page.end(sessionHash(visitor.sessionId));
      expect((await visitor.closed).code).toBe(4410);
    }
    const [, , , last] = inOrder;
    expect(JSON.stringify(await last?.pull())).toContain('"Div"');
  });
});

it("has a process for each core with --num-procs 0", async () => {
  running = await startCli([APP, "--num-procs", "0"]);
  const cores = availableParallelism();
  expect(childrenOf(running.pid)).toHaveLength(cores === 1 ? 0 : cores);
});
