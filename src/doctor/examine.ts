// Examines a server from outside, as browsers reach it: what a proxy in front of it may break.
import type { Clock } from "../base/clock.js";
import { checkDelivery } from "./delivery-checks.js";
import { Findings, type Finding, type Result } from "./finding.js";
import { findProbe } from "./find-probe.js";
import type { Subject } from "./subject.js";
import { HttpClient, NoAnswer, type Credentials } from "./http-client.js";
import { checkHealth, checkClock } from "./health-checks.js";
import { checkPage } from "./page-checks.js";
import { checkForwarding } from "./forwarding-checks.js";
import { checkSockets } from "./socket-checks.js";
import { checkCertificate } from "./tls-check.js";
import { visit, type ServerKind, type Visit } from "./visit.js";

export interface ExamineOptions {
  /** Seconds for which a websocket stays quiet. */
  readonly idleS: number;
  readonly credentials: Credentials;
  readonly clock: Clock;
}

export interface Examination {
  /** The path below which the proxy passes requests on. */
  readonly prefix: string;
  /** Undefined where no server of this kind answered. */
  readonly server: ServerKind | undefined;
  readonly findings: readonly Finding[];
}

/** The worst result. Checks that were not done do not count. */
export function worst(findings: readonly Pick<Finding, "result">[]): Exclude<Result, "skipped"> {
  return (["fault", "warning"] as const).find((each) => findings.some(({ result }) => result === each)) ?? "ok";
}

export async function examine(url: URL, { idleS, credentials, clock }: ExamineOptions): Promise<Examination> {
  const findings = new Findings();
  const client = new HttpClient(url, { clock, credentials });
  const hasCredentials = credentials.cookie !== undefined || credentials.authorization !== undefined;
  const prefix = url.pathname.replace(/\/[^/]*$/, "");
  try {
    await checkCertificate(url, { client, clock, findings });
    const visited = await visit(url.href, client);
    const found = await findProbe(url, client);
    const subject: Subject = { url, client, clock, findings, idleS, hasCredentials, found };
    await examineVisited(visited, subject);
    const server = visited.is === "app" ? visited.page.kind : undefined;
    return { prefix: found?.base ?? prefix, server: server ?? (found && "plotctl"), findings: findings.all };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    findings.breakOff(`Nothing answers at ${url.origin}: ${error.message}.`);
    return { prefix, server: undefined, findings: findings.all };
  }
}

async function examineVisited(visited: Visit, subject: Subject): Promise<void> {
  const { findings, found } = subject;
  const page = await checkPage(visited, subject);
  // The quiet websocket waits while the other checks run.
  const idle = page === undefined ? undefined : await checkSockets(page, subject);
  await checkForwarding(page, subject);
  await checkDelivery(page, subject);
  await checkHealth(subject);
  checkClock(page?.answer, subject);
  await idle?.();
  const why =
    visited.is === "sign-in"
      ? "Needs a sign-in: set PLOTCTL_DOCTOR_COOKIE or PLOTCTL_DOCTOR_AUTHORIZATION."
      : found === undefined && page !== undefined
        ? "A Bokeh server does not show this."
        : "First cure what is above.";
  findings.skipRest(why);
}
