// The options of each command, with the words of its help. Defaults are read from where they are.
import type { Options } from "yargs";
import { LOG_LEVELS } from "../base/log.js";

export type OptionWords = Readonly<Record<string, Options>>;

/** A value follows; it is read as text (flags.ts). */
function value(describe: string, fallback?: string | number): Options {
  const words = fallback === undefined || fallback === "" ? describe : `${describe} [default: ${fallback}]`;
  return { type: "string", requiresArg: true, describe: words };
}

function toggle(describe: string): Options {
  return { type: "boolean", describe };
}

const ARGS = { args: { type: "string", describe: "all that follows goes to the apps, as process.argv" } } as const;

export const SERVE_OPTIONS: OptionWords = {
  port: value("port to listen on; 0 for any", 5006),
  address: value("address to listen on; 0.0.0.0 or :: for all [default: 127.0.0.1 and ::1]"),
  show: toggle("open the apps in a browser"),
  "log-level": value(`least that is logged: ${LOG_LEVELS.join(", ")}`, "info"),
  "log-format": value("pretty or json [default: pretty on a terminal]"),
  host: value("HOST[:PORT] that requests may name; repeatable; * for any [default: this machine's names]"),
  "allow-websocket-origin": value("HOST[:PORT] whose pages may open websockets; repeatable [default: as --host]"),
  "require-origin": toggle("refuse websockets without an Origin header"),
  prefix: value("path before all routes"),
  "ico-path": value("a file that ends in .ico, none or default", "default"),
  "keep-alive": value("milliseconds between pings; 0 for none", 37_000),
  "check-unused-sessions": value("milliseconds between looks for unused sessions", 17_000),
  "unused-session-lifetime": value("milliseconds that a session is kept without a client", 15_000),
  "stats-log-frequency": value("milliseconds between two counts of clients in the log", 15_000),
  "session-token-expiration": value("seconds for which a page's token makes a new session", 300),
  "websocket-max-message-size": value("bytes of one message", 20 * 1024 * 1024),
  "session-ids": value("unsigned, signed or external-signed", "unsigned"),
  "disable-index": toggle("no list of apps at /"),
  "disable-index-redirect": toggle("the list of apps even where there is only one"),
  ...ARGS,
};

const OUTPUT = { output: { ...value("file to write, once for each app; - for stdout"), alias: "o" } } as const;

export const JSON_OPTIONS: OptionWords = { indent: value("spaces of indentation"), ...OUTPUT, ...ARGS };

export const HTML_OPTIONS: OptionWords = {
  ...OUTPUT,
  show: toggle("open the pages in a browser"),
  title: value("title of the pages [default: the document's]"),
  ...ARGS,
};
