// Files that apps give to the browser of the user who asked: by HTTP, once, and to nobody else.
import { createReadStream } from "node:fs";
import { Button, curdoc, type Document } from "plotctl";
import { download, download_button, type DownloadFile } from "plotctl/data";
import { ManualClock } from "../../support/manual-clock.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../support/server.js";
import { until } from "../../support/until.js";

let running: StartedServer | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const SESSION = "session-of-the-test";

interface Offer {
  readonly ticket: string;
  readonly name: string;
}

interface Opened extends StartedServer {
  readonly button: Button;
  readonly client: ProtocolClient;
  /** Clicks in a client, and returns what it is offered. */
  click(by?: ProtocolClient): Promise<Offer | undefined>;
  fetch(offer: Offer | undefined, init?: RequestInit): Promise<Response>;
}

async function open(make: () => unknown, options: TestServerOptions = {}): Promise<Opened> {
  let button = new Button();
  const app = (doc: Document): void => {
    button = new Button();
    button.on_click(make);
    doc.add_root(button);
  };
  const started = await startServer({ "/app": app, "/other": app }, options);
  running = started;
  const client = await ProtocolClient.connect(started.url("/app"), { sessionId: SESSION });
  await client.pull();
  return {
    ...started,
    button,
    client,
    async click(by = client) {
      const seen = by.received.length;
      const entries = [["model", { id: button.id }]];
      const msg_data = { type: "event", name: "button_click", values: { type: "map", entries } };
      await by.request("PATCH-DOC", { events: [{ kind: "MessageSent", msg_type: "bokeh_event", msg_data }] });
      return offersOf(by, seen)[0];
    },
    fetch: (offer, init) => fetch(started.url(`/app/plotctl/downloads/${offer?.ticket}`), init),
  };
}

function offersOf(client: ProtocolClient, from = 0): Offer[] {
  return client.received.slice(from).flatMap(({ content }) => {
    const events = (content["events"] ?? []) as {
      msg_type?: string;
      msg_data?: { entries?: [string, string][] } & Offer;
    }[];
    return events
      .filter(({ msg_type }) => msg_type === "plotctl:download")
      .map(
        ({ msg_data }) => Object.fromEntries(msg_data?.entries ?? Object.entries(msg_data ?? {})) as unknown as Offer,
      );
  });
}

