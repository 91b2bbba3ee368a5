// A Node client and a real server, in one process.
import { Server as HttpServer } from "node:http";
import { ClientSession, generate_session_id, pull_session, push_session, show_session } from "plotctl/client";
import { NDArray } from "../../../src/base/ndarray.js";
import { silentLog, type Log } from "../../../src/base/log.js";
import { curdoc } from "../../../src/document/current.js";
import { Document } from "../../../src/document/document.js";
import { ColumnDataSource } from "../../../src/model/generated/sources.js";
import { Column } from "../../../src/model/generated/layouts.js";
import { Slider } from "../../../src/model/generated/sliders.js";
import { Div, TextInput } from "../../../src/model/generated/widgets.js";
import { ManualClock } from "../../support/manual-clock.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { until } from "../../support/until.js";

const blank = (): void => undefined;

/** An app with one model of each kind that the tests need; its slider responds. */
function board(doc: Document): void {
  const slider = new Slider({ name: "slider", start: 0, end: 10, value: 1 });
  const answer = new Div({ name: "answer", text: "none" });
  const source = new ColumnDataSource({ name: "source", data: { x: [1, 2, 3], y: Float64Array.of(1, 2, 3) } });
  slider.on_change("value", (_attr, _old, value) => {
    if (value === 10) throw new Error("too much");
    answer.text = `got ${value}`;
  });
  doc.add_root(new Column({ name: "column", children: [slider, answer] }));
  doc.add_root(source);
  doc.title = "Board";
}

let started: StartedServer;
const open: ClientSession[] = [];

beforeAll(async () => {
  started = await startServer({
    "/blank": blank,
    "/board": board,
    "/args": (doc: Document) => {
      const args = doc.session_context?.request?.arguments ?? {};
      const text = Object.entries(args).map(([name, values]) => `${name}=${values.map((value) => Buffer.from(value))}`);
      doc.add_root(new Div({ name: "args", text: text.join("&") }));
    },
  });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.close()));
});
afterAll(() => started.stop());

async function pulled(path: string, session_id?: string): Promise<ClientSession> {
  const session = await pull_session({ url: started.url(path), session_id, log: silentLog });
  open.push(session);
  return session;
}

async function pushed(doc: Document, path = "/blank"): Promise<ClientSession> {
  const session = await push_session(doc, { url: started.url(path), log: silentLog });
  open.push(session);
  return session;
}

function byName<M>(session: ClientSession, name: string): M {
  const model = session.document.get_model_by_name(name);
  if (model === null) throw new Error(`there is no ${name}`);
  return model as M;
}

/** The document of a session on the server. */
async function asServed(session: ClientSession, path: string): Promise<ClientSession> {
  return pulled(path, session.id);
}

describe("pull_session", () => {
  it("returns the document of the app, with its title, roots, models and columns", async () => {
    const session = await pulled("/board");
    expect(session.connected).toBe(true);
    expect(session.document.title).toBe("Board");
    expect(session.document.roots).toHaveLength(2);
    expect(byName<Slider>(session, "slider").value).toBe(1);
    const { x, y } = byName<ColumnDataSource>(session, "source").data;
    expect(x).toEqual([1, 2, 3]);
    expect(Object.prototype.toString.call(y instanceof NDArray ? y.data : y)).toBe("[object Float64Array]");
  });

  it("passes arguments to the app", async () => {
    const session = await pull_session({ url: started.url("/args"), arguments: { x: "1", name: "a b&c=ü" } });
    open.push(session);
    expect(byName<Div>(session, "args").text).toBe("x=1&name=a b&c=ü");
  });

  it("finds the session of the same id again", async () => {
    const one = await pulled("/board");
    const two = await pulled("/board", one.id);
    expect(two.document.roots.map(({ id }) => id)).toEqual(one.document.roots.map(({ id }) => id));
  });

  it("updates the document in place when it is called again, and keeps its models and listeners", async () => {
    const session = await pulled("/board");
    const { document } = session;
    const slider = byName<Slider>(session, "slider");
    await session.pull();
    expect(session.document).toBe(document);
    expect(byName<Slider>(session, "slider")).toBe(slider);
  });
});

