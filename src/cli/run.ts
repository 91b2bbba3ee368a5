// Parses a command line, runs the command that it names, and returns the exit code. The code of a command is loaded when the
// command is called.
//
//   0  done        1  the command failed        2  the command line is not valid
import yargs, { type Argv } from "yargs";
import { codeSuffix, isA, messageOf, PlotctlError, stackOf } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import { PLOTCTL_VERSION } from "../base/version.js";
import type { Command } from "./command.js";
import type { CommandOptions } from "./command-options.js";
import { COMMANDS } from "./commands.js";
import type { Effects } from "./effects.js";
import { listFlag, UsageError, type Given } from "./flags.js";

/** Runs one command line and returns its exit code. */
export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  if (argv[0] === "completion" && argv[1] === "--") {
    const { completions } = await import("./commands/completion.js");
    effects.stdout((await completions(argv.slice(2), COMMANDS)).map((word) => `${word}\n`).join(""));
    return 0;
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
    const command = commandNamed(name);
    checkNames(given, command, options.get(name) ?? {});
    checkArguments(given, name, command);
    checkSwitches(options.get(name) ?? {}, own);
    const files = listFlag(given, "files") ?? [];
    const runCommand = await command.load();
    return await runCommand({ files, given, appArgs }, effects);
  } catch (error) {
    // Without a word, the list of the commands is the answer.
    if (own.length === 0) effects.stderr(`${await parser.getHelp()}\n\n`);
    return reportError(error, { effects, args: own });
  }
}

type OptionsByCommand = ReadonlyMap<string, CommandOptions>;

/** The options of the commands that the command line names. Those of the others would load code for nothing. */
async function optionsOfNamed(args: readonly string[]): Promise<OptionsByCommand> {
  const named = Object.entries(COMMANDS).filter(([name]) => args.includes(name));
  return new Map(await Promise.all(named.map(async ([name, { options }]) => [name, await options()] as const)));
}

function makeParser(args: readonly string[], known: OptionsByCommand): Argv {
  const parser = yargs([...args])
    .scriptName("plotctl")
    .usage("$0 <command>")
    .locale("en")
    .updateStrings({ "Not enough arguments following: %s": "The option %s needs a value" })
    .exitProcess(false)
    .help()
    .alias("help", "h")
    .describe("help", "show this help")
    .version(PLOTCTL_VERSION)
    .alias("version", "v")
    .describe("version", "show the version")
    .wrap(110)
    .epilogue("plotctl docs --show opens the manual, which begins with getting-started.")
    .parserConfiguration({
      "camel-case-expansion": false,
      "dot-notation": false,
      "boolean-negation": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
    })
    .fail((message: string, error?: Error) => {
      // Errors of yargs are errors in the command line; other errors were thrown by plotctl.
      if (error !== undefined && error.name !== "YError") throw error;
      throw new UsageError(`${message ?? error?.message}.`);
    });
  for (const [name, texts] of Object.entries(COMMANDS)) {
    const { description, positional, positionalDescription, examples, manualPages = [] } = texts;
    const argument = positional === "" ? "" : `\n\n  ${positional}  ${positionalDescription}`;
    // The last check of the arguments is ours, for an error in our words.
    const optional = positional.replace(/<(.*?)>/g, "[$1]");
    parser.command(`${name} ${optional}`.trim(), description, (command) =>
      command
        .usage(`plotctl ${name} ${positional}\n\n${description}${argument}`)
        .options(known.get(name) ?? {})
        .example(examples.map(([line, what]) => [`plotctl ${line}`, what]))
        .epilogue(manualPages.length === 0 ? "" : `In the manual (plotctl docs --show): ${manualPages.join(", ")}`),
    );
  }
  return parser;
}

interface Parsed {
  /** The first word: the command, or empty. */
  readonly name: string;
  readonly given: Given;
  /** Help or version, if the command line asks for it. */
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

function commandNamed(name: string): Command {
  const names = Object.keys(COMMANDS);
  if (name === "") throw new UsageError("A command is missing.");
  const command = COMMANDS[name];
  if (command === undefined) throw unknownWord("command", name, names);
  return command;
}

const COMMON_OPTIONS = ["help", "version"];

/** Rejects unknown options and surplus arguments. */
function checkNames(given: Given, { positional }: Command, options: CommandOptions): void {
  const aliases = Object.values(options).flatMap(({ alias }) => alias ?? []);
  const others = ["_", "$0", "h", "v", ...COMMON_OPTIONS, ...(positional.match(/\w+/g) ?? [])];
  const known = new Set([...Object.keys(options), ...aliases, ...others]);
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown === "backend" && "store" in options)
    throw new UsageError("--backend is --store here: memory:, file:PATH or postgres://user@host/database.");
  if (unknown !== undefined) {
    const names = [...Object.keys(options), ...COMMON_OPTIONS].map((name) => `--${name}`);
    throw unknownWord("option", unknown.length === 1 ? `-${unknown}` : `--${unknown}`, names);
  }
  const [, surplus] = listFlag(given, "_") ?? [];
  if (surplus !== undefined)
    throw new UsageError(`Unexpected argument: ${surplus}. Arguments for apps and scripts come after --args.`);
}

/** Throws UsageError when a required argument is missing. */
function checkArguments(given: Given, name: string, { positional, positionalDescription = "", words }: Command): void {
  const [, required] = /^<(\w+)/.exec(positional) ?? [];
  if (required !== undefined && (listFlag(given, required) ?? []).length === 0) {
    const what = words === undefined ? `${positionalDescription} must be named` : `expected ${words.join(", ")}`;
    throw new UsageError(`plotctl ${name} ${positional}: ${what}.`);
  }
}

function unknownWord(kind: string, word: string, known: readonly string[]): UsageError {
  const suggestion = didYouMean(word, known);
  return new UsageError(`Unknown ${kind}: ${word}.${suggestion === undefined ? "" : ` ${suggestion}`}`);
}

/** Rejects what yargs accepts: a switch that is given several times, or with a word other than true and false. */
function checkSwitches(options: CommandOptions, args: readonly string[]): void {
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

function reportError(error: unknown, { effects, args }: { effects: Effects; args: readonly string[] }): number {
  if (isA(error, UsageError)) {
    const [name = ""] = args;
    const command = Object.hasOwn(COMMANDS, name) ? ` ${name}` : "";
    effects.stderr(`ERROR: ${error.message}\nplotctl${command} --help shows what can be given.\n`);
    return 2;
  }
  if (isA(error, PlotctlError)) {
    // The code ends the first line; source lines may follow.
    effects.stderr(`ERROR: ${error.message.replace(/$/m, codeSuffix(error.code))}\n`);
    return 1;
  }
  const stack = stackOf(error) ?? messageOf(error);
  effects.stderr(`ERROR: plotctl itself failed. Please report the lines below.\n${stack}\n`);
  return 1;
}
