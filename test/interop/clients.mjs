// Tests our Node client with our server and with Bokeh's own, alone and beside Python's client. run.mjs calls it, with
// our apps served already; Bokeh's server is started here. Each check prints a line.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ColumnDataSource, Document, Div, NDArray, Slider } from "plotctl";
import { generate_session_id, pull_session, push_session } from "plotctl/client";
import { launchBrowser } from "../support/compiled-chromium.mjs";

const FOLDER = import.meta.dirname;
const START_LIMIT_MS = 60_000;
const SECRET = "secret-key-of-at-least-32-bytes-long!!";
const ROUNDS = 30;
const PICTURE_LIMIT_MS = 60_000;

const silent = () => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent, critical: silent };

/** `python -m bokeh serve` on a free port. */
async function startBokeh(python, args = [], env = {}) {
  const apps = ["board.py", "blank.py"].map((name) => join(FOLDER, "bokeh", name));
  const child = spawn(python, ["-m", "bokeh", "serve", "--port", "0", ...args, ...apps], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  let output = "";
  const timer = setTimeout(() => child.kill("SIGKILL"), START_LIMIT_MS);
  for await (const text of child.stderr.setEncoding("utf8")) {
    output += text;
    const port = /running at: http:\/\/localhost:(\d+)/.exec(output)?.[1];
    if (port === undefined) continue;
    clearTimeout(timer);
    child.stderr.resume();
    return { url: (path) => `http://localhost:${port}${path}`, stop: () => stopped(child) };
  }
  throw new Error(`Bokeh's server did not start:\n${output}`);
}

async function stopped(child) {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

/** Python's client on a session; see peer.py. */
class PythonPeer {
  static async start(python, url, sessionId) {
    const peer = new PythonPeer();
    peer.child = spawn(python, [join(FOLDER, "peer.py"), url, sessionId], { stdio: ["pipe", "pipe", "inherit"] });
    peer.lines = createInterface({ input: peer.child.stdout })[Symbol.asyncIterator]();
    assert.equal(await peer.#answer(), "ready");
    return peer;
  }

  async do(command, args = {}) {
    this.child.stdin.write(`${JSON.stringify({ do: command, ...args })}\n`);
    return this.#answer();
  }

  async #answer() {
    const { value, done } = await this.lines.next();
    if (done) throw new Error("Python's client has ended.");
    return JSON.parse(value);
  }

  async stop() {
    const exit = once(this.child, "exit");
    this.child.stdin.end();
    await exit;
  }
}

const named = (session, name) => session.document.get_model_by_name(name);
const plain = (column) =>
  column instanceof NDArray
    ? rowsOf([...column.data], column.shape)
    : Array.from(column, (item) => (item instanceof NDArray ? plain(item) : item));

function rowsOf(values, shape) {
  if (shape.length < 2) return values;
  const size = values.length / shape[0];
  return Array.from({ length: shape[0] }, (_, row) =>
    rowsOf(values.slice(row * size, (row + 1) * size), shape.slice(1)),
  );
}

/** The output of peer.py's dump, for a Node session. */
function dump({ document }) {
  const values = {};
  const columns = {};
  for (const model of document.models) {
    if (model.name === null) continue;
    if (model instanceof Slider) values[model.name] = model.value;
    if (model instanceof Div) values[model.name] = model.text;
    if (model instanceof ColumnDataSource) {
      columns[model.name] = Object.fromEntries(
        Object.entries(model.data).map(([name, column]) => [name, plain(column)]),
      );
    }
  }
  return { title: document.title, roots: document.roots.map(({ id }) => id), values, columns };
}

/** Resolves when the model has the value. */
function becomes(model, attr, value) {
  return new Promise((resolve) => {
    const look = () => model[attr] === value && resolve();
    model.on_change(attr, look);
    look();
  });
}

/** Checks that hold for any server. */
const ANY_SERVER = {
  "the Node client pulls the document, binary columns as typed arrays": async ({ url, using }) => {
    const session = await using(pull_session({ url: url("/board"), log }));
    assert.equal(session.document.title, "Board");
    assert.equal(session.document.roots.length, 5);
    const { f, i, u, d } = named(session, "binary").data;
    const typeOf = (column) => (column instanceof NDArray ? column.data : column).constructor.name;
    assert.deepEqual([f, i, u, d[0]].map(typeOf), ["Float64Array", "Int32Array", "Uint8Array", "Float32Array"]);
    assert.deepEqual([f, i, u, d].map(plain), [
      [1.5, 2.5],
      [-1, 2],
      [1, 255],
      [
        [
          [1, 2],
          [3, 4],
        ],
        [[5]],
      ],
    ]);
  },
  "a change of the Node client runs a callback of the server, and the client gets its change": async ({
    url,
    using,
  }) => {
    const session = await using(pull_session({ url: url("/board"), log }));
    named(session, "slider").value = 7;
    await session.force_roundtrip();
    assert.equal(named(session, "answer").text, "got 7");
  },
  "another Node client pulls a pushed document, and changes are synced both ways": async ({ url, using }) => {
    const doc = new Document();
    const source = new ColumnDataSource({ name: "source", data: { x: [1], y: Float64Array.of(1) } });
    const slider = new Slider({ name: "slider", start: 0, end: 9, value: 3 });
    doc.add_root(source);
    doc.add_root(slider);
    doc.title = "Pushed";
    const pusher = await using(push_session(doc, { url: url("/blank"), session_id: generate_session_id(), log }));
    const other = await using(pull_session({ url: url("/blank"), session_id: pusher.id, log }));
    assert.deepEqual(dump(other), dump(pusher));
    const seen = becomes(named(other, "slider"), "value", 8);
    source.stream({ x: [2], y: [2] });
    source.patch({ x: [[0, 10]] });
    doc.title = "Later";
    slider.value = 8;
    await pusher.force_roundtrip();
    await seen;
    const back = becomes(slider, "value", 5);
    named(other, "slider").value = 5;
    await other.force_roundtrip();
    await back;
    assert.deepEqual(dump(other), dump(pusher));
    assert.deepEqual(dump(pusher).columns.source, { x: [10, 2], y: [1, 2] });
  },
  "the Node client pushes 10 MB, and pulls them": async ({ url, using }) => {
    const doc = new Document();
    const x = Float64Array.from({ length: 1_300_000 }, (_, index) => index / 7);
    doc.add_root(new ColumnDataSource({ name: "source", data: { x } }));
    const pusher = await using(push_session(doc, { url: url("/blank"), session_id: generate_session_id(), log }));
    const other = await using(pull_session({ url: url("/blank"), session_id: pusher.id, log }));
    const column = named(other, "source").data.x;
    assert.deepEqual(column instanceof NDArray ? column.data.length : column.length, x.length);
    assert.deepEqual(plain(column).at(-1), x.at(-1));
  },
  "rows that Python's client streams reach the Node client, and vice versa": async ({ url, using, python }) => {
    const session = await using(pull_session({ url: url("/board"), log }));
    const peer = await PythonPeer.start(python, url("/board"), session.id);
    const arrived = new Promise((resolve) => named(session, "python").on_change("data", resolve));
    await peer.do("stream", { name: "python", values: [1, 2, 3] });
    await arrived;
    assert.deepEqual(dump(session).columns.python, { x: [1, 2, 3], y: [1, 2, 3] });
    named(session, "node").stream({ x: [4, 5], y: Float64Array.of(4, 5) });
    await session.force_roundtrip();
    await peer.do("rows", { name: "node", count: 2 });
    assert.deepEqual(await peer.do("dump"), dump(session));
    await peer.stop();
  },
  "the error for a path without an app names the path": async ({ url }) => {
    await assert.rejects(pull_session({ url: url("/nope"), log }), /has no app at "\/nope\/" \(404\)/);
  },
};

/** Waits until the plot was seen in this many different states. */
async function watchPlot(page, count) {
  const plot = page.locator(".bk-Canvas").first();
  await plot.waitFor();
  const pictures = new Set();
  const deadline = Date.now() + PICTURE_LIMIT_MS;
  while (pictures.size < count) {
    assert.ok(Date.now() < deadline, `only ${pictures.size} different pictures in ${PICTURE_LIMIT_MS} ms`);
    pictures.add((await plot.screenshot()).toString("base64"));
  }
}

const OUR_SERVER = {
  "two writers and two readers, one of each from Python and one from Node, end equal": async ({
    url,
    using,
    python,
  }) => {
    const writer = await using(pull_session({ url: url("/board"), log }));
    const at = { url: url("/board"), session_id: writer.id, log };
    const reader = await using(pull_session(at));
    const [pythonWriter, pythonReader] = await Promise.all(
      [1, 2].map(() => PythonPeer.start(python, at.url, at.session_id)),
    );
    const writing = pythonWriter.do("write", { count: ROUNDS });
    for (let step = 0; step < ROUNDS; step++) {
      named(writer, "node").stream({ x: [step], y: [step / 2] }, 20);
      named(writer, "node").patch({ y: [[0, -step]] });
      named(writer, "slider").value = step;
      await writer.force_roundtrip();
    }
    await writing;
    // The server's value counts; a slider that both moved at once is corrected a moment later.
    const witness = await using(pull_session(at));
    const { value } = named(witness, "slider");
    await Promise.all([
      becomes(named(writer, "slider"), "value", value),
      becomes(named(reader, "slider"), "value", value),
    ]);
    writer.document.title = "Done";
    await writer.force_roundtrip();
    await reader.force_roundtrip();
    for (const peer of [pythonWriter, pythonReader]) {
      await peer.do("title", { value: "Done" });
      await peer.do("wait", { name: "slider", attr: "value", value });
    }
    await witness.force_roundtrip();
    const served = dump(witness);
    assert.equal(served.columns.python.x.length, 25);
    assert.equal(served.columns.node.x.length, 20);
    assert.deepEqual(dump(writer), served);
    assert.deepEqual(dump(reader), served);
    assert.deepEqual(await pythonReader.do("dump"), served);
    assert.deepEqual(await pythonWriter.do("dump"), served);
    await Promise.all([pythonWriter.stop(), pythonReader.stop()]);
  },
  "animate.py, a process of its own, moves the line in a browser": async ({ url, python }) => {
    const script = join(FOLDER, "../../apps/clients/animate.py");
    const child = spawn(python, [script, url("/blank"), "python-animation"], { stdio: ["ignore", "pipe", "inherit"] });
    const browser = await launchBrowser();
    try {
      const { value: line } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
      const page = await browser.newPage();
      await page.goto(/http\S+/.exec(line)[0]);
      await watchPlot(page, 5);
    } finally {
      await browser.close();
      await stopped(child);
    }
  },
};

const BOKEHS_SERVER = {
  "Bokeh's server in signed mode accepts the ids and tokens of the Node client, and no others": async ({ python }) => {
    const env = { BOKEH_SECRET_KEY: SECRET, BOKEH_SIGN_SESSIONS: "true" };
    const signing = await startBokeh(python, ["--session-ids", "signed"], env);
    try {
      const session = await pull_session({ url: signing.url("/board"), secret: SECRET, log });
      assert.equal(session.document.title, "Board");
      await session.close();
      await assert.rejects(pull_session({ url: signing.url("/board"), log }), /PLOTCTL_SECRET_KEY/);
    } finally {
      await signing.stop();
    }
  },
  "another version of Bokeh's server is only reported": async ({ url, using }) => {
    const warnings = [];
    const session = await using(
      pull_session({ url: url("/blank"), log: { ...log, warn: (line) => warnings.push(line) } }),
    );
    const { version_info } = await session.request_server_info();
    await session.force_roundtrip();
    assert.match(version_info.bokeh, /^3\./);
    assert.deepEqual(warnings, [`The server uses Bokeh "${version_info.bokeh}", this client Bokeh 3.10.0.`]);
  },
};

/** The titles of all checks, for reports without Python. */
export const CLIENT_CHECK_COUNT =
  2 * Object.keys(ANY_SERVER).length + Object.keys(OUR_SERVER).length + Object.keys(BOKEHS_SERVER).length;

/** Runs all checks; returns how many passed and failed. */
export async function checkClients(python, ourUrl) {
  const bokeh = await startBokeh(python);
  const ours = (path) => `${ourUrl.replace(/\/$/, "")}${path}`;
  const sums = { passed: 0, failed: 0 };
  try {
    for (const [server, url, checks] of [
      ["plotctl", ours, { ...ANY_SERVER, ...OUR_SERVER }],
      ["bokeh", bokeh.url, { ...ANY_SERVER, ...BOKEHS_SERVER }],
    ]) {
      for (const [title, check] of Object.entries(checks)) {
        const opened = [];
        const using = async (opening) => {
          const session = await opening;
          opened.push(session);
          return session;
        };
        try {
          await check({ url, using, python });
          sums.passed++;
          console.log(`passed  ${server}: ${title}`);
        } catch (error) {
          sums.failed++;
          console.log(`FAILED  ${server}: ${title}\n${error.stack}`);
        } finally {
          await Promise.all(opened.map((session) => session.close()));
        }
      }
    }
  } finally {
    await bokeh.stop();
  }
  return sums;
}
