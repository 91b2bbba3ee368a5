// The limits of one websocket, from the settings of the server.
import { OUTBOX_LIMITS, type OutboxLimits } from "./outbox.js";
import { RATE_LIMITS, type RateLimits } from "./rate-limit.js";
import type { WebsocketSettings } from "./settings.js";

export interface SocketLimits {
  readonly maxMessageBytes: number;
  /** From the first to the last byte of a message. */
  readonly messageTimeMs: number;
  /** Between pings; 0 for none. */
  readonly keepAliveMs: number;
  readonly outbox: OutboxLimits;
  readonly rate: RateLimits;
}

export function socketLimits(settings: WebsocketSettings): SocketLimits {
  const { keepAliveMs, messageTimeMs, websocketMaxMessageBytes, lagTimeMs, floodTimeMs } = settings;
  return {
    keepAliveMs,
    messageTimeMs,
    maxMessageBytes: websocketMaxMessageBytes,
    outbox: { ...OUTBOX_LIMITS, timeoutMs: lagTimeMs },
    rate: { ...RATE_LIMITS, timeoutMs: floodTimeMs },
  };
}
