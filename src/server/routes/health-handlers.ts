// Answers for load balancers and service managers. They hold nothing of apps and users, so every host may ask.
import { HEALTH_PATHS } from "../../protocol/probe.js";
import { answer, JSON_TYPE, PLAIN_TEXT, type Context } from "../answers.js";
import type { Readiness } from "../readiness.js";

/** Whether a request is for one of them: they are answered while the apps start. */
export function isHealthPath(target = ""): boolean {
  const [path] = target.split("?", 1);
  return path === HEALTH_PATHS.alive || path === HEALTH_PATHS.ready;
}

/** Answered as long as the event loop turns. */
export function healthzHandler(ctx: Context): void {
  answer(ctx, PLAIN_TEXT, "ok\n");
}

const LOOK_AGAIN_S = 2;

export function readyzHandler(ctx: Context, { why, waitingSlots }: Readiness): void {
  ctx.status = why.length === 0 ? 200 : 503;
  if (why.length > 0) ctx.set("Retry-After", String(LOOK_AGAIN_S));
  const waiting = waitingSlots.length === 0 ? {} : { waiting_slots: waitingSlots };
  const state = why.length === 0 ? { ready: true, ...waiting } : { ready: false, why, ...waiting };
  answer(ctx, JSON_TYPE, JSON.stringify(state));
}
