// The texts about a setting that help, manual and `plotctl config` share.
import type { ChoiceVariable, Setting } from "./setting.js";

/** The variables of a setting, in order of precedence. */
export function variablesOf({ variables, flag }: Setting): readonly (string | ChoiceVariable)[] {
  return variables ?? (flag === undefined ? [] : [flagVariable(flag)]);
}

export function variableNames(setting: Setting): string[] {
  return variablesOf(setting).map((variable) => (typeof variable === "string" ? variable : variable.name));
}

/** The variable that a flag has unless its setting names others: `--log-file` has `PLOTCTL_LOG_FILE`. */
export function flagVariable(flag: string): string {
  return `PLOTCTL_${flag.toUpperCase().replaceAll("-", "_")}`;
}

/** What the flag of a setting does. */
export function flagSentence(setting: Setting): string {
  const isNegated = setting.kind === "boolean" && setting.flagValue === false;
  return isNegated ? `do not ${setting.description}` : setting.description;
}

/** The default for people; undefined if there is nothing to say. */
export function defaultTextOf({ default: value, defaultText }: Setting): string | undefined {
  if (defaultText !== undefined || value === undefined || value === "" || typeof value === "boolean")
    return defaultText;
  return String(value);
}

/** A value as it may be shown: the URL of a database has its password, and options that may hold another one, left out. */
export function withoutPassword(text: string): string {
  return text.replace(/^(postgres(?:ql)?:\/\/[^/:@]*):[^/]*@/, "$1:…@").replace(/^(postgres(?:ql)?:[^?]*)\?.*$/s, "$1");
}
