// What the server says about itself: its health, and its clock.
import { HEALTH_PATHS } from "../protocol/probe.js";
import type { Subject } from "./subject.js";
import type { Answer } from "./http-client.js";

const MAX_CLOCK_DIFFERENCE_S = 30;

export async function checkHealth({ client, findings, found, url }: Subject): Promise<void> {
  if (found === undefined) return;
  const alive = await client.get(url.origin + HEALTH_PATHS.alive);
  const ready = await client.get(url.origin + HEALTH_PATHS.ready);
  const state = readiness(ready);
  if (alive.status !== 200 || alive.body.toString("utf8") !== "ok\n" || state === undefined) {
    findings.add("health", "ok", { text: "Not passed on by the proxy; balancers ask the server itself." });
  } else if (state.length > 0) {
    findings.add("health", "warning", { text: `The server wants no visitors now: ${state.join(", ")}.` });
  } else findings.add("health", "ok", { text: "The server is alive and ready." });
}

/** Why the server is not ready; undefined where the answer is not that of a server. */
function readiness({ body }: Answer): readonly string[] | undefined {
  try {
    const { ready, why = [] } = JSON.parse(body.toString("utf8")) as { ready?: unknown; why?: readonly string[] };
    return typeof ready === "boolean" ? why.map(String) : undefined;
  } catch {
    // The page of another server.
    return undefined;
  }
}

export function checkClock(page: Answer | undefined, { findings, found }: Subject): void {
  const ahead = found === undefined ? aheadOfPage(page) : found.probe.time - found.receivedAt;
  if (ahead === undefined) return;
  const seconds = Math.round(ahead / 1000);
  const way = seconds > 0 ? "ahead of" : "behind";
  if (Math.abs(seconds) <= MAX_CLOCK_DIFFERENCE_S) {
    findings.add("clock", "ok", { text: "It agrees with the clock of this machine." });
  } else {
    findings.add("clock", "warning", {
      text: `It is ${Math.abs(seconds)} s ${way} the clock of this machine: sign-ins by OpenID Connect fail, and tokens expire too early or too late.`,
      cures: ["clock"],
    });
  }
}

/** By how many milliseconds the Date header is ahead of this machine; undefined without one. */
function aheadOfPage(page: Answer | undefined): number | undefined {
  const sent = Date.parse(page?.headers.date ?? "");
  return page === undefined || Number.isNaN(sent) ? undefined : sent - page.receivedAt;
}
