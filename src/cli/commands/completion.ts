// plotctl completion: the script with which a shell completes command lines. The script asks plotctl itself, so that it is
// always up to date: `plotctl completion -- WORDS…`, where the last word is incomplete, prints its completions. Without any,
// the shell completes files.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { CommandTable, RunCommand } from "../command.js";
import { listFlag } from "../flags.js";

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `# source <(plotctl completion bash)
_plotctl() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(plotctl completion -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o bashdefault -o default -F _plotctl plotctl
`,
  zsh: `# source <(plotctl completion zsh)
_plotctl() {
  local -a found
  found=(\${(f)"$(plotctl completion -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  (( \${#found} )) && compadd -a found
  _files
}
compdef _plotctl plotctl
`,
};

/** The command, for a shell that is named or found in the environment. */
export const completion: RunCommand = async ({ given }, { env, stdout }) => {
  const [named, ...more] = listFlag(given, "shell") ?? [];
  const shell = named ?? (env["SHELL"]?.endsWith("zsh") === true ? "zsh" : "bash");
  const script = SCRIPTS[shell];
  if (script === undefined || more.length > 0) {
    throw new PlotctlError("USAGE", `plotctl completion: expected bash or zsh, got ${show(shell)}.`);
  }
  stdout(script);
  return 0;
};

/** The completions of the last word. */
export async function completions(words: readonly string[], commands: CommandTable): Promise<string[]> {
  const [name = "", ...rest] = words;
  if (rest.length === 0) return startingWith(name, [...Object.keys(commands), "--help", "--version"]);
  const current = rest.at(-1) ?? "";
  if (rest.length === 1 && !current.startsWith("-")) return startingWith(current, commands[name]?.words ?? []);
  if (!current.startsWith("-") || rest.includes("--args")) return [];
  const options = (await commands[name]?.options()) ?? {};
  return startingWith(current, [...Object.keys(options).map((option) => `--${option}`), "--help"]);
}

function startingWith(start: string, words: readonly string[]): string[] {
  return words.filter((word) => word.startsWith(start));
}
