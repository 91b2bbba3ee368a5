// Handles one message of a client: changes the session and replies. Runs under the session's lock; the patches that a
// request causes are sent before its reply. A request that fails is answered with an ERROR, and the connection stays.
import { explain } from "../application/loader/explain-error.js";
import type { ErrorCode } from "../base/error-codes.js";
import { isA, PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { cut } from "../base/show.js";
import { applyPatch, type MessageLimits } from "../document/apply-patch.js";
import { checkNewModels } from "../document/client-writes.js";
import type { Document } from "../document/document.js";
import { actingFor } from "../document/transfers/acting-client.js";
import { bytesOfModels } from "../document/held-bytes.js";
import { decodeContent, type DocumentContent } from "../document/json.js";
import { checkNesting } from "../document/nesting.js";
import type { HasProps } from "../model/has-props.js";
import { collectModels } from "../model/walk.js";
import { Encoder } from "../serialize/encoder.js";
import { MessageBudget } from "../serialize/message-budget.js";
import type { Json } from "../serialize/wire-values.js";
import { ContentError, pushedDoc } from "../protocol/catalogue.js";
import type { Frames } from "../protocol/framing.js";
import type { Message, MessageHeader } from "../protocol/message.js";
import { error as errorReply, ok, patchDoc, pullDocReply, serverInfoReply } from "../protocol/messages.js";
import { BufferList } from "../protocol/buffer-list.js";
import { RECEIVER_DEFAULTS } from "../protocol/receiver.js";
import type { AppLog } from "./app-log.js";
import type { ClientAccount } from "./client-account.js";
import { requestOf } from "./client-request.js";
import type { BundleUrls, PatchBroadcast } from "./patch-broadcast.js";
import { newErrorId } from "./session-errors.js";
import type { SessionWork } from "./session-work.js";
import type { Subscriber } from "./subscriber.js";

const MAX_ERROR_TEXT = 300;

/** What handling a message needs of its session. */
export interface MessageTarget {
  readonly document: Document;
  readonly appLog: AppLog;
  readonly bundleUrls: BundleUrls;
  /** Whether clients get the stack of errors. */
  readonly sendsTracebacks: boolean;
  readonly broadcast: PatchBroadcast;
  readonly work: SessionWork;
  readonly account: ClientAccount;
  /** Sends every change from now on to a subscriber, which has the document as it is now. */
  readonly startReading: (subscriber: Subscriber) => void;
}

export function handleMessage(session: MessageTarget, subscriber: Subscriber, message: Message): void | Promise<void> {
  const { msgid, msgtype } = message.header;
  let react: () => void = () => undefined;
  try {
    switch (msgtype) {
      case "PULL-DOC-REQ":
        return pull(session, subscriber, msgid);
      case "SERVER-INFO-REQ":
        return subscriber.send(serverInfoReply(msgid));
      case "PUSH-DOC":
        push(session, subscriber, message);
        break;
      case "PATCH-DOC":
        react = patch(session, subscriber, message);
        break;
    }
  } catch (error) {
    return replyError(session, subscriber, msgid, rejection(session, error));
  }
  try {
    actingFor({ send: (type, data) => subscriber.send(scriptMessage(type, data)) }, react);
  } catch (error) {
    return replyError(session, subscriber, msgid, callbackFailure(session, error));
  }
  if (session.work.hasPendingTasks) return replyWhenSettled(session, subscriber, message.header);
  reply(session, subscriber, message.header);
}

/** A message for the scripts of one page; its data holds no models. */
function scriptMessage(msg_type: string, data: Json): Frames {
  return patchDoc([JSON.stringify({ kind: "MessageSent", msg_type, msg_data: new Encoder().encode(data) })]);
}

/** Replies with OK: at once, or when the callbacks that go on without the lock have ended. */
function reply(session: MessageTarget, subscriber: Subscriber, header: MessageHeader): void {
  const { msgid, msgtype } = header;
  session.broadcast.flush();
  const background = session.work.takeBackgroundWork();
  const { broadcast } = session;
  // A client that has pushed the document has all of it, as one that has pulled it.
  const isNumbered = msgtype === "PUSH-DOC" || broadcast.mayResume(subscriber);
  const answer = (): void => subscriber.send(ok(msgid, isNumbered ? broadcast.seq : undefined));
  if (background === undefined) return answer();
  const end = (last: () => void): void => {
    session.broadcast.flush();
    last();
  };
  background.then(
    () => end(answer),
    (error: unknown) => end(() => sendError(session, subscriber, msgid, callbackFailure(session, error))),
  );
}

async function replyWhenSettled(session: MessageTarget, subscriber: Subscriber, header: MessageHeader): Promise<void> {
  try {
    await session.work.settle();
  } catch (error) {
    return replyError(session, subscriber, header.msgid, callbackFailure(session, error));
  }
  reply(session, subscriber, header);
}

/** Sends the whole document. Pending changes are sent to the others first: the snapshot has them already. */
function pull(session: MessageTarget, subscriber: Subscriber, msgid: string): void {
  session.broadcast.flush();
  const buffers = new BufferList();
  const doc = JSON.stringify(session.document.snapshot(new Encoder({ buffers })));
  const bundles = session.bundleUrls(session.document.models);
  session.startReading(subscriber);
  const { seq } = session.broadcast;
  session.broadcast.noteSnapshot(doc.length + buffers.list.reduce((sum, { data }) => sum + data.byteLength, 0));
  subscriber.send(pullDocReply(msgid, doc, buffers.list, JSON.stringify({ seq, bundles })));
}

/** Replaces the content of the document. Its sender has it already; the others get it as a patch. */
function push(session: MessageTarget, subscriber: Subscriber, message: Message): void {
  const { content, buffers } = message;
  const { document } = session;
  subscriber.checkWrite?.(message);
  const limits = limitsFor(session, subscriber);
  checkNewModels(limits.clientWrites);
  const pushed = decodeContent(pushedDoc(content), { buffers, budget: limits.budget });
  checkPushed(document, pushed, limits);
  if (sharesIds(document, pushed)) {
    // A page rejects a definition of a model whose id it knows: it must have removed ours before.
    for (const root of document.roots) document.dropRoot(root, subscriber);
    session.broadcast.flush();
  }
  document.replaceContent(pushed, subscriber);
  session.startReading(subscriber);
}

/** What a message may cost and add. Handling it may copy its bytes once, and as many again. */
function limitsFor(session: MessageTarget, { maxMessageBytes }: Subscriber): MessageLimits {
  return {
    budget: new MessageBudget({ copiedBytes: 2 * (maxMessageBytes ?? RECEIVER_DEFAULTS.maxMessageBytes) }),
    admit: (growth) => session.account.admit(growth),
    clientWrites: session.document.client_writes,
  };
}

/** Throws PlotctlError when the document would become too large, or too deeply nested to be encoded. */
function checkPushed(document: Document, pushed: Partial<DocumentContent>, { admit }: MessageLimits): void {
  const { config, roots = [], callbacks } = pushed;
  const models = new Set<HasProps>();
  collectModels([config, roots, callbacks], models);
  const bytes = Math.max(0, bytesOfModels(models) - bytesOfModels(document.models));
  admit({ bytes, newModels: models.size, models: 0 });
  checkNesting([config, ...roots, callbacks]);
}

function sharesIds(document: Document, { roots }: Partial<DocumentContent>): boolean {
  const models = new Set<HasProps>();
  collectModels(roots, models);
  return [...models].some(({ id }) => document.findModel(id) !== undefined);
}

/** Applies a patch, and returns the function that runs the listeners. */
function patch(session: MessageTarget, subscriber: Subscriber, message: Message): () => void {
  const { metadata, content, buffers } = message;
  if (isPlainObject(metadata)) session.appLog.pageErrors.take(metadata.page_errors);
  try {
    subscriber.checkWrite?.(message);
    checkSent(session, metadata, subscriber);
    const react = applyPatch(session.document, content, buffers, subscriber, limitsFor(session, subscriber));
    session.broadcast.addHandled(subscriber, requestOf(message));
    return react;
  } catch (error) {
    // Nothing of a rejected patch was applied; its sender gets the values that the server has instead.
    session.broadcast.addCorrections(subscriber, content);
    throw error;
  }
}

/**
 * A page does not send a patch that is too large. It sends the events without their values, and the size in the metadata:
 * so it is logged, and the page gets the values that the server has instead.
 */
function checkSent(session: MessageTarget, metadata: Json, { maxMessageBytes }: Subscriber): void {
  const bytes = isPlainObject(metadata) ? metadata.unsent_bytes : undefined;
  if (typeof bytes !== "number") return;
  const text = `A page did not send a message of ${bytes} bytes: a message may have ${maxMessageBytes} bytes.`;
  session.appLog.warn(`${text} Hint: --websocket-max-message-size sets the limit.`);
  throw new PlotctlError("REQUEST_REJECTED", text);
}

interface Failure {
  readonly error: unknown;
  readonly text: string;
  readonly code: ErrorCode;
}

/** Why a request was rejected. Of an unexpected error clients get only the id. */
function rejection(session: MessageTarget, error: unknown): Failure {
  if (isA(error, PlotctlError) || isA(error, ContentError)) return { error, text: error.message, code: error.code };
  const errorId = newErrorId();
  session.appLog.failed("handling a message", error, errorId);
  return { error, text: `The server failed to handle the message (error ${errorId}).`, code: "INTERNAL_ERROR" };
}

function callbackFailure(session: MessageTarget, error: unknown): Failure {
  const errorId = newErrorId();
  session.appLog.failed("a callback", error, errorId);
  return { error, text: `A callback of the app failed (error ${errorId}).`, code: "APP_FAILED" };
}

/** What has changed is sent before the ERROR, as it is before an OK. */
async function replyError(
  session: MessageTarget,
  subscriber: Subscriber,
  msgid: string,
  failure: Failure,
): Promise<void> {
  await session.work.settle().catch((later: unknown) => session.appLog.failed("a callback", later));
  session.broadcast.flush();
  sendError(session, subscriber, msgid, failure);
}

function sendError(
  session: MessageTarget,
  subscriber: Subscriber,
  msgid: string,
  { error, text, code }: Failure,
): void {
  const traceback = session.sendsTracebacks ? explain(error).stack : null;
  subscriber.send(errorReply(msgid, { text: cut(text, MAX_ERROR_TEXT), traceback, code }));
}
