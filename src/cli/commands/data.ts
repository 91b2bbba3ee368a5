// plotctl data: indexes, sorts and describes large data on the command line, before an app needs it.
import { didYouMean } from "../../base/nearest.js";
import type { Call } from "../command.js";
import { indexData } from "../data/index-data.js";
import { dataInfo } from "../data/info.js";
import { prepareData } from "../data/prepare-data.js";
import { dataTypes } from "../data/types.js";
import type { Effects } from "../effects.js";
import { textFlag, UsageError } from "../flags.js";

export const DATA_ACTIONS = ["index", "prepare", "info", "types"] as const;

type Action = (typeof DATA_ACTIONS)[number];

const ACTIONS: Readonly<Record<Action, (call: Call, effects: Effects) => Promise<number>>> = {
  index: indexData,
  prepare: prepareData,
  info: dataInfo,
  types: dataTypes,
};

const OPTIONS_OF: Readonly<Record<string, Action>> = { output: "prepare", sorted: "prepare" };

export async function data(call: Call, effects: Effects): Promise<number> {
  const name = textFlag(call.given, "action") ?? "";
  const action = DATA_ACTIONS.find((each) => each === name);
  if (action === undefined) {
    const hint = didYouMean(name, DATA_ACTIONS) ?? `Expected ${DATA_ACTIONS.join(", ")}.`;
    throw new UsageError(`Unknown action of plotctl data: ${name}. ${hint}`);
  }
  if (call.files.length === 0) throw new UsageError(`plotctl data ${name} <files..>: data files must be named.`);
  for (const [option, owner] of Object.entries(OPTIONS_OF)) {
    if (call.given[option] !== undefined && owner !== action) {
      throw new UsageError(`--${option} is an option of plotctl data ${owner}.`);
    }
  }
  return await ACTIONS[action](call, effects);
}
