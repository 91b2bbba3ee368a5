// A table of a ClickHouse server.
import { createHash } from "node:crypto";
import { PlotctlError } from "../../base/errors.js";
import { checkOptionNames } from "../../base/option-names.js";
import { show } from "../../base/show.js";
import { ClickHouseEngine } from "../../engine/clickhouse/clickhouse-engine.js";
import type { Input } from "./input.js";

/** A table of ClickHouse. */
export interface ClickHouseTable {
  /** The URL of the HTTP interface: `"http://ch:8123"`. */
  readonly clickhouse: string;
  /** The name of a table or a view. */
  readonly table: string;
  /** Default: `"default"`. */
  readonly username?: string;
  /** Default: none. It is in no log and in no error. */
  readonly password?: string;
  /** Default: `"default"`. */
  readonly database?: string;
  /**
   * A table with blocks of rows, for quick answers: `x` is the start of a block, under the name that x has in the table;
   * `rows` is the number of its rows, and a column `v` is there as `v_min` and `v_max`. Default: none.
   */
  readonly rollup?: { readonly table: string; readonly x: string };
}

const NAMES: readonly (keyof ClickHouseTable)[] = [
  ...(["clickhouse", "table", "username", "password", "database", "rollup"] as const),
];

export function clickhouseInput(given: Readonly<Record<string, unknown>>): Input {
  checkOptionNames("open(): { clickhouse }", given, NAMES);
  const url = urlOf(given["clickhouse"]);
  const text = (name: keyof ClickHouseTable, missing?: string): string => {
    const value = given[name] ?? missing;
    if (typeof value === "string") return value;
    // A value of the wrong kind may be a part of a secret.
    const found = name === "password" ? typeof value : show(value);
    throw new PlotctlError("INVALID_ARGUMENT", `open(): ${name}: expected a text, got ${found}.`);
  };
  const address = {
    url: `${url.origin}${url.pathname}`,
    username: text("username", decodeURIComponent(url.username) || "default"),
    password: text("password", decodeURIComponent(url.password)),
    database: text("database", "default"),
  };
  const table = text("table");
  const rollup = rollupOf(given["rollup"]);
  return {
    // The password is not kept as a text.
    key: createHash("sha256")
      .update(JSON.stringify([address, table, rollup]))
      .digest("hex"),
    optionNames: ["columns"],
    open: (options) => ClickHouseEngine.open({ address, table, rollup, ...options }),
  };
}

function urlOf(given: unknown): URL {
  const url = typeof given === "string" && URL.canParse(given) ? new URL(given) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url;
  // The address may have a password in it.
  throw new PlotctlError("INVALID_URL", 'open(): clickhouse: expected a URL such as "http://localhost:8123".');
}

function rollupOf(given: unknown): ClickHouseTable["rollup"] {
  if (given === undefined) return undefined;
  const { table, x } = (typeof given === "object" && given !== null ? given : {}) as Record<string, unknown>;
  if (typeof table === "string" && typeof x === "string") return { table, x };
  throw new PlotctlError("INVALID_ARGUMENT", `open(): rollup: expected { table, x }, got ${show(given)}.`);
}
