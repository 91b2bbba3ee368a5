// The hooks in an app's folder: functions that one of its modules exports. The module is loaded once, when the app is
// compiled, and shared with the app's files that import it. Errors in it are reported before the server listens.
import { basename } from "node:path";
import { isA, PlotctlError } from "../../base/errors.js";
import { nearest } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { HOOK_NAMES, type LifecycleHooks } from "../hooks.js";
import type { Namespace } from "../loader/compile.js";
import { readSource } from "../loader/read-source.js";
import type { SharedModules } from "../loader/shared-modules.js";
import { SourceError } from "../loader/source-error.js";
import { explain } from "../loader/explain-error.js";

/**
 * Loads the hooks in a file. Rejects with PlotctlError, with file and line, for an invalid hook or a failing module.
 */
export async function loadHooks(file: string, shared: SharedModules): Promise<LifecycleHooks> {
  const namespace = await load(file, shared);
  const source = await readSource(file);
  const errorAt = (name: string, text: string, hint?: string): SourceError =>
    new SourceError("INVALID_HOOK", text, { place: placeOfExport(name, { file, source }), source, hint });
  const hooks: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(namespace)) {
    if (!(HOOK_NAMES as readonly string[]).includes(name)) {
      if (!isLikeAHook(name)) continue;
      const likely = nearest(name, HOOK_NAMES);
      const hint = likely === undefined ? `Hooks are ${HOOK_NAMES.join(", ")}.` : `Did you mean "${likely}"?`;
      throw errorAt(name, `there is no hook ${show(name)}`, hint);
    }
    if (typeof value !== "function") throw errorAt(name, `${name}: expected a function, got ${show(value)}`);
    const most = name === "authorize" ? 2 : 1;
    if (value.length > most) throw errorAt(name, `${name} is called with ${COUNTS[most]}, but takes ${value.length}`);
    if (
      (name === "process_request" || name === "authorize" || name === "routes") &&
      basename(file).startsWith("server_lifecycle")
    ) {
      throw errorAt(name, `${name} belongs in app_hooks`, "Rename the file.");
    }
    hooks[name] = value;
  }
  return hooks;
}

const COUNTS = { 1: "one argument", 2: "two arguments" } as const;

async function load(file: string, shared: SharedModules): Promise<Namespace> {
  try {
    return await shared.load(file);
  } catch (error) {
    if (isA(error, PlotctlError)) throw error;
    const { message, file: at = file, line, column } = explain(error);
    throw new PlotctlError("MODULE_FAILED", `${basename(file)} failed while it was loaded: ${message}.`, {
      place: { file: at, line, column },
      cause: error,
    });
  }
}

/** Other exports are helpers of the app. */
function isLikeAHook(name: string): boolean {
  return name.startsWith("on_") || nearest(name, HOOK_NAMES) !== undefined;
}

export function placeOfExport(name: string, { file, source }: { file: string; source: string }): SourceError["place"] {
  const declared = new RegExp(`^[ \\t]*export\\b[^\\n]*?\\b${name}\\b`, "m").exec(source);
  const at = declared === null ? source.search(new RegExp(`\\b${name}\\b`)) : declared.index;
  const before = source.slice(0, Math.max(0, at)).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