describe("download()", () => {
  it("gives the file to the client that clicked, once, as an attachment", async () => {
    const opened = await open(() => download({ name: "Größe 1.csv", type: "text/csv", body: "x\n1\n" }));
    const other = await ProtocolClient.connect(opened.url("/app"), { sessionId: SESSION });
    await other.pull();
    const offer = await opened.click();
    expect([offer?.name, offersOf(other)]).toEqual(["Größe 1.csv", []]);
    const answer = await opened.fetch(offer);
    expect([answer.status, await answer.text()]).toEqual([200, "x\n1\n"]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/csv; charset=UTF-8",
      "content-disposition": `attachment; filename="Gr__e 1.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%201.csv`,
      "content-length": "4",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect((await opened.fetch(offer)).status).toBe(410);
    await other.close();
  });

  it("gives two clients that click at once each their own file", async () => {
    let count = 0;
    const opened = await open(async () => {
      const mine = ++count;
      await new Promise((resolve) => setTimeout(resolve, 0));
      download({ name: `${mine}.txt`, body: `file ${mine}` });
    });
    const other = await ProtocolClient.connect(opened.url("/app"), { sessionId: SESSION });
    await other.pull();
    const offers = await Promise.all([opened.click(), opened.click(other)]);
    const texts = await Promise.all(offers.map(async (offer) => (await opened.fetch(offer)).text()));
    expect(texts).toEqual(["file 1", "file 2"]);
    await other.close();
  });

  it.each<[string, () => DownloadFile | Response, string, string]>([
    ["bytes", () => ({ name: "a", body: Uint8Array.of(72, 105) }), "Hi", "application/octet-stream"],
    ["a web stream", () => ({ name: "a", body: new Blob(["Hi"]).stream() }), "Hi", "application/octet-stream"],
    [
      "a file",
      () => ({ name: "a", body: createReadStream("package.json", { end: 0 }) }),
      "{",
      "application/octet-stream",
    ],
    ["an empty text", () => ({ name: "a", type: "text/plain", body: "" }), "", "text/plain; charset=UTF-8"],
    [
      "a Response",
      () => Response.json([1], { headers: { "Content-Disposition": 'attachment; filename="a"' } }),
      "[1]",
      "application/json",
    ],
    [
      "a Response with an encoded name",
      () => new Response("Hi", { headers: { "Content-Disposition": "attachment; filename*=UTF-8''%61" } }),
      "Hi",
      "text/plain;charset=UTF-8",
    ],
  ])("takes %s", async (_what, make, text, type) => {
    const opened = await open(() => download(make()));
    const offer = await opened.click();
    const answer = await opened.fetch(offer);
    expect([offer?.name, await answer.text(), answer.headers.get("Content-Type")]).toEqual(["a", text, type]);
  });

  it("reads a stream only as fast as the client takes it", async () => {
    let made = 0;
    let isReleased = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          made++;
          yield new Uint8Array(1_000_000);
        }
      } finally {
        isReleased = true;
      }
    }
    const opened = await open(() => download({ name: "a", body: endless() }));
    const reader = (await opened.fetch(await opened.click())).body?.getReader();
    await reader?.read();
    // Until the buffers of the sockets are full.
    for (let before = -1; made !== before; await new Promise((resolve) => setTimeout(resolve, 50))) before = made;
    expect(made).toBeLessThan(50);
    await reader?.cancel();
    await until("the stream is released", () => isReleased);
  });

  it("answers 500 with an id when the stream fails at once, and cuts the file when it fails later", async () => {
    const failing = async function* (chunks: string[]): AsyncGenerator<string> {
      yield* chunks;
      throw new Error("no more rows");
    };
    const chunks: string[] = [];
    const opened = await open(() => download({ name: "a", body: failing(chunks) }));
    const answer = await opened.fetch(await opened.click());
    expect([answer.status, /error \w{8}/.test(await answer.text())]).toEqual([500, true]);
    chunks.push("x");
    const offer = await opened.click();
    await expect(opened.fetch(offer).then((cut) => cut.text())).rejects.toThrow();
    expect(opened.logged.filter((line) => line.includes("a download failed"))).toHaveLength(2);
  });

  it("withdraws a file that nobody fetches within a minute, and releases its stream", async () => {
    const clock = new ManualClock();
    let isCancelled = false;
    const body = new ReadableStream<string>({ cancel: () => void (isCancelled = true) });
    const opened = await open(() => download({ name: "a", body }), { clock });
    const offer = await opened.click();
    clock.advance(60_000);
    expect((await opened.fetch(offer)).status).toBe(410);
    expect(isCancelled).toBe(true);
  });

  it("withdraws the files of a session that ends, and releases their streams", async () => {
    let isCancelled = false;
    const body = new ReadableStream<string>({ cancel: () => void (isCancelled = true) });
    const opened = await open(() => download({ name: "a", body }));
    const offer = await opened.click();
    const context = opened.server.contexts.get("/app");
    const session = context?.sessions.get(SESSION);
    if (context === undefined || session === undefined) throw new Error("no session");
    await context.end(session, "unused");
    expect(isCancelled).toBe(true);
    await fetch(opened.url(`/app?bokeh-session-id=${SESSION}`));
    expect((await opened.fetch(offer)).status).toBe(410);
  });

  it("keeps the file when a client asks for its head only, and has none in other apps", async () => {
    const opened = await open(() => download({ name: "a", body: "x" }));
    const offer = await opened.click();
    expect((await fetch(opened.url(`/other/plotctl/downloads/${offer?.ticket}`))).status).toBe(410);
    expect((await opened.fetch(offer, { method: "HEAD" })).status).toBe(200);
    expect(await (await opened.fetch(offer)).text()).toBe("x");
  });

  it("gives the file of a user to this user only", async () => {
    const auth = {
      get_user: ({ request }: { request: { headers: Readonly<Record<string, string>> } }) =>
        request.headers["x-user"] ?? null,
      login_url: "https://login.example",
    };
    let button = new Button();
    const app = (doc: Document): void => {
      button = new Button();
      button.on_click(() => download({ name: "a", body: "secret" }));
      doc.add_root(button);
    };
    running = await startServer({ "/app": app }, { auth });
    const { url } = running;
    const ada = { "X-User": "ada" };
    const client = await ProtocolClient.connect(url("/app"), { sessionId: SESSION, headers: ada });
    await client.pull();
    const msg_data = {
      type: "event",
      name: "button_click",
      values: { type: "map", entries: [["model", { id: button.id }]] },
    };
    await client.request("PATCH-DOC", { events: [{ kind: "MessageSent", msg_type: "bokeh_event", msg_data }] });
    const address = url(`/app/plotctl/downloads/${offersOf(client)[0]?.ticket}`);
    expect((await fetch(address, { redirect: "manual" })).status).toBe(302);
    expect((await fetch(address, { headers: { "X-User": "bob" } })).status).toBe(403);
    expect(await (await fetch(address, { headers: ada })).text()).toBe("secret");
    await client.close();
  });

  it.each<[string, unknown, string]>([
    ["a name with a slash", { name: "../a", body: "" }, "name: expected the name of a file"],
    ["a name with a line break", { name: "a\r\nSet-Cookie: x", body: "" }, "name: expected the name of a file"],
    ["a type that is none", { name: "a", type: "csv\r\nX: 1", body: "" }, "type: expected a media type"],
    ["a body that is none", { name: "a", body: 7 }, "body: expected a text, bytes, or a stream"],
    ["an unknown option", { name: "a", boddy: "" }, 'Did you mean "body"?'],
    ["a response that failed", new Response("", { status: 404 }), "has the status 404"],
  ])("rejects %s", async (_what, given, part) => {
    const opened = await open(() => download(given as DownloadFile));
    expect(await opened.click()).toBeUndefined();
    expect(opened.logged.join("\n")).toContain(part);
  });

  it("says where it can be called", async () => {
    expect(() => download({ name: "a", body: "" })).toThrow("no user has asked for a file");
    running = await startServer(() => download({ name: "a", body: "" }));
    expect((await fetch(running.url("/"))).status).toBe(500);
    expect(running.logged.join("\n")).toContain("[NO_ACTING_CLIENT]");
  });

  it("is limited to 50 files at a time that nobody has fetched", async () => {
    const opened = await open(() => {
      for (let index = 0; index < 51; index++) download({ name: "a", body: "" });
    });
    await opened.click();
    expect(offersOf(opened.client)).toHaveLength(50);
    expect(opened.logged.join("\n")).toContain("[TOO_MANY_DOWNLOADS]");
  });
});

describe("download_button with a function", () => {
  it("makes the file at the click, with a type by its name", async () => {
    let button = new Button();
    running = await startServer(() => {
      button = download_button(async () => ({ x: [1, 2] }), { filename: "rows.csv" });
      curdoc().add_root(button);
    });
    const client = await ProtocolClient.connect(running.url("/"), { sessionId: SESSION });
    await client.pull();
    const msg_data = {
      type: "event",
      name: "button_click",
      values: { type: "map", entries: [["model", { id: button.id }]] },
    };
    await client.request("PATCH-DOC", { events: [{ kind: "MessageSent", msg_type: "bokeh_event", msg_data }] });
    const answer = await fetch(running.url(`/plotctl/downloads/${offersOf(client)[0]?.ticket}`));
    expect([await answer.text(), answer.headers.get("Content-Type")]).toEqual([
      "x\r\n1\r\n2\r\n",
      "text/csv; charset=UTF-8",
    ]);
    await client.close();
  });
});
