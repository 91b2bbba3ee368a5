// Everything that can be said of apps before they are served: their types, and what a first run shows.
import type { Application } from "../application/application.js";
import { checkRoutes, discoverApplications, findScripts, type FoundScript } from "../application/discover.js";
import { madeUpRequest } from "../application/request-info.js";
import { silentLog } from "../base/log.js";
import { Document, type SessionContext } from "../document/document.js";
import { issueText } from "../document/validation/issue.js";
import { validate } from "../document/validation/validate.js";
import { LiveSessionContext } from "../hosting/live-session-context.js";
import { checkTypes } from "./check-types.js";
import { Origins } from "./origins.js";
import { templateProblems } from "./page-template.js";
import { problemOf, type Problem } from "./problem.js";
import { serverOnlyCallbacks } from "./server-only.js";

export interface CheckAppsOptions {
  /** What every app finds behind its own path in `process.argv`. */
  readonly argv: readonly string[];
  /** Whether the apps are to be pages without a server, so that callbacks are worth a warning. */
  readonly isForHtml: boolean;
}

export interface CheckedApp {
  /** As it was named. */
  readonly path: string;
  /** Where it would be served; undefined where it cannot be compiled. */
  readonly route: string | undefined;
  readonly problems: readonly Problem[];
}

export interface Checked {
  readonly apps: readonly CheckedApp[];
  /** Of types, in what the apps import. */
  readonly imported: readonly Problem[];
}

/** Rejects with PlotctlError for paths that are no apps, and for two apps of one route. */
export async function checkApps(paths: readonly string[], options: CheckAppsOptions): Promise<Checked> {
  const scripts = await findScripts(paths, silentLog);
  const types = await checkTypes(scripts.map(({ file }) => file));
  const apps: { readonly app: CheckedApp; readonly script: FoundScript | undefined }[] = [];
  for (const path of paths) {
    const ofPath = await findScripts([path], silentLog);
    for (const app of await checkRuns(path, options)) {
      apps.push({ app, script: ofPath.find(({ route }) => route === app.route) });
    }
  }
  const checked = apps.flatMap(({ script }) => script ?? []);
  checkRoutes(checked);
  const ofRuns = apps.flatMap(({ app }) => app.problems);
  const ofTypes = types.filter((problem) => !ofRuns.some((other) => isBetter(other, problem)));
  const files = new Set(checked.map(({ file }) => file));
  return {
    apps: apps.map(({ app, script }) => {
      const own = ofTypes.filter(({ place }) => script !== undefined && place?.file === script.file);
      const further = app.problems.filter((problem) => problem.isOfDocument || !ofTypes.some(isOnLineOf(problem)));
      return { ...app, problems: [...own, ...further] };
    }),
    imported: ofTypes.filter(({ place }) => place === undefined || !files.has(place.file)),
  };
}

/** Of a line that is run, our own words say what to do; the compiler speaks of types. */
function isBetter(ofRun: Problem, ofTypes: Problem): boolean {
  return ofRun.isAdvice === true && ofTypes.isAdvice !== true && isOnLineOf(ofTypes)(ofRun);
}

/** What the compiler says of a line is enough: that the import there fails, or its value, goes without saying. */
function isOnLineOf({ place }: Problem): (other: Problem) => boolean {
  return (other) => place !== undefined && other.place?.file === place.file && other.place.line === place.line;
}

async function checkRuns(path: string, { argv, isForHtml }: CheckAppsOptions): Promise<CheckedApp[]> {
  let found: ReadonlyMap<string, Application>;
  try {
    found = await discoverApplications([path], { argv });
  } catch (error) {
    return [{ path, route: undefined, problems: [problemOf(error)] }];
  }
  const checked: CheckedApp[] = [];
  for (const [route, app] of found) checked.push({ path, route, problems: await runProblems(app, route, isForHtml) });
  return checked;
}

async function runProblems(app: Application, route: string, isForHtml: boolean): Promise<Problem[]> {
  const doc = new Document();
  const origins = new Origins();
  try {
    if (!isForHtml) doc.session_context = await visitOf(doc, app, route);
    await origins.record(() => app.initializeDocument(doc));
    // Models that lack a value that they need are found when they are written.
    doc.to_json();
  } catch (error) {
    return [problemOf(error)];
  }
  if (doc.roots.length === 0) {
    return [{ severity: "error", message: "The app has no roots. Add one with curdoc().add_root(…)." }];
  }
  const callbacks = isForHtml ? serverOnlyCallbacks(doc) : [];
  const ofPage = templateProblems(doc, app.handler.template);
  return [
    ...validate(doc).map((issue): Problem => {
      return { severity: issue.severity, message: issueText(issue), ...origins.placeOf(issue), isOfDocument: true };
    }),
    ...ofPage,
    ...callbacks.map((message): Problem => ({ severity: "warning", message })),
  ];
}

/** What an app finds of whoever asks for its page first, without arguments. A page without a server has nothing of it. */
async function visitOf(doc: Document, { hooks }: Application, route: string): Promise<SessionContext> {
  const request = madeUpRequest(route);
  const tokenPayload = { ...(await hooks.process_request?.(request)) };
  return new LiveSessionContext("check", doc, { sessions: [] }, { request, tokenPayload });
}
