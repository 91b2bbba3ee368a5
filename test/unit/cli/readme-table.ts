// The README's table of settings, from the settings themselves.
import type { Setting } from "../../../src/cli/settings/setting.js";
import { defaultWordsOf, settingEntries, variablesOf } from "../../../src/cli/settings/table.js";

export function readmeTable(): string {
  const rows = settingEntries.map(([key, setting]: readonly [string, Setting]) => [
    setting.isInFile === false ? "" : code(key),
    setting.flag === undefined ? "" : code(`--${setting.flag}`),
    variablesOf(setting)
      .map((variable) => code(typeof variable === "string" ? variable : variable.name))
      .join(" "),
    `${setting.describe.replaceAll("|", "\\|").replaceAll("*", "\\*")}${defaultIn(setting)}`,
  ]);
  const lines = [["key", "flag", "variable", "what it says"], ["---", "---", "---", "---"], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function defaultIn(setting: Setting): string {
  const words = defaultWordsOf(setting);
  return words === undefined ? "" : ` (default: ${words.replaceAll("*", "\\*")})`;
}

function code(text: string): string {
  return `\`${text}\``;
}
