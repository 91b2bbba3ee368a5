// Goes on with a session of another process, from its snapshot: with the same document where the app is the same and does
// the same again, otherwise as after a change of the app, with a new document that has the values which readers had entered.
import type { Application } from "../application/application.js";
import type { Clock } from "../base/clock.js";
import { isA, messageOf } from "../base/errors.js";
import { Document } from "../document/document.js";
import { decodeContent } from "../document/json.js";
import type { HasProps } from "../model/has-props.js";
import { RunIds } from "../model/run-ids.js";
import { sessionHash } from "../tokens/session-id.js";
import type { AppLog } from "./app-log.js";
import type { HostedDocument } from "./hosted-document.js";
import { enterAll, NotRestorable, restoreDocument, type RestoredSubject } from "./restored-document.js";
import { AppFailed } from "./session-errors.js";
import type { SessionLifecycle } from "./session-lifecycle.js";
import type { ServerSession } from "./server-session.js";
import { decodeOrigin, type FormerLife, type RestoreOutcome, type SessionSnapshot } from "./session-snapshot.js";
import { WidgetState } from "./widget-state.js";

interface Parts {
  readonly application: Application;
  readonly appLog: AppLog;
  readonly lifecycle: SessionLifecycle;
  readonly clock: Clock;
}

interface Result {
  readonly outcome: RestoreOutcome;
  /** Undefined for "fresh". */
  readonly session?: ServerSession;
}

/** Never rejects; what prevents that the session goes on is logged. */
export async function restoreSession(snapshot: SessionSnapshot, parts: Parts): Promise<Result> {
  const { application, appLog } = parts;
  const name = `session ${sessionHash(snapshot.id)}`;
  try {
    if (snapshot.app !== appLog.route) throw new NotRestorable(`its snapshot is one of ${snapshot.app}`);
    if (application.on_drain === "fresh") return { outcome: "fresh" };
    if (snapshot.build === application.build) {
      const session = await goOn(snapshot, parts).catch((error: unknown) => {
        if (!isA(error, NotRestorable)) throw error;
        appLog.warn(`${name} cannot go on where it was: ${error.message}. The app starts it as a new version would.`);
        return undefined;
      });
      if (session !== undefined) return { outcome: "restored", session };
    }
    return { outcome: "replaced", session: await replace(snapshot, parts) };
  } catch (error) {
    // A failure of the app is in the log.
    if (!isA(error, AppFailed)) appLog.warn(`${name} is started again: ${messageOf(error)}`);
    return { outcome: "fresh" };
  }
}

async function goOn(snapshot: SessionSnapshot, { application, lifecycle, clock }: Parts): Promise<ServerSession> {
  const { id, life, entered, resume } = snapshot;
  const run = new RunIds<HasProps>(snapshot.run.prefix, { keepsModels: true });
  let changed: readonly RestoredSubject[] = [];
  const restore = async (document: HostedDocument): Promise<FormerLife> => {
    changed = await restoreDocument(document, { snapshot, run, clock });
    return { is: "restored", life, entered };
  };
  const session = await lifecycle.create({ id, application, origin: decodeOrigin(snapshot.origin), run, restore });
  const touches = changed.map((touch, at) => ({ ...touch, seq: resume.seq + 1 + at }));
  session.continueFrom({
    ...resume,
    seq: resume.seq + touches.length,
    touches: [...resume.touches, ...touches],
  });
  return session;
}

function replace(snapshot: SessionSnapshot, { application, lifecycle, clock }: Parts): Promise<ServerSession> {
  const { id, entered } = snapshot;
  const former = WidgetState.ofSaved(readDocument(snapshot), entered);
  // Pages that come back have models of the former run, whose ids must not be those of other models.
  const run = new RunIds<HasProps>(sessionHash(`${snapshot.run.prefix} ${id}`));
  const restore = async (document: HostedDocument, appLog: AppLog): Promise<FormerLife> => {
    const state = new WidgetState(document);
    const fail = (error: unknown): void => appLog.failed("a callback", error);
    await enterAll(document, { clock, entries: [() => former.carryTo(state, fail)] }).catch(fail);
    return { is: "replaced", entered: state.entered };
  };
  return lifecycle.create({ id, application, origin: decodeOrigin(snapshot.origin), run, restore });
}

/** The document of a snapshot, without an app. Throws PlotctlError if it is malformed. */
function readDocument({ doc, buffers }: SessionSnapshot): Document {
  const document = new Document();
  const content = decodeContent(doc, {
    buffers: new Map(buffers.map(({ id, data }) => [id, data])),
    takesForeign: true,
  });
  document.replaceContent(content, undefined);
  return document;
}
