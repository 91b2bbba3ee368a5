// For the commands that write files: runs each app once, without a server, and writes its document.
import type { Application } from "../application/application.js";
import { discoverApplications } from "../application/discover.js";
import { syntheticRequestBelow } from "../application/request-info.js";
import { explain } from "../application/loader/explain-error.js";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { writeFileAtomic } from "../base/write-file-atomic.js";
import { Document, type SessionContext } from "../document/document.js";
import { showProgress, type Effects } from "./effects.js";
import { LiveSessionContext } from "../hosting/live-session-context.js";
import { listFlag, textFlag } from "./flags.js";
import type { Call } from "./command.js";

export interface Output {
  /** The extension of the files, without a dot. */
  readonly extension: string;
  /** The verb of the progress line: `Drawing`. */
  readonly verb: string;
  readonly effects: Effects;
  readonly write: (doc: Document, app: AppPlace) => Content | Promise<Content>;
}

/** An app, and where it is written. */
interface AppPlace {
  readonly route: string;
  readonly app: Application;
  /** A file, or `-` for stdout. */
  readonly target: string;
}

type Content = string | Uint8Array;

/** Writes the document of every app and returns the files. Nothing is written before all apps have run. */
export async function writeDocuments(
  { files, given, appArgs }: Call,
  { extension, verb, effects, write }: Output,
): Promise<string[]> {
  const targets = listFlag(given, "output") ?? [];
  const params = textFlag(given, "params");
  const apps = await discoverApplications(files, { argv: appArgs });
  if (targets.length > apps.size) {
    throw new PlotctlError(
      "USAGE",
      `--output is given ${targets.length} times for ${apps.size === 1 ? "1 app" : `${apps.size} apps`}.`,
    );
  }
  const outputs: { target: string; content: Content }[] = [];
  const progress = showProgress(effects);
  try {
    for (const [route, app] of apps) {
      const target = targets[outputs.length] ?? `${route === "/" ? "index" : route.slice(1)}.${extension}`;
      progress.show(`${verb} ${show(route)}, ${outputs.length + 1} of ${apps.size}`);
      outputs.push({ target, content: await write(await documentOf(route, app, params), { route, app, target }) });
    }
  } finally {
    progress.end();
  }
  for (const { target, content } of outputs) {
    if (target !== "-") await writeFileAtomic(target, content);
    else effects.stdout(typeof content === "string" ? `${content}\n` : content);
  }
  return outputs.map(({ target }) => target).filter((target) => target !== "-");
}

/** Runs an app once, without a server. Rejects with PlotctlError for an app that throws, and for one without roots. */
export async function documentOf(route: string, app: Application, params: string | undefined): Promise<Document> {
  const doc = new Document();
  // Without parameters an app sees no request, as it has no server.
  if (params !== undefined) doc.session_context = contextAt(doc, { route, app, params });
  try {
    await app.initializeDocument(doc);
  } catch (error) {
    const { reason, stack, file, line, column, frame } = explain(error);
    if (file === undefined)
      throw new PlotctlError("APP_FAILED", `The app ${show(route)} failed: ${stack}`, { cause: error });
    const lines = frame === undefined ? "" : `\n${frame}`;
    throw new PlotctlError(
      "APP_FAILED",
      `The app ${show(route)} failed at ${file}:${line}:${column}: ${reason}${lines}`,
      { cause: error },
    );
  }
  if (doc.roots.length === 0) {
    throw new PlotctlError("NO_ROOTS", `The app ${show(route)} has no roots.`, {
      hint: "Add one with curdoc().add_root(…).",
    });
  }
  return doc;
}

function contextAt(
  doc: Document,
  { route, app, params }: { readonly route: string; readonly app: Application; readonly params: string },
): SessionContext {
  const request = syntheticRequestBelow({ route, pattern: app.path }, params);
  const origin = { request, tokenPayload: {}, user: null, logoutUrl: null };
  return new LiveSessionContext("export", doc, { sessions: [] }, origin);
}