describe("push_session", () => {
  it("puts the document on the server, where others pull it, including binary columns", async () => {
    const doc = new Document();
    const source = new ColumnDataSource({
      name: "source",
      data: { f: Float32Array.of(1, 2), i: Int32Array.of(1, 2), n: [null, "a"], image: [[1], [2]] },
    });
    doc.add_root(source);
    doc.title = "Pushed";
    const session = await pushed(doc);
    expect(session.document).toBe(doc);
    const other = await asServed(session, "/blank");
    expect(other.document.title).toBe("Pushed");
    expect(other.document.to_json().roots).toEqual(doc.to_json().roots);
  });

  it("sends and receives a document of 10 MB", async () => {
    const doc = new Document();
    const x = Float64Array.from({ length: 1_300_000 }, (_, index) => index / 7);
    doc.add_root(new ColumnDataSource({ name: "source", data: { x } }));
    const session = await pushed(doc);
    const other = await asServed(session, "/blank");
    const back = byName<ColumnDataSource>(other, "source").data.x;
    expect(Buffer.compare(bytesOf(back), bytesOf(x))).toBe(0);
  });

  it("replaces the document when it is called again with another one", async () => {
    const first = new Document();
    first.add_root(new Div({ name: "first" }));
    const session = await pushed(first);
    const second = new Document();
    const div = new Div({ name: "second", text: "a" });
    second.add_root(div);
    await session.push(second);
    div.text = "b";
    await session.force_roundtrip();
    first.title = "free again";
    const other = await asServed(session, "/blank");
    expect(byName<Div>(other, "second").text).toBe("b");
    expect(other.document.roots).toHaveLength(1);
  });

  it("fails when the document is synced with another session", async () => {
    const doc = new Document();
    const session = await pushed(doc);
    await expect(push_session(doc, { url: started.url("/blank") })).rejects.toThrow(
      "kept in sync with another session",
    );
    await session.close();
    await pushed(doc);
  });
});

