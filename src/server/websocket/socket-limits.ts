// What one websocket may do, and how long it may take for it, by the server's options.
import { OUTBOX_LIMITS, type OutboxLimits } from "./outbox.js";
import { RATE_LIMITS, type RateLimits } from "./rate-limit.js";
import type { WebsocketSettings } from "./settings.js";

export interface SocketLimits {
  readonly maxMessageBytes: number;
  /** For a message that is begun. */
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
    outbox: { ...OUTBOX_LIMITS, patienceMs: lagTimeMs },
    rate: { ...RATE_LIMITS, patienceMs: floodTimeMs },
  };
}
