// The people in front of the rooms: each has a document in sync with the server's, comes back when the connection is lost,
// and checks every row. Editors also set values. Visitors come for a moment.
import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { pull_session } from "../../dist/exports/client.js";
import { SILENT } from "./silent.mjs";

const RETURN_MS = 1000;
const EDIT_MS = 4000;
const CONNECT_LIMIT_MS = 60_000;
const STREAMS = ["rows", "beats"];
const VALUES = ["a", "b", "c"];

/** Counts rows that are missing or come twice in a stream of consecutive numbers, over all connections of a reader. */
export class RowCheck {
  lost = 0;
  doubled = 0;
  seen = 0;
  #last;

  /** `isNew`: the first look of a connection, before which more rows than the window holds can have passed. */
  look(numbers, { isNew }) {
    const { length } = numbers;
    if (length === 0) {
      if (this.#last !== undefined) this.lost++;
      return;
    }
    for (let i = 1; i < length; i++) {
      const step = numbers[i] - numbers[i - 1];
      if (step > 1) this.lost += step - 1;
      else if (step < 1) this.doubled++;
    }
    const [first, last] = [numbers[0], numbers[length - 1]];
    if (this.#last !== undefined) {
      if (last < this.#last) this.lost++;
      else if (!isNew && first > this.#last + 1) this.lost += first - this.#last - 1;
      this.seen += Math.max(0, last - this.#last);
    }
    this.#last = last;
  }
}

export class Person {
  connects = 0;
  edits = 0;
  checks = Object.fromEntries(STREAMS.map((name) => [name, new RowCheck()]));
  isPaused = false;
  #options;
  #session;
  #isGone = false;
  #editing = Promise.resolve();

  constructor(url, { room, isEditor }) {
    this.#options = { url, session_id: room, log: SILENT };
    void this.#stay();
    if (isEditor) void this.#edit();
  }

  get room() {
    return this.#options.session_id;
  }

  get isConnected() {
    return this.#session?.connected === true;
  }

  get document() {
    return this.#session.document;
  }

  async #stay() {
    while (!this.#isGone) {
      await this.#visit().catch(() => {});
      if (!this.#isGone) await wait(RETURN_MS * (0.2 + 0.8 * Math.random()));
    }
  }

  async #visit() {
    const session = await pull_session({ ...this.#options, signal: AbortSignal.timeout(CONNECT_LIMIT_MS) });
    this.connects++;
    for (const name of STREAMS) {
      const source = session.document.select_one({ name });
      const look = (isNew) => this.checks[name].look(source.data.seq, { isNew });
      look(true);
      source.on_change("data", () => look(false));
    }
    this.#session = session;
    await session.loop_until_closed();
  }

  async #edit() {
    while (!this.#isGone) {
      await wait(EDIT_MS * (0.5 + Math.random()));
      if (this.isPaused || !this.isConnected) continue;
      const name = VALUES[Math.floor(Math.random() * VALUES.length)];
      await this.set(name, Math.floor(Math.random() * 1000)).then(
        () => this.edits++,
        () => {},
      );
    }
  }

  /** Sets a slider, and resolves when the server has handled it. */
  set(name, value) {
    const session = this.#session;
    const setting = (async () => {
      session.document.select_one({ name }).value = value;
      await session.force_roundtrip();
    })();
    this.#editing = setting.catch(() => {});
    return setting;
  }

  async pause() {
    this.isPaused = true;
    await this.#editing;
  }

  async leave() {
    this.#isGone = true;
    await this.#session?.close();
  }
}

const ATTEMPTS = 5;
const AGAIN_MS = 1000;

const LOST = new Set(["ECONNRESET", "SERVER_UNREACHABLE", "CONNECTION_LOST"]);

/** Tries again when a connection ends before its answer, as browsers do. `onAgain` is called with each such error. */
export async function patiently(work, onAgain) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!LOST.has(error.code) || attempt === ATTEMPTS) throw error;
      onAgain(error);
      await wait(AGAIN_MS);
    }
  }
}

/** Loads a page; most visitors then open its socket, set a value, see the answer and leave. Rejects for a wrong answer. */
export async function visitBriefly(url, { staysOnPage }) {
  const page = await load(url);
  if (staysOnPage) return;
  const session = await pull_session({
    url,
    session_id: sessionIdOf(page),
    log: SILENT,
    signal: AbortSignal.timeout(CONNECT_LIMIT_MS),
  });
  try {
    session.document.select_one({ name: "a" }).value = 5;
    await session.force_roundtrip();
    const { text } = session.document.select_one({ name: "sum" });
    if (text !== "5") throw new Error(`A visitor set a value to 5, and saw the sum ${text}.`);
  } finally {
    await session.close();
  }
}

/** As fetch, which gives up connecting after 10 s. */
function load(url) {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, timeout: CONNECT_LIMIT_MS }, (answer) => {
      let page = "";
      answer.setEncoding("utf8").on("data", (text) => (page += text));
      answer.on("error", reject).on("end", () => {
        if (answer.statusCode === 200) resolve(page);
        else reject(new Error(`A page was answered with ${answer.statusCode}: ${page}`));
      });
    });
    request.on("timeout", () => request.destroy(new Error("A page did not come in time."))).on("error", reject);
  });
}

function sessionIdOf(page) {
  const [, payload] = /"token":"([\w-]+)/.exec(page);
  return JSON.parse(Buffer.from(payload, "base64url")).session_id;
}
