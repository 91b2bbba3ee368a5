// A subscriber without a socket: records what it receives, and sends messages as a client would.
import { Application } from "../../../src/application/application.js";
import type { LifecycleHooks } from "../../../src/application/hooks.js";
import { systemClock } from "../../../src/base/clock.js";
import type { Log } from "../../../src/base/log.js";
import { silentLog } from "../../../src/base/log.js";
import type { Document } from "../../../src/document/document.js";
import { ApplicationContext, type HostingOptions } from "../../../src/hosting/application-context.js";
import { AppReplacer, type Replaced } from "../../../src/dev/app-replacer.js";
import type { OpenOptions } from "../../../src/hosting/session-directory.js";
import type { ServerSession } from "../../../src/hosting/server-session.js";
import type { MessageHandler, Subscriber } from "../../../src/hosting/subscriber.js";
import type { Frames } from "../../../src/protocol/framing.js";
import type { Json } from "../../../src/serialize/wire-values.js";

export interface Received {
  readonly type: string;
  readonly reqid: string | undefined;
  readonly metadata: { bundles?: string[] };
  readonly content: {
    events?: { kind: string; attr?: string; new?: unknown; model?: { id: string } }[];
    text?: string;
    doc?: Json;
  };
}

let requests = 0;

export class Listener implements Subscriber {
  readonly received: Received[] = [];
  closed: { code: number; reason: string } | undefined;

  session: MessageHandler;

  constructor(session: ServerSession) {
    this.session = session;
    session.join(this);
  }

  move(to: MessageHandler): void {
    this.session = to;
  }

  send(frames: Frames): void {
    const [header, metadata, content] = frames.slice(0, 3).map((text) => JSON.parse(text as string) as unknown);
    const { msgtype, reqid } = header as { msgtype: string; reqid?: string };
    this.received.push({
      type: msgtype,
      reqid,
      metadata: metadata as Received["metadata"],
      content: content as Received["content"],
    });
  }

  close(code: number, reason: string): void {
    this.closed = { code, reason };
  }

  async request(msgtype: string, content: Json = {}): Promise<Received> {
    const msgid = `request-${++requests}`;
    await this.session.handle(this, { header: { msgid, msgtype }, metadata: {}, content, buffers: new Map() });
    const reply = this.received.find(({ reqid }) => reqid === msgid);
    if (reply === undefined) throw new Error(`no reply to ${msgtype}`);
    return reply;
  }

  async patch(...events: Json[]): Promise<Received> {
    return this.request("PATCH-DOC", { events });
  }

  /** The messages received since the last call. */
  take(): Received[] {
    return this.received.splice(0);
  }

  takeTypes(): string[] {
    return this.take().map(({ type }) => type);
  }
}

export interface Hosted {
  readonly context: ApplicationContext;
  readonly session: ServerSession;
  /** Replaces the application, as development does. */
  readonly replace: (application: Application) => Promise<Replaced>;
  /** A listener that has pulled the document. */
  readonly reader: () => Promise<Listener>;
}

export function contextFor(
  app: (doc: Document) => unknown,
  { hooks = {}, log = silentLog, ...options }: Partial<HostingOptions> & { hooks?: LifecycleHooks; log?: Log } = {},
): ApplicationContext {
  return new ApplicationContext("/test", new Application(app, { hooks }), {
    log,
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

const origin = () => ({ request: null, tokenPayload: {}, user: null, logoutUrl: null });
/** A socket that requests a session. */
export const NO_ORIGIN: OpenOptions = { visitor: "socket", owner: null, origin };
/** A page that requests a session. */
export const BY_PAGE: OpenOptions = { visitor: "page", owner: null, origin };

export async function host(
  app: (doc: Document) => unknown,
  options: Parameters<typeof contextFor>[1] = {},
): Promise<Hosted> {
  const replacer = new AppReplacer(options.clock ?? systemClock);
  const context = contextFor(app, { observer: replacer, ...options });
  const session = await context.open("s", NO_ORIGIN);
  return {
    context,
    session,
    replace: (application) => replacer.replace(context, application),
    async reader() {
      const listener = new Listener(session);
      await listener.request("PULL-DOC-REQ");
      listener.take();
      return listener;
    },
  };
}

/** Waits until the current turn of the event loop has ended. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
