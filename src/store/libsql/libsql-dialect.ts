// SQLite by libsql, for Kysely: one connection in a thread of its own. Transactions wait for each other here.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import { BUILT_FOLDER } from "../../base/package-files.js";
import { sqliteFailure } from "../sql/failures.js";
import type { StatementMessage, StatementReply, ThreadData } from "./thread-messages.js";

interface FileParts {
  readonly path: string;
  /** Run when the file is opened. */
  readonly pragmas: readonly string[];
}

export function libsqlDialect(parts: FileParts): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LibsqlDriver(parts),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class LibsqlDriver implements Driver {
  readonly #parts: FileParts;
  readonly #connection: LibsqlConnection;
  /** Settled when the connection is free. */
  #turn: Promise<void> = Promise.resolve();
  #release = (): void => {};

  constructor(parts: FileParts) {
    this.#parts = parts;
    this.#connection = new LibsqlConnection(parts.path);
  }

  async init(): Promise<void> {
    for (const pragma of this.#parts.pragmas) await this.#connection.run(`pragma ${pragma}`);
  }

  async acquireConnection(): Promise<LibsqlConnection> {
    const before = this.#turn;
    let release = (): void => {};
    this.#turn = new Promise((resolve) => (release = resolve));
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: LibsqlConnection, { accessMode }: TransactionSettings): Promise<void> {
    // Takes the lock for writing at once: a transaction that waits for it half way could wait for ever.
    await connection.run(accessMode === "read only" ? "begin" : "begin immediate");
  }

  async commitTransaction(connection: LibsqlConnection): Promise<void> {
    await connection.run("commit");
  }

  async rollbackTransaction(connection: LibsqlConnection): Promise<void> {
    // A full disk has ended the transaction by itself.
    await connection.run("rollback").catch(() => {});
  }

  async destroy(): Promise<void> {
    await this.#connection.close();
  }
}

type Waiting = { readonly resolve: (rows: readonly object[]) => void; readonly reject: (error: Error) => void };

class LibsqlConnection implements DatabaseConnection {
  readonly #path: string;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #failure: Error | undefined;

  constructor(path: string) {
    this.#path = path;
    const workerData: ThreadData = { path };
    this.#worker = new Worker(join(BUILT_FOLDER, "store/libsql/libsql-thread.js"), { workerData, execArgv: [] });
    this.#worker.on("message", (reply: StatementReply) => this.#settle(reply));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("its thread has ended")));
    // An idle store does not keep the process.
    this.#worker.unref();
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return { rows: (await this.run(sql, parameters)) as R[] };
  }

  streamQuery(): never {
    throw new Error("Rows of this database are not streamed.");
  }

  run(sql: string | undefined, parameters: readonly unknown[] = []): Promise<readonly object[]> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const id = ++this.#lastId;
    const message: StatementMessage = { id, sql, parameters };
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(message);
    });
  }

  async close(): Promise<void> {
    if (this.#failure !== undefined) return;
    await this.run(undefined);
    await this.#worker.terminate();
  }

  #settle(reply: StatementReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ("error" in reply) waiting?.reject(sqliteFailure(asError(reply.error), this.#path));
    else waiting?.resolve(reply.rows);
  }

  #fail(error: Error): void {
    this.#failure ??= sqliteFailure(error, this.#path);
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}

function asError({ code, message }: { readonly code: string; readonly message: string }): Error {
  return Object.assign(new Error(message), { code });
}
