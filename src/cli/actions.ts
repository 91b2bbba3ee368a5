// Commands whose first word is an action, such as `plotctl users add`.
import { didYouMean } from "../base/nearest.js";
import type { Call, RunCommand } from "./command.js";
import type { Effects } from "./effects.js";
import { listFlag, textFlag, UsageError } from "./flags.js";

export interface Action {
  /** The files of the call are what follows the action. */
  readonly run: (call: Call, effects: Effects) => Promise<number>;
  /** What follows the action; `NAME` is required, `[NAME]` is not. */
  readonly arguments: readonly string[];
  /** Its options, besides those of all actions. */
  readonly options: readonly string[];
}

/** The command of a table of actions. Throws UsageError for what no action takes. */
export function actionsCommand(
  command: string,
  actions: Readonly<Record<string, Action>>,
  common: readonly string[],
): RunCommand {
  const names = Object.keys(actions);
  const ownOptions = new Set(Object.values(actions).flatMap(({ options }) => options));
  return async (call, effects) => {
    const name = textFlag(call.given, "action") ?? "";
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) {
      const hint = didYouMean(name, names) ?? `Expected ${names.join(", ")}.`;
      throw new UsageError(`Unknown action of plotctl ${command}: ${name}. ${hint}`);
    }
    const words = listFlag(call.given, "names") ?? [];
    const required = action.arguments.filter((each) => !each.startsWith("["));
    if (words.length < required.length || words.length > action.arguments.length)
      throw new UsageError(`Expected plotctl ${command} ${[name, ...action.arguments].join(" ")}.`);
    for (const option of ownOptions) {
      const isOther = !action.options.includes(option) && !common.includes(option);
      if (call.given[option] !== undefined && isOther)
        throw new UsageError(`--${option} is no option of plotctl ${command} ${name}.`);
    }
    return action.run({ ...call, files: words }, effects);
  };
}
