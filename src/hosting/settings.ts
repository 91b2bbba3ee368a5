// The settings of sessions: how many there are, how long they live, and what clients may add to them.
import type { SettingTable, Values } from "../settings/setting.js";
import { CLIENT_WRITES } from "../document/client-write-modes.js";
import { DOCUMENT_LIMITS } from "./client-account.js";

export const SESSION_SETTINGS = {
  unusedSessionLifetimeMs: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    flag: "unused-session-lifetime",
    description: "milliseconds that a session without a client is kept",
    default: 15_000,
  },
  checkUnusedSessionsMs: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    flag: "check-unused-sessions",
    description: "milliseconds between two searches for unused sessions",
    default: 17_000,
  },
  maxSessions: {
    kind: "integer",
    min: 1,
    keywords: ["auto"],
    group: "Sessions",
    flag: "max-sessions",
    description: "maximum number of sessions of one app that have or had a websocket; auto: by memory",
    details:
      "`auto` is 100 to 20,000, by the memory of the machine and of the sessions so far. Sessions whose first websocket " +
      "is still to come are limited separately: to the same number, but at most 500.",
    default: "auto",
  },
  maxConnections: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    flag: "max-connections",
    description: "maximum number of websockets of one session",
    default: 200,
  },
  maxDocumentBytes: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    flag: "max-document-bytes",
    description: "bytes of a document beyond which additions by clients are rejected",
    details: "The size is an estimate. What the app itself adds is counted, but never rejected.",
    default: DOCUMENT_LIMITS.maxBytes,
  },
  maxDocumentModels: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    flag: "max-document-models",
    description: "models of a document beyond which additions by clients are rejected",
    default: DOCUMENT_LIMITS.maxModels,
  },
  clientWrites: {
    kind: "choice",
    choices: CLIENT_WRITES,
    group: "Security",
    flag: "client-writes",
    description: `what clients may change, unless an app decides: ${CLIENT_WRITES.join(", ")}`,
    details:
      "`any` is every property, as in Bokeh. `interactive` is what people change with widgets, tools and the legend. `none` " +
      "is nothing. Apps set it for their documents by `curdoc().client_writes`, and for models by `client_writable`.",
    default: "any",
  },
  appStartLimitMs: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    description: "milliseconds that an app may take to create its document",
    default: 30_000,
  },
} as const satisfies SettingTable;

export type SessionSettings = Values<typeof SESSION_SETTINGS>;
