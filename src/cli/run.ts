// argv → the command that it names → exit code. A command's own code is loaded when it is called.
//
//   0  done        1  it could not be done        2  the command line cannot be read
import yargs, { type Argv } from "yargs";
import { codeSuffix, isA, messageOf, PlotctlError, stackOf } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import { PLOTCTL_VERSION } from "../base/version.js";
import { COMMANDS } from "./commands.js";
import type { Effects } from "./effects.js";
import { listFlag, type Given } from "./flags.js";
import type { OptionWords } from "./option-words.js";
import { UsageError } from "./usage-error.js";

const FILES = { type: "string", array: true, describe: "app files or directories" } as const;

/** Runs one command line and returns its exit code. */
export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  if (argv[0] === "completion" && argv[1] === "--") {
    const { completionOf } = await import("./commands/completion.js");
    return completionOf(COMMANDS)({ files: [], given: {}, appArgs: [], words: argv.slice(2) }, effects);
  }
  const split = argv.indexOf("--args");
  const own = split === -1 ? argv : argv.slice(0, split);
  const appArgs = split === -1 ? [] : argv.slice(split + 1);
  const options = await optionsOfNamed(own);
  const parser = makeParser(own, options);
  try {
    const { name, given, output } = await parse(parser, own);
    if (output !== "") effects.stdout(`${output}\n`);
    if (output !== "") return 0;
    const command = COMMANDS[name];
    if (command === undefined) {
      throw new PlotctlError("USAGE", `Say what to do: plotctl ${Object.keys(COMMANDS).join("|")}.`);
    }
    checkSwitches(options.get(name) ?? {}, own);
    const files = listFlag(given, "files") ?? [];
    const execute = await command.load();
    return await execute({ files, given, appArgs }, effects);
  } catch (error) {
    return await sayError(error, { effects, parser });
  }
}

type OptionsByCommand = ReadonlyMap<string, OptionWords>;

/** Of the commands that the line names; those of others, whose code they would load, nobody asks for. */
async function optionsOfNamed(args: readonly string[]): Promise<OptionsByCommand> {
  const named = Object.entries(COMMANDS).filter(([name]) => args.includes(name));
  return new Map(await Promise.all(named.map(async ([name, { options }]) => [name, await options()] as const)));
}

function makeParser(args: readonly string[], known: OptionsByCommand): Argv {
  const parser = yargs([...args])
    .scriptName("plotctl")
    .usage("$0 <command>")
    .locale("en")
    .exitProcess(false)
    .help()
    .alias("help", "h")
    .version(PLOTCTL_VERSION)
    .alias("version", "v")
    .wrap(110)
    .parserConfiguration({
      "camel-case-expansion": false,
      "dot-notation": false,
      "boolean-negation": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
    })
    .strict()
    .fail((message: string, error?: Error) => {
      // yargs throws what it finds by itself, and hands over what we threw.
      if (error !== undefined && error.name !== "YError") throw error;
      throw new UsageError(withSuggestion(message ?? error?.message, { args, known }));
    });
  for (const [name, { describe, positional, examples }] of Object.entries(COMMANDS)) {
    parser.command(`${name} ${positional}`.trim(), describe, (command) =>
      (positional.includes("files") ? command.positional("files", FILES) : command)
        .usage(`plotctl ${name} ${positional}\n\n${describe}`)
        .options(known.get(name) ?? {})
        .example(examples.map(([line, what]) => [`plotctl ${line}`, what])),
    );
  }
  return parser;
}

interface Parsed {
  readonly name: string;
  readonly given: Given;
  /** Help or version, where that was asked for. */
  readonly output: string;
}

async function parse(parser: Argv, args: readonly string[]): Promise<Parsed> {
  let output = "";
  const given = (await parser.parseAsync([...args], {}, (_error, _argv, text) => {
    output = text;
  })) as Given;
  const [name = ""] = listFlag(given, "_") ?? [];
  return { name, given, output };
}

/** yargs keeps the last of several switches, takes every word but `true` for false, and does not tell. */
function checkSwitches(options: OptionWords, args: readonly string[]): void {
  for (const [name, { type }] of Object.entries(options)) {
    if (type !== "boolean") continue;
    const given = args.filter((arg) => arg.split("=", 1)[0] === `--${name}`);
    if (given.length > 1) throw new UsageError(`--${name} is given ${given.length} times.`);
    const [, word] = given[0]?.split("=") ?? [];
    if (word !== undefined && !["true", "false"].includes(word)) {
      throw new UsageError(`--${name}: expected true or false, got ${show(word)}.`);
    }
  }
}

/** yargs' words, with the name that was probably meant. */
function withSuggestion(
  message: string,
  { args, known }: { args: readonly string[]; known: OptionsByCommand },
): string {
  const [, unknown] = /^Unknown arguments?: ([^,]*)/.exec(message) ?? [];
  if (unknown === undefined) return `${message}.`;
  const options = known.get(args[0] ?? "");
  if (options === undefined) return unknownWord("command", unknown, Object.keys(COMMANDS));
  const isOption = args.some((arg) => arg.startsWith("-") && arg.replace(/^-+/, "").split("=")[0] === unknown);
  if (!isOption) return `Unexpected argument: ${unknown}.`;
  return unknownWord(
    "option",
    `--${unknown}`,
    Object.keys(options).map((name) => `--${name}`),
  );
}

function unknownWord(kind: string, word: string, known: readonly string[]): string {
  const suggestion = didYouMean(word, known);
  return `Unknown ${kind}: ${word}.${suggestion === undefined ? "" : ` ${suggestion}`}`;
}

async function sayError(error: unknown, { effects, parser }: { effects: Effects; parser: Argv }): Promise<number> {
  if (isA(error, UsageError)) {
    // What is wrong stands last, where a terminal shows it.
    effects.stderr(`${await parser.getHelp()}\n\nERROR: ${error.message}\n`);
    return 2;
  }
  if (isA(error, PlotctlError)) {
    // The code ends the first line; source lines may follow.
    effects.stderr(`ERROR: ${error.message.replace(/$/m, codeSuffix(error.code))}\n`);
    return 1;
  }
  const stack = stackOf(error) ?? messageOf(error);
  effects.stderr(`ERROR: plotctl itself failed; a report with the lines below would help to mend it.\n${stack}\n`);
  return 1;
}
