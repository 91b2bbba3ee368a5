// For the commands that write files: each app is run once, without a server, and its document written where it belongs.
import { writeFile } from "node:fs/promises";
import type { Application } from "../application/application.js";
import { discoverApplications } from "../application/discover.js";
import { messageOf, PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { Document } from "../document/document.js";
import type { Effects } from "./effects.js";
import { listFlag } from "./flags.js";
import type { Call } from "./run.js";

export interface Output {
  readonly extension: "html" | "json";
  readonly effects: Effects;
  readonly write: (doc: Document) => string;
}

/** Writes every app's document; returns the files. Nothing is written before all apps have run. */
export async function writeDocuments(
  { files, given, appArgs }: Call,
  { extension, effects, write }: Output,
): Promise<string[]> {
  const targets = listFlag(given, "output") ?? [];
  const apps = await discoverApplications(files, { argv: appArgs });
  if (targets.length > apps.size) {
    throw new PlotctlError(`--output is given ${targets.length} times for ${apps.size} apps.`);
  }
  const outputs: { target: string; text: string }[] = [];
  for (const [route, app] of apps) {
    const target = targets[outputs.length] ?? `${route === "/" ? "index" : route.slice(1)}.${extension}`;
    outputs.push({ target, text: write(await documentOf(route, app)) });
  }
  for (const { target, text } of outputs) {
    if (target === "-") effects.stdout(`${text}\n`);
    else await writeText(target, text);
  }
  return outputs.map(({ target }) => target).filter((target) => target !== "-");
}

async function documentOf(route: string, app: Application): Promise<Document> {
  const doc = new Document();
  try {
    await app.initializeDocument(doc);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
    throw new PlotctlError(`The app ${show(route)} failed: ${stack}`, { cause: error });
  }
  if (doc.roots.length === 0) {
    throw new PlotctlError(`The app ${show(route)} has no roots.`, { hint: "Add one with curdoc().add_root(…)." });
  }
  return doc;
}

async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new PlotctlError(`Cannot write ${show(file)}: ${messageOf(error)}.`, { cause: error });
  }
}
