// Two processes for one app: the sessions of the one go on in the other. Here both are in this process: neither shares a
// document with the other.
import { Application } from "../../../../src/application/application.js";
import type { ApplicationOptions } from "../../../../src/application/application.js";
import type { Log } from "../../../../src/base/log.js";
import type { Document } from "../../../../src/document/document.js";
import { ApplicationContext, type HostingOptions } from "../../../../src/hosting/application-context.js";
import {
  decodeSnapshot,
  encodeSnapshot,
  type RestoreOutcome,
  type SessionSnapshot,
} from "../../../../src/hosting/session-snapshot.js";
import type { ServerSession } from "../../../../src/hosting/server-session.js";
import { silentLog } from "../../../../src/base/log.js";

type Fill = (doc: Document) => unknown;

interface ProcessOptions extends Partial<HostingOptions> {
  /** The version of the app's code. Default: "one". */
  readonly build?: string;
  readonly app?: ApplicationOptions;
  readonly route?: string;
}

/** A process that serves an app. */
export function processOf(
  fill: Fill,
  { build = "one", app, route = "/app", ...options }: ProcessOptions = {},
): ApplicationContext {
  return new ApplicationContext(route, new Application(fill, { build, ...app }), {
    log: silentLog,
    unusedLifetimeMs: 15_000,
    checkUnusedMs: 17_000,
    maxSessions: 10,
    memory: { limitBytes: 2 ** 32, isTight: () => false },
    maxConnections: 10,
    appStartTimeoutMs: 30_000,
    sendsTracebacks: false,
    scriptUrls: ({ bundles }) => bundles,
    ...options,
  });
}

/** What arrives in the other process. */
export function sent(snapshot: SessionSnapshot): SessionSnapshot {
  return decodeSnapshot(encodeSnapshot(snapshot));
}

interface Moved {
  readonly outcome: RestoreOutcome;
  /** Undefined for "fresh". */
  readonly session: ServerSession | undefined;
}

export async function moveTo(next: ApplicationContext, session: ServerSession): Promise<Moved> {
  const outcome = await next.restoreSession(sent(await session.snapshot()));
  return { outcome, session: next.sessions.get(session.id) };
}

/** A log that keeps its warnings and errors. */
export function keepingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (text: string): void => void lines.push(text);
  return { ...silentLog, warn: keep, error: keep, lines };
}
