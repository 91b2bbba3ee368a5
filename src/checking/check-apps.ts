// Checks apps before they are served: their types, and a first run of each.
import type { Application } from "../application/application.js";
import { checkRoutes, discoverApplications, findScripts, type FoundScript } from "../application/discover.js";
import { silentLog } from "../base/log.js";
import { Document, type SessionContext } from "../document/document.js";
import { issueText } from "../document/validation/issue.js";
import { validate } from "../document/validation/validate.js";
import { LiveSessionContext } from "../hosting/live-session-context.js";
import { restoreProblems } from "./check-restore.js";
import { checkTypes } from "./check-types.js";
import { firstRequest } from "./first-request.js";
import { Origins } from "./origins.js";
import { templateProblems } from "./page-template.js";
import { problemOf, type Problem } from "./problem.js";
import { serverOnlyCallbacks } from "./server-only.js";

interface CheckAppsOptions {
  /** The arguments after each app's path in `process.argv`. */
  readonly argv: readonly string[];
  /** Whether the apps will be pages without a server, so that callbacks cause a warning. */
  readonly isForHtml: boolean;
  /** Whether sessions are restored as after a restart of the server. */
  readonly restores: boolean;
  /** The path with which apps run that have parameters. Default: without parameters. */
  readonly params?: string | undefined;
}

interface CheckedApp {
  /** The path as the user typed it. */
  readonly path: string;
  /** The route at which it would be served; undefined if it cannot be compiled. */
  readonly route: string | undefined;
  readonly problems: readonly Problem[];
}

export interface Checked {
  readonly apps: readonly CheckedApp[];
  /** Type errors in modules that the apps import. */
  readonly imported: readonly Problem[];
}

/** Rejects with PlotctlError for paths that are not apps, and for two apps with the same route. */
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

/** A run's own advice replaces the compiler's error at the same line, since it says what to do. */
function isBetter(ofRun: Problem, ofTypes: Problem): boolean {
  return ofRun.isAdvice === true && ofTypes.isAdvice !== true && isOnLineOf(ofTypes)(ofRun);
}

/** A type error at a line explains errors of the run at the same line, such as a failed import. */
function isOnLineOf({ place }: Problem): (other: Problem) => boolean {
  return (other) => place !== undefined && other.place?.file === place.file && other.place.line === place.line;
}

async function checkRuns(path: string, { argv, ...options }: CheckAppsOptions): Promise<CheckedApp[]> {
  let found: ReadonlyMap<string, Application>;
  try {
    found = await discoverApplications([path], { argv });
  } catch (error) {
    return [{ path, route: undefined, problems: [problemOf(error)] }];
  }
  const checked: CheckedApp[] = [];
  for (const [route, app] of found) {
    const problems = await runProblems(app, route, options);
    const isBroken = problems.some(({ severity }) => severity === "error");
    if (options.restores && !isBroken) {
      const load = async (): Promise<Application> =>
        (await discoverApplications([path], { argv })).get(route) as Application;
      problems.push(...(await restoreProblems({ route, load, params: options.params })));
    }
    checked.push({ path, route, problems });
  }
  return checked;
}

type RunOptions = Omit<CheckAppsOptions, "argv">;

async function runProblems(app: Application, route: string, { isForHtml, params }: RunOptions): Promise<Problem[]> {
  const doc = new Document();
  const origins = new Origins();
  try {
    if (!isForHtml || params !== undefined) doc.session_context = await firstContext(doc, app, { route, params });
    await origins.record(() => app.initializeDocument(doc));
    // Encoding throws for models without a required value.
    doc.to_json();
  } catch (error) {
    const lacksParams = params === undefined && app.path?.isRequired === true;
    return [problemOf(error), ...(lacksParams ? [withoutParams(app.path.text)] : [])];
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

function withoutParams(pattern: string): Problem {
  const message = `The app ran without the parameters of its path ${pattern}; --params gives them.`;
  return { severity: "warning", message, isOfDocument: true };
}

/** A page without a server has no session context. */
async function firstContext(
  doc: Document,
  app: Application,
  place: { readonly route: string; readonly params: string | undefined },
): Promise<SessionContext> {
  const first = await firstRequest(app, place);
  return new LiveSessionContext("check", doc, { sessions: [] }, { ...first, user: null, logoutUrl: null });
}
