// The thread in which the library for files runs: its calls block. It answers the messages of `libsql-dialect` in order.
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { StatementMessage, StatementReply, ThreadData } from "./thread-messages.js";

interface Statement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): object[];
  run(parameters: readonly unknown[]): unknown;
}

interface LibsqlDatabase {
  prepare(sql: string): Statement;
  close(): void;
}

// The library is a CommonJS module.
const Libsql = createRequire(import.meta.url)("libsql") as new (path: string) => LibsqlDatabase;

const { path } = workerData as ThreadData;
let database: LibsqlDatabase | undefined;

parentPort?.on("message", (message: StatementMessage) => {
  parentPort?.postMessage(answer(message));
  if (message.sql === undefined) parentPort?.close();
});

function answer({ id, sql, parameters }: StatementMessage): StatementReply {
  try {
    if (sql === undefined) {
      database?.close();
      return { id, rows: [] };
    }
    database ??= new Libsql(path);
    const statement = database.prepare(sql);
    if (statement.reader) return { id, rows: statement.all(parameters.map(asParameter)) };
    statement.run(parameters.map(asParameter));
    return { id, rows: [] };
  } catch (error) {
    const { code = "", message = String(error) } = error as { code?: string; message?: string };
    return { id, error: { code: String(code), message } };
  }
}

/** Bytes cross threads as Uint8Array; the library takes Buffer. */
function asParameter(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}
