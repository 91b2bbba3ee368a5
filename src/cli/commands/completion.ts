// plotctl completion: what a shell needs to complete plotctl's words. The script asks plotctl itself, so that it is never
// out of date: `plotctl completion -- WORDS…`, of which the last one is being typed, prints what it can become. Where
// that is nothing of plotctl's, the shell completes files.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { Effects } from "../effects.js";
import { listFlag } from "../flags.js";
import type { Call } from "../call.js";
import type { OptionWords } from "../option-words.js";

/** The commands by name, as far as completion needs them. */
type Commands = Readonly<Record<string, { readonly options: () => OptionWords | Promise<OptionWords> }>>;

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

/** The command, which completes the names and options of `commands`. */
export function completionOf(commands: Commands): (call: Call, effects: Effects) => Promise<number> {
  return (call, effects) => completion(commands, call, effects);
}

async function completion(commands: Commands, { given, words }: Call, { env, stdout }: Effects): Promise<number> {
  if (words !== undefined) {
    stdout((await completed(commands, words)).map((word) => `${word}\n`).join(""));
    return 0;
  }
  const [named, ...more] = listFlag(given, "shell") ?? [];
  const shell = named ?? (env["SHELL"]?.endsWith("zsh") === true ? "zsh" : "bash");
  const script = SCRIPTS[shell];
  if (script === undefined || more.length > 0) {
    throw new PlotctlError("USAGE", `plotctl completion: expected bash or zsh, got ${show(shell)}.`);
  }
  stdout(script);
  return 0;
}

/** What the last of these words can become. */
async function completed(commands: Commands, words: readonly string[]): Promise<string[]> {
  const [name = "", ...rest] = words;
  if (rest.length === 0) return beginningWith(name, [...Object.keys(commands), "--help", "--version"]);
  const current = rest.at(-1) ?? "";
  if (!current.startsWith("-") || rest.includes("--args")) return [];
  const options = (await commands[name]?.options()) ?? {};
  return beginningWith(current, [...Object.keys(options).map((option) => `--${option}`), "--help"]);
}

function beginningWith(start: string, words: readonly string[]): string[] {
  return words.filter((word) => word.startsWith(start));
}
