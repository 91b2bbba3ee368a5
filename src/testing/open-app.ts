// Opens an app without a server, in one session with one browser. It is a normal session of hosting, so a test sees what
// users see; only the time of timed callbacks is controlled by the test.
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { Application } from "../application/application.js";
import { discoverApplications } from "../application/discover.js";
import type { AppFunction } from "../application/handlers/function.js";
import { syntheticRequest, syntheticRequestBelow } from "../application/request-info.js";
import { explain } from "../application/loader/explain-error.js";
import { systemClock } from "../base/clock.js";
import { PlotctlError, stackOf } from "../base/errors.js";
import { silentLog } from "../base/log.js";
import { show } from "../base/show.js";
import { loopLoad } from "../data/loop-load.js";
import { withDocument } from "../document/current.js";
import type { RequestInfo, User } from "../document/session-context.js";
import { AppLog } from "../hosting/app-log.js";
import { ServerSession } from "../hosting/server-session.js";
import { DownloadDesk } from "../hosting/transfers/download-desk.js";
import { UploadStore } from "../hosting/transfers/upload-store.js";
import { LiveSessionContext } from "../hosting/live-session-context.js";
import { AppSession } from "./app-session.js";
import { Browser } from "./browser.js";
import { TestedDocument } from "./tested-document.js";

/** The request for which the session is created. */
export interface OpenAppOptions {
  /** Parameters of the path of the app, by name. Default: none, also where the path requires them. */
  readonly params?: Readonly<Record<string, string>>;
  /** Query arguments of the page's address. Default: none. */
  readonly arguments?: Readonly<Record<string, string | readonly string[]>>;
  /** Headers of the request that the app may see. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Cookies that the app may see. Default: none. */
  readonly cookies?: Readonly<Record<string, string>>;
  /** The user who is signed in, by id or with groups. Default: none. */
  readonly user?: string | (Pick<User, "id"> & Partial<User>) | undefined;
  /** Arguments after the app's path in `process.argv`. Default: none. */
  readonly argv?: readonly string[];
}

/** Long enough for any test. */
const CALLBACK_TIMEOUT_MS = 60_000;
const END_TIMEOUT_MS = 4000;

/**
 * Opens a session of an app with one browser that has drawn the page. The app is a file or folder, as for `plotctl serve`,
 * an `Application`, or a function of a document. Rejects with the errors of the app.
 */
export async function open_app(
  app: string | URL | Application | AppFunction,
  options: OpenAppOptions = {},
): Promise<AppSession> {
  // Views of large data look at the load of the server; time stands still here.
  loopLoad.measure = () => 0;
  const { route, application } = await findApp(app, options.argv ?? []);
  const errors: unknown[] = [];
  const fail = (error: unknown): void => void errors.push(atAuthorsLines(error));
  const appLog = new AppLog(route, {
    log: silentLog,
    clock: systemClock,
    onFailure: ({ error }) => fail(error),
  });
  const { hooks } = application;
  const document = new TestedDocument();
  const serverContext = { sessions: [] };
  const request = makeRequest(route, application, options);
  const attempt = async (call: () => unknown): Promise<void> => {
    try {
      await call();
    } catch (error) {
      fail(error);
    }
  };

  let tokenPayload: Readonly<Record<string, unknown>> = {};
  await attempt(() => hooks.on_server_loaded?.(serverContext));
  await attempt(async () => {
    tokenPayload = { ...(await hooks.process_request?.(request)) };
  });
  const context = new LiveSessionContext("test", document, serverContext, {
    request,
    tokenPayload,
    user: userOf(options.user),
    logoutUrl: null,
  });
  document.session_context = context;
  await attempt(() => hooks.on_session_created?.(context));
  try {
    await application.initializeDocument(document);
  } catch (error) {
    throw atAuthorsLines(error);
  }

  const downloads = new DownloadDesk(systemClock);
  const session = new ServerSession({
    id: context.id,
    document,
    log: silentLog,
    appLog,
    bundleUrls: () => [],
    clock: systemClock,
    sendsTracebacks: false,
    callbackWarningMs: CALLBACK_TIMEOUT_MS,
    callbackTimeoutMs: CALLBACK_TIMEOUT_MS,
    downloads,
    uploads: new UploadStore(),
    endTimeoutMs: END_TIMEOUT_MS,
  });
  context.session = session;
  const end = async (): Promise<void> => {
    await attempt(() => session.destroy());
    await attempt(() => hooks.on_session_destroyed?.(context));
    for (const callback of document.destroyCallbacks) await attempt(() => withDocument(document, () => callback()));
    await attempt(() => hooks.on_server_unloaded?.(serverContext));
  };
  const tested = new AppSession({ session, document, browser: await Browser.open(session), errors, fail, end });
  if (errors.length > 0) throw errors[0];
  await tested.emit(document, "document_ready");
  return tested;
}

async function findApp(
  app: string | URL | Application | AppFunction,
  argv: readonly string[],
): Promise<{ route: string; application: Application }> {
  if (app instanceof Application) return { route: "/", application: app };
  if (typeof app === "function") return { route: "/", application: new Application(app) };
  const path = typeof app === "string" ? app : fileURLToPath(app);
  const found = await discoverApplications([path], { argv });
  const [first, ...more] = found;
  if (first === undefined || more.length > 0) {
    const routes = [...found.keys()].join(", ");
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `open_app: expected one app, got ${show(basename(path))} with ${found.size}: ${routes}.`,
    );
  }
  return { route: first[0], application: first[1] };
}

function makeRequest(
  route: string,
  { path: pattern }: Application,
  { params, arguments: named = {}, headers = {}, cookies = {} }: OpenAppOptions,
): RequestInfo {
  const pairs = Object.entries(named).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  const brought = { query: new URLSearchParams(pairs).toString(), headers, cookies };
  if (params === undefined) return syntheticRequest(route, brought);
  return syntheticRequestBelow({ route, pattern }, pattern?.write(params) ?? "", brought);
}

/** Maps the stack from compiled code to the author's lines, for the report of the test runner. */
function atAuthorsLines(error: unknown): unknown {
  if (stackOf(error) === undefined) return error;
  try {
    (error as { stack: string }).stack = explain(error).stack;
  } catch {
    // The stack of a frozen error cannot be changed.
  }
  return error;
}

function userOf(given: OpenAppOptions["user"]): User | null {
  if (given === undefined) return null;
  const { id, ...others } = typeof given === "string" ? { id: given } : given;
  return { id, name: id, groups: [], provider: "test", is_guest: false, ...others };
}
