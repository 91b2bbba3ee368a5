// The connection to a ClickHouse server: questions with a time limit that end on the server when they are aborted, and its
// state: away or not. No error and no log line has the password.
import { randomUUID } from "node:crypto";
import type { ClickHouseClient, QueryParams } from "@clickhouse/client";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { systemClock, type Clock, type Timer } from "../../base/clock.js";
import { checkPackage } from "../../base/optional-package.js";
import type { Bound } from "./condition.js";

export interface DatabaseAddress {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

export interface Statement {
  readonly sql: string;
  readonly bound: Bound;
  /** What is asked, for the server's log of queries: `envelope`. */
  readonly purpose: string;
  /** Settings of the server for this statement. */
  readonly settings?: Readonly<Record<string, number>>;
}

const TIME_LIMIT_S = 10;
const OPENING_TIME_LIMIT_S = 120;

/** Waiting for an answer takes longer than the server may work on it. */
const GRACE_MS = 5000;

const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;

/** Errors of connections, and of proxies whose server is away. */
const AWAY =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|socket hang up|Timeout error|\b50[234]\b/;

/** A code of an exception of the server, which came from a server that is there. */
const EXCEPTION = /\bCode: \d+/;

type QueryOptions = Omit<QueryParams, "format">;

export class Database {
  readonly #client: ClickHouseClient;
  readonly #host: string;
  readonly #secrets: readonly string[];
  readonly #clock: Clock;
  readonly #changed: (problem: string | undefined) => void;
  #retry: Timer | undefined;
  #isClosed = false;

  private constructor(
    client: ClickHouseClient,
    { url, password }: DatabaseAddress,
    options: { readonly clock: Clock; readonly changed: (problem: string | undefined) => void },
  ) {
    this.#client = client;
    this.#host = new URL(url).host;
    this.#secrets = [password, encodeURIComponent(password)].filter((secret) => secret !== "");
    this.#clock = options.clock;
    this.#changed = options.changed;
  }

  /** `changed` is called with a problem when the server is away, and without one when it is back. */
  static async connect(
    address: DatabaseAddress,
    changed: (problem: string | undefined) => void,
    clock: Clock = systemClock,
  ): Promise<Database> {
    checkPackage("@clickhouse/client", { feature: "ClickHouse" });
    const { createClient } = await import("@clickhouse/client");
    const { url, username, password, database } = address;
    const client = createClient({
      url,
      username,
      password,
      database,
      application: "plotctl",
      request_timeout: OPENING_TIME_LIMIT_S * 1000 + GRACE_MS,
      // The client would log failures by itself, with what it was asked.
      log: { level: 127 },
    });
    return new Database(client, address, { clock, changed });
  }

  get host(): string {
    return this.#host;
  }

  /** The rows of an answer. Rejects with PlotctlError, and with the signal's reason when it is aborted. */
  ask(statement: Statement, signal: AbortSignal, { isOpening = false } = {}): Promise<unknown[][]> {
    return this.#run(statement, signal, async (options) => {
      const timeLimit = isOpening ? OPENING_TIME_LIMIT_S : TIME_LIMIT_S;
      const clickhouse_settings = { ...options.clickhouse_settings, max_execution_time: timeLimit };
      const result = await this.#client.query({ ...options, clickhouse_settings, format: "JSONCompact" });
      return (await result.json<unknown[]>()).data;
    });
  }

  /** An answer as lines of values with tabs between them, for those that threads read. Rejects as `ask` does. */
  askText(statement: Statement, signal: AbortSignal): Promise<string> {
    return this.#run(statement, signal, async (options) => {
      const result = await this.#client.query({ ...options, format: "TabSeparated" });
      return result.text();
    });
  }

  async #run<T>(
    { sql, bound, purpose, settings }: Statement,
    signal: AbortSignal,
    read: (options: QueryOptions) => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    const id = randomUUID();
    // The server goes on with a query whose connection has ended.
    const kill = (): void => void this.#kill(id);
    signal.addEventListener("abort", kill, { once: true });
    try {
      return await read({
        query: sql,
        query_id: id,
        query_params: bound.values,
        abort_signal: signal,
        // Parameters of a long condition do not fit into an address.
        use_multipart_params_auto: true,
        clickhouse_settings: {
          max_execution_time: TIME_LIMIT_S,
          // An error that comes late has the status of an error.
          wait_end_of_query: 1,
          output_format_json_quote_64bit_integers: 0,
          output_format_json_quote_denormals: 1,
          log_comment: `plotctl ${purpose}`,
          ...settings,
        },
      });
    } catch (error) {
      signal.throwIfAborted();
      throw this.#failure(error);
    } finally {
      signal.removeEventListener("abort", kill);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#retry?.cancel();
    // What is under way was aborted by its questions.
    void this.#client.close().catch(ignore);
  }

  async #kill(id: string): Promise<void> {
    if (this.#isClosed) return;
    try {
      await this.#client.command({
        query: "KILL QUERY WHERE query_id = {id:String} ASYNC",
        query_params: { id },
      });
    } catch {
      // The time limit ends the query.
    }
  }

  #failure(error: unknown): PlotctlError {
    const reason = this.#withoutSecrets(reasonOf(error));
    if (!EXCEPTION.test(reason) && AWAY.test(reason)) {
      const text = `ClickHouse at ${this.#host} does not answer: ${reason}`;
      this.#away(text);
      return new PlotctlError("DATA_UNAVAILABLE", text);
    }
    return new PlotctlError("DATA_FAILED", `ClickHouse at ${this.#host} rejects a query: ${reason}`);
  }

  /** Looks whether the server is back, first after a second, then less often. */
  #away(problem: string): void {
    if (this.#retry !== undefined || this.#isClosed) return;
    this.#changed(problem);
    const wait = (ms: number): void => {
      this.#retry = this.#clock.setTimeout(() => {
        void this.#isBack().then((isBack) => {
          if (this.#isClosed) return;
          if (!isBack) return wait(Math.min(LAST_RETRY_MS, ms * 2));
          this.#retry = undefined;
          this.#changed(undefined);
        });
      }, ms);
      this.#retry.unref();
    };
    wait(FIRST_RETRY_MS);
  }

  async #isBack(): Promise<boolean> {
    const { success } = await this.#client.ping();
    return success;
  }

  #withoutSecrets(text: string): string {
    return this.#secrets.reduce((clean, secret) => clean.replaceAll(secret, "…"), text);
  }
}

/** The words of an error, and its code, such as ECONNREFUSED or that of an exception. */
function reasonOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  const text = (messageOf(error).split("\n", 1)[0] ?? "").trim();
  const words = text === "" ? String(code) : text;
  if (typeof code !== "string" || words.includes(code)) return words;
  return /^\d+$/.test(code) ? `Code: ${code}. ${words}` : `${words} (${code})`;
}

function ignore(): void {
  // A connection that does not close in order ends with the process.
}
