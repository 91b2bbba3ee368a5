// plotctl config: shows the settings that `plotctl serve` would have with the same arguments.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import type { Effects } from "../effects.js";
import { listFlag, switchFlag } from "../flags.js";
import type { Call } from "../command.js";
import { changed, detailsOf, explained } from "../settings/explain.js";
import { readConfiguration, unknownVariables } from "../settings/configuration.js";
import { serverSettings } from "../settings/server-settings.js";
import { settingEntries, type SettingKey } from "../settings/all-settings.js";

export async function config({ given }: Call, { env, stdout, stderr }: Effects): Promise<number> {
  const keys = (listFlag(given, "names") ?? []).map(keyOf);
  const configuration = await readConfiguration(given, env);
  serverSettings(configuration);
  for (const warning of unknownVariables(env)) stderr(`WARNING: ${warning}\n`);
  const table = switchFlag(given, "explain") ? explained : changed;
  const lines = keys.length > 0 ? keys.flatMap((key) => detailsOf(key, configuration)) : table(configuration);
  stdout(`${lines.join("\n")}\n`);
  return 0;
}

/** Accepts a key, or a flag without its dashes. */
function keyOf(name: string): SettingKey {
  const found = settingEntries.find(([key, { flag }]) => key === name || flag === name);
  if (found !== undefined) return found[0];
  const known = settingEntries.flatMap(([key, { flag }]) => [key, ...(flag === undefined ? [] : [flag])]);
  throw new PlotctlError("UNKNOWN_SETTING", `There is no setting ${show(name)}.`, { hint: didYouMean(name, known) });
}
