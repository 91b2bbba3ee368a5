// plotctl publish: puts the document of an app, or a JSON file of one, on a server under a name; once, at the times of a
// schedule, or as a live document that this process keeps in step.
import { systemClock } from "../../base/clock.js";
import { PlotctlError } from "../../base/errors.js";
import { createLog, type Log } from "../../base/log.js";
import { show } from "../../base/show.js";
import { serverOnlyWarnings } from "../../checking/server-only.js";
import { PublishingApi } from "../../client/publishing/api.js";
import { ownerOf, publishJson, type DocumentAnswer, type PublishOptions } from "../../client/publishing/publish.js";
import { pushLive } from "../../client/publishing/push-live.js";
import type { DocJson } from "../../document/json.js";
import type { Visibility } from "../../store/contract/documents.js";
import type { Call } from "../command.js";
import type { Effects } from "../effects.js";
import { switchFlag, textFlag, UsageError } from "../flags.js";
import { documentAddress } from "../publish/address.js";
import { checkStandsAlone, documentOfApp, isJsonFile, nameOfFile, readDocumentFile } from "../publish/content.js";
import { runInOwnProcess } from "../publish/own-process.js";
import { logUncaught } from "../uncaught.js";

const VISIBILITIES: readonly Visibility[] = ["public", "link", "private"];

export async function publish(call: Call, effects: Effects): Promise<number> {
  checkFlags(call);
  const pattern = textFlag(call.given, "every");
  if (pattern !== undefined) return publishEvery(pattern, call, effects);
  const { file, options } = requestOf(call, effects);
  // Before the app runs.
  new PublishingApi(options).checkKey();
  if (switchFlag(call.given, "live")) return publishLive(file, options, call, effects);
  const doc = await contentOf(file, call, effects);
  const published = await untilInterrupted(effects, (signal) => publishJson(doc, { ...options, signal }), options);
  printPublished(published, call, effects);
  return 0;
}

function checkFlags({ given }: Call): void {
  const named = VISIBILITIES.filter((name) => switchFlag(given, name));
  if (named.length > 1) throw new UsageError(`Give either --${named.join(" or --")}.`);
  for (const [one, other] of [
    ["every", "live"],
    ["still", "live"],
    ["live", "json"],
  ] as const)
    if (given[one] !== undefined && given[other] !== undefined)
      throw new UsageError(`--${one} and --${other} exclude each other.`);
  for (const name of ["time-zone", "exit-on-error"])
    if (given[name] !== undefined && given.every === undefined) throw new UsageError(`--${name} needs --every.`);
  if (switchFlag(given, "live") && isJsonFile(textFlag(given, "file") ?? ""))
    throw new UsageError("--live needs an app: a JSON file does not change.");
}

type Options = PublishOptions & Pick<Effects, "env">;

function requestOf({ given }: Call, { env }: Effects): { readonly file: string; readonly options: Options } {
  const file = textFlag(given, "file") ?? "";
  const as = textFlag(given, "as");
  const { owner, name } = as === undefined ? { owner: undefined, name: nameOfFile(file) } : documentAddress(as);
  const visibility = VISIBILITIES.find((each) => switchFlag(given, each));
  const [title, description] = [textFlag(given, "title"), textFlag(given, "description")];
  return { file, options: { owner, name, visibility, title, description, url: textFlag(given, "server"), env } };
}

async function contentOf(file: string, call: Call, { stderr }: Effects): Promise<DocJson> {
  if (isJsonFile(file)) return readDocumentFile(file);
  const doc = await documentOfApp(file, call);
  if (switchFlag(call.given, "still")) stderr(serverOnlyWarnings(file, doc).join(""));
  else checkStandsAlone(file, doc);
  return doc.to_json();
}

/** Rejects with PlotctlError after a signal. A request that the server has wholly received may still be carried out. */
async function untilInterrupted<T>(
  { untilSignal }: Effects,
  run: (signal: AbortSignal) => Promise<T>,
  { owner, name }: Options,
): Promise<T> {
  const abort = new AbortController();
  void untilSignal().then((signal) => abort.abort(new Error(signal)));
  try {
    return await run(abort.signal);
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    throw new PlotctlError(
      "REQUEST_ABORTED",
      `Publishing ${show(name)} was interrupted: all of it is published, or nothing.`,
      {
        hint: `plotctl documents show ${owner === undefined ? name : `${owner}/${name}`} says which.`,
        cause: error,
      },
    );
  }
}

function printPublished(published: DocumentAnswer, { given }: Call, { stdout, stderr }: Effects): void {
  const { owner, name, revision, url, visibility } = published;
  stderr(`Published ${owner}/${name} (${visibility}), revision ${revision}\n`);
  stdout(switchFlag(given, "json") ? `${JSON.stringify(published, undefined, 2)}\n` : `${url}\n`);
}

/** Keeps the document in step until a signal. Rejects with PlotctlError when the connection does not come back. */
async function publishLive(file: string, { env, ...options }: Options, call: Call, effects: Effects): Promise<number> {
  const log = logTo(effects);
  const doc = await documentOfApp(file, call);
  const stopListening = logUncaught(effects, log);
  const stopped = effects.untilSignal();
  const abort = new AbortController();
  void stopped.then((signal) => abort.abort(new Error(signal)));
  try {
    const { url, session } = await pushLive(doc, { ...options, log, signal: abort.signal }, { env });
    effects.stdout(`${url}\n`);
    effects.stderr("Live until this process ends; press Ctrl-C to stop\n");
    const end = await Promise.race([stopped, session.loop_until_closed()]);
    await session.close();
    if (typeof end === "string") return 0;
    throw new PlotctlError(
      "CONNECTION_LOST",
      `The connection to the server has ended (${end?.code}: ${end?.reason}).`,
      {
        hint: "The document stays there as it was then. Start the command again when the server answers.",
      },
    );
  } finally {
    stopListening();
  }
}

/** Runs the command line without the schedule at the times of a pattern, each time in a process of its own. */
async function publishEvery(pattern: string, call: Call, effects: Effects): Promise<number> {
  // Only here, since no other command needs the package.
  const { parseSchedule, runBySchedule } = await import("../publish/schedule.js");
  const schedule = parseSchedule(pattern, textFlag(call.given, "time-zone"));
  const { file, options } = requestOf(call, effects);
  // A wrong key or a missing server must not wait for the first run.
  await ownerOf(new PublishingApi(options), { owner: undefined });
  const args = ["publish", file, ...flagsOf(call)];
  return runBySchedule(schedule, {
    clock: systemClock,
    log: logTo(effects),
    run: (signal) => runInOwnProcess(args, effects, signal),
    untilStopped: effects.untilSignal(),
    endsOnError: switchFlag(call.given, "exit-on-error"),
  });
}

function flagsOf({ given, appArgs }: Call): string[] {
  const values = ["as", "server", "title", "description", "params"].flatMap((name) => {
    const value = textFlag(given, name);
    return value === undefined ? [] : [`--${name}=${value}`];
  });
  const switches = [...VISIBILITIES, "still", "json"]
    .filter((name) => switchFlag(given, name))
    .map((name) => `--${name}`);
  return [...values, ...switches, ...(appArgs.length === 0 ? [] : ["--args", ...appArgs])];
}

function logTo({ stderr, flushStderr }: Effects): Log {
  return createLog({ level: "info", format: "pretty", write: stderr, flush: flushStderr });
}