function bytesOf(column: unknown): Uint8Array {
  const data = column instanceof NDArray ? column.data : column;
  const { buffer, byteOffset, byteLength } = data as Uint8Array;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

describe("a session", () => {
  it("sends changes of its document, and receives the app's changes", async () => {
    const session = await pulled("/board");
    byName<Slider>(session, "slider").value = 7;
    await session.force_roundtrip();
    expect(byName<Div>(session, "answer").text).toBe("got 7");
  });

  it("does not echo the server's changes", async () => {
    const [one, two] = await twoOf("/board");
    const changes: unknown[] = [];
    two.document.on_change((change) => changes.push(change.kind));
    const sent = started.logged.length;
    byName<Div>(one, "answer").text = "new";
    await one.force_roundtrip();
    await two.force_roundtrip();
    expect(changes).toEqual(["ModelChanged"]);
    expect(byName<Div>(two, "answer").text).toBe("new");
    expect(started.logged.slice(sent).join()).not.toContain("ERROR");
    expect(one.document.to_json()).toEqual(two.document.to_json());
  });

  it("syncs streams, patches, whole columns, roots, titles and new models both ways", async () => {
    const [one, two] = await twoOf("/board");
    const [from, to] = [byName<ColumnDataSource>(one, "source"), byName<ColumnDataSource>(two, "source")];
    from.stream({ x: [4], y: Float64Array.of(4) }, 3);
    from.patch({ x: [[0, 20]] });
    one.document.title = "Later";
    const added = new TextInput({ name: "added", value: "v" });
    byName<Column>(one, "column").children = [...byName<Column>(one, "column").children, added];
    one.document.add_root(new Div({ name: "root", text: "r" }));
    await one.force_roundtrip();
    await two.force_roundtrip();
    expect([...(to.data.x as number[])]).toEqual([20, 3, 4]);
    expect(two.document.title).toBe("Later");
    byName<TextInput>(two, "added").value = "w";
    to.data = { x: [9], y: [9] };
    await two.force_roundtrip();
    await one.force_roundtrip();
    expect(added.value).toBe("w");
    expect(from.data.x).toEqual([9]);
    expect(one.document.to_json()).toEqual(two.document.to_json());
  });

  it("runs on_change callbacks with its document as the current one", async () => {
    const [one, two] = await twoOf("/board");
    const seen: unknown[] = [];
    byName<Slider>(two, "slider").on_change("value", (_attr, old, value) => seen.push([old, value, curdoc()]));
    byName<Slider>(one, "slider").value = 3;
    await one.force_roundtrip();
    await two.force_roundtrip();
    expect(seen).toEqual([[1, 3, two.document]]);
  });

  it("runs timed callbacks in its own process, until it is closed", async () => {
    const session = await pulled("/board");
    const beats = await new Promise<number>((resolve) => {
      let count = 0;
      session.document.add_periodic_callback(() => {
        byName<Slider>(session, "slider").value = ++count;
        if (count === 3) resolve(count);
      }, 1);
    });
    expect(beats).toBe(3);
    await new Promise((resolve) => session.document.add_next_tick_callback(() => resolve(undefined)));
  });

  it("survives a callback that throws, and logs it", async () => {
    const lines: string[] = [];
    const session = await pull_session({
      url: started.url("/board"),
      log: { ...silentLog, error: (line) => lines.push(line) },
    });
    open.push(session);
    byName<Div>(session, "answer").on_change("text", () => {
      throw new Error("mine");
    });
    byName<Slider>(session, "slider").value = 5;
    await session.force_roundtrip();
    expect(lines).toEqual(["A callback failed: mine"]);
    expect(session.connected).toBe(true);
  });

  it("sends held changes as one, after unhold", async () => {
    const [one, two] = await twoOf("/board");
    one.document.hold("combine");
    for (const value of [2, 3, 4]) byName<Slider>(one, "slider").value = value;
    await one.force_roundtrip();
    await two.force_roundtrip();
    expect(byName<Slider>(two, "slider").value).toBe(1);
    one.document.unhold();
    await one.force_roundtrip();
    await two.force_roundtrip();
    expect(byName<Slider>(two, "slider").value).toBe(4);
  });

  it("reports the versions of the server", async () => {
    const session = await pulled("/board");
    const { version_info } = await session.request_server_info();
    expect(version_info.bokeh).toBe("3.10.0");
  });

  it("is closed at the end of `await using`, after everything was sent", async () => {
    const session = await pulled("/board");
    byName<Slider>(session, "slider").value = 6;
    await session[Symbol.asyncDispose]();
    expect(session.connected).toBe(false);
    expect(byName<Slider>(await asServed(session, "/board"), "slider").value).toBe(6);
    await expect(session.pull()).rejects.toThrow("This session is closed.");
  });

  it("ends with the server, if it does not come back in a minute, and reports the reason", async () => {
    const own = await startServer({ "/": blank });
    const clock = new ManualClock(Date.now());
    const session = new ClientSession({ url: own.url("/") }, { clock });
    await session.pull();
    let code: number | undefined;
    const ended = session.loop_until_closed().then((closing) => (code = closing?.code));
    await own.stop();
    await until("the session has ended", () => {
      clock.advance(10_000);
      return code !== undefined;
    });
    await ended;
    expect(code).toBe(1012);
    expect(session.connected).toBe(false);
    await expect(session.force_roundtrip()).rejects.toThrow(
      "This session has ended: the connection to the server was lost (code 1012",
    );
    await session.close();
    await expect(session.force_roundtrip()).rejects.toThrow("This session is closed.");
  });

  it("drains a loop of streams", async () => {
    const session = await pulled("/board");
    const source = byName<ColumnDataSource>(session, "source");
    for (let i = 0; i < 300; i++) {
      source.stream({ x: new Float64Array(2000), y: new Float64Array(2000) }, 10);
      await session.drain();
    }
    await session.force_roundtrip();
    const other = await asServed(session, "/board");
    expect(byName<ColumnDataSource>(other, "source").data.x).toHaveLength(10);
  });

  it("returns the address of its page, and opens it on request", async () => {
    const session = await pull_session({ url: started.url("/board"), session_id: "a b&c" });
    open.push(session);
    const opened: string[] = [];
    const url = await show_session({ session, open: (page) => opened.push(page) });
    expect(opened).toEqual([url]);
    expect(url).toBe(`${started.url("/board")}/?bokeh-session-id=a+b%26c`);
    expect((await fetch(url)).status).toBe(200);
    expect(await show_session({ session_id: "x", url: "http://h:1/app" })).toBe("http://h:1/app/?bokeh-session-id=x");
  });
});

async function twoOf(path: string): Promise<[ClientSession, ClientSession]> {
  const one = await pulled(path);
  return [one, await pulled(path, one.id)];
}

describe("the error names", () => {
  const log = silentLog;

  it("a server that is not running", async () => {
    const server = new HttpServer();
    await new Promise<void>((resolve) => void server.listen(0, "localhost", resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const failed = pull_session({ url: `http://localhost:${port}` });
    await expect(failed).rejects.toMatchObject({ name: "PlotctlError" });
    await expect(failed).rejects.toThrow(`No server listens at http://localhost:${port} (connection refused).`);
  });

  it("a path without an app", async () => {
    await expect(pull_session({ url: started.url("/nope") })).rejects.toThrow('has no app at "/nope/" (404)');
  });

  it("a host that the server does not accept", async () => {
    const own = await startServer({ "/": blank }, { allowHosts: ["good.example"] });
    await expect(pull_session({ url: own.url("/") })).rejects.toThrow("rejects this client (403)");
    await own.stop();
  });

  it("an origin that the server requires", async () => {
    const own = await startServer({ "/": blank }, { requireOrigin: true });
    await expect(pull_session({ url: own.url("/") })).rejects.toThrow(
      /rejects this client \(403\).*allow-websocket-origin/,
    );
    await own.stop();
  });

  it("an unsigned id, and a signed one opens the session", async () => {
    const secret = "secret-key-of-at-least-32-bytes-long!!";
    const own = await startServer({ "/": blank }, { sessionIds: "signed", secretKey: secret });
    const url = own.url("/");
    await expect(pull_session({ url })).rejects.toThrow(/rejects the session: .*PLOTCTL_SECRET_KEY/);
    await expect(pull_session({ url, secret, session_id: "plain" })).rejects.toThrow("rejects the session");
    const session_id = generate_session_id(secret);
    const session = await pull_session({ url, secret, session_id });
    expect(session.id).toBe(session_id);
    expect((await fetch(session.page_url)).status).toBe(200);
    await session.close();
    process.env["PLOTCTL_SECRET_KEY"] = secret;
    try {
      await (await pull_session({ url })).close();
    } finally {
      delete process.env["PLOTCTL_SECRET_KEY"];
    }
    await own.stop();
  });

  it("a server without capacity for another session", async () => {
    const own = await startServer({ "/": blank }, { maxSessions: 1 });
    const session = await pull_session({ url: own.url("/") });
    await expect(pull_session({ url: own.url("/") })).rejects.toThrow("has no capacity for another session (503)");
    await session.close();
    await own.stop();
  });

  it("an app that fails", async () => {
    const own = await startServer({
      "/": () => {
        throw new Error("mine");
      },
    });
    await expect(pull_session({ url: own.url("/") })).rejects.toThrow(/failed while the session was created: .*error/);
    await own.stop();
  });

  it("a document too big for the server, and one too big for the client", async () => {
    const own = await startServer({ "/": blank }, { websocketMaxMessageBytes: 10_000 });
    const tooBig = () => new ColumnDataSource({ data: { x: new Float64Array(5000) } });
    const doc = new Document();
    doc.add_root(tooBig());
    await expect(push_session(doc, { url: own.url("/"), log })).rejects.toThrow(
      /too big for the server.*max-message-size/,
    );
    const small = await pull_session({ url: own.url("/"), log });
    small.document.add_root(tooBig());
    await expect(small.force_roundtrip()).rejects.toThrow(
      /^This session has ended: the message was too big for the server.*max-message-size/,
    );
    await own.stop();
    const session = await pushed(doc);
    const options = { url: started.url("/blank"), session_id: session.id, max_message_size: 10_000 };
    await expect(pull_session(options)).rejects.toThrow("more than 10000 bytes. Use a larger max_message_size.");
  });

  it("a change that the server answers with an ERROR, at the next round trip", async () => {
    const lines: string[] = [];
    const log: Log = { ...silentLog, warn: (line) => lines.push(line) };
    const session = await pull_session({ url: started.url("/board"), log });
    open.push(session);
    byName<Slider>(session, "slider").value = 10;
    await expect(session.force_roundtrip()).rejects.toThrow(/the server rejected it. A callback of the app failed/);
    expect(lines).toHaveLength(1);
    byName<Slider>(session, "slider").value = 9;
    await session.force_roundtrip();
    expect(byName<Div>(session, "answer").text).toBe("got 9");
  });

  it("an abort by the caller", async () => {
    const silent = new HttpServer();
    silent.on("upgrade", () => undefined);
    await new Promise<void>((resolve) => void silent.listen(0, "localhost", resolve));
    const { port } = silent.address() as { port: number };
    const url = `http://localhost:${port}`;
    await expect(pull_session({ url, signal: AbortSignal.timeout(50) })).rejects.toThrow("it took too long");
    const aborted = pull_session({ url, signal: AbortSignal.abort(new Error("enough")) });
    await expect(aborted).rejects.toThrow("Connecting to");
    await expect(aborted).rejects.toMatchObject({ cause: { message: "enough" } });
    silent.closeAllConnections();
    silent.close();
  });

  it("a server without TLS when TLS is requested", async () => {
    const url = started.url("/blank").replace("http:", "https:");
    await expect(pull_session({ url })).rejects.toThrow(`The server at ${new URL(url).origin} does not speak TLS.`);
  });

  it("a value that is not a document", async () => {
    const pushing = push_session(new Div() as never, { url: started.url("/blank") });
    await expect(pushing).rejects.toThrow(/^push: expected a document, got .*Div.* doc\.add_root\(model\)\./);
  });

  it("a wrong option, a wrong url, and a document that does not exist yet", async () => {
    expect(() => new ClientSession({ sesion_id: "x" } as object)).toThrow('no option "sesion_id"');
    expect(() => new ClientSession({ url: "ws://localhost" })).toThrow("expected the http or https address");
    expect(() => new ClientSession({ url: "http://localhost/?a=1" })).toThrow("must not have a query");
    expect(() => new ClientSession({ max_message_size: 0 })).toThrow("above 0");
    expect(() => new ClientSession({ secret: "short" })).toThrow("at least 32 bytes");
    expect(() => new ClientSession({ session_id: "" })).toThrow("1 to 512 characters");
    expect(() => new ClientSession().document).toThrow("no document yet");
  });
});
