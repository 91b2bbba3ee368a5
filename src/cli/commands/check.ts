// plotctl check: reports problems of apps before they are served.
import { relative } from "node:path";
import { setImmediate as turnEnd } from "node:timers/promises";
import { codeSuffix, messageOf } from "../../base/errors.js";
import { checkApps, type Checked } from "../../checking/check-apps.js";
import type { Problem } from "../../checking/problem.js";
import { showProgress, type Effects } from "../effects.js";
import { switchFlag, textFlag } from "../flags.js";
import type { Call } from "../command.js";

export async function check({ files, given, appArgs }: Call, effects: Effects): Promise<number> {
  const { stdout, stderr } = effects;
  const uncaught: Problem[] = [];
  const stopListening = effects.onUncaught((error) => {
    uncaught.push({ severity: "error", message: `Uncaught error of an app: ${messageOf(error)}` });
  });
  const progress = showProgress(effects);
  progress.show("Checking types and running the apps; this takes some seconds…");
  let checked: Checked;
  try {
    checked = await checkApps(files, {
      argv: appArgs,
      isForHtml: switchFlag(given, "html"),
      restores: switchFlag(given, "restore"),
      params: textFlag(given, "params"),
    });
  } finally {
    progress.end();
    stopListening();
  }
  // Output to stderr is written when the turn ends; output to stdout must come after it.
  await turnEnd();
  for (const problem of [...checked.imported, ...uncaught]) stderr(`${shown(problem, undefined)}\n`);
  for (const { path, route, problems } of checked.apps) {
    for (const problem of problems) stderr(`${shown(problem, path)}\n`);
    if (problems.length === 0 && checked.imported.length === 0) stdout(`ok ${path} at ${route}\n`);
  }
  const all = [...checked.imported, ...uncaught, ...checked.apps.flatMap(({ problems }) => problems)];
  const errors = all.filter(({ severity }) => severity === "error").length;
  if (all.length > 0) stderr(`${count(errors, "error")}, ${count(all.length - errors, "warning")}\n`);
  return errors === 0 ? 0 : 1;
}

/** `app.ts:3:5: error: what is wrong [CODE]`, and the source below it. */
function shown({ severity, code, message, place, frame }: Problem, path: string | undefined): string {
  const where = place === undefined ? path : `${shortPath(place.file)}:${place.line}:${place.column}`;
  const lines = [`${where === undefined ? "" : `${where}: `}${severity}: ${message}${codeSuffix(code)}`];
  if (frame !== undefined) lines.push(frame);
  return lines.join("\n");
}

function shortPath(file: string): string {
  const below = relative(process.cwd(), file);
  return below === "" || below.startsWith("..") ? file : below;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
