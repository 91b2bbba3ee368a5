// The settings of websockets: sizes, times and compression.
import { PlotctlError } from "../../base/errors.js";
import { RECEIVER_DEFAULTS } from "../../protocol/receiver.js";
import type { NameOf } from "../../settings/check-value.js";
import type { SettingTable, Values } from "../../settings/setting.js";
import { OUTBOX_LIMITS } from "./outbox.js";
import { RATE_LIMITS } from "./rate-limit.js";

export const WEBSOCKET_SETTINGS = {
  keepAliveMs: {
    kind: "integer",
    min: 0,
    group: "Sessions",
    flag: "keep-alive",
    description: "milliseconds between pings to each client; 0 for none",
    default: 37_000,
  },
  websocketMaxMessageBytes: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    flag: "websocket-max-message-size",
    description: "maximum size of one message, in bytes",
    default: RECEIVER_DEFAULTS.maxMessageBytes,
  },
  websocketCompressionLevel: {
    kind: "integer",
    min: 0,
    max: 9,
    group: "Sessions",
    flag: "websocket-compression-level",
    description: "0 to 9: compress messages of clients that support it, at this level",
    defaultText: "no compression",
  },
  websocketCompressionMemLevel: {
    kind: "integer",
    min: 1,
    max: 9,
    group: "Sessions",
    flag: "websocket-compression-mem-level",
    description: "1 to 9: memory that compression uses",
    defaultText: "zlib's own",
  },
  messageTimeMs: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    description: "milliseconds in which a client must complete a message",
    default: 30_000,
  },
  lagTimeMs: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    description: "milliseconds that a client may be more than 8 MiB behind",
    default: OUTBOX_LIMITS.timeoutMs,
  },
  floodTimeMs: {
    kind: "integer",
    min: 1,
    group: "Sessions",
    description: "milliseconds that a client may exceed the message rate",
    default: RATE_LIMITS.timeoutMs,
  },
} as const satisfies SettingTable;

export type WebsocketSettings = Values<typeof WEBSOCKET_SETTINGS>;

/** Throws PlotctlError for a memory level without compression. */
export function resolveWebsocket(
  values: WebsocketSettings,
  nameOf: NameOf<keyof WebsocketSettings>,
): WebsocketSettings {
  if (values.websocketCompressionMemLevel !== undefined && values.websocketCompressionLevel === undefined) {
    throw new PlotctlError(
      "CONFLICTING_OPTIONS",
      `${nameOf("websocketCompressionMemLevel")} has no effect without ${nameOf("websocketCompressionLevel")}.`,
    );
  }
  return values;
}
