// The commands: their words, and where their code is. It is loaded when a command is called, and so are the options of
// those commands whose words need the server.
import type { Effects } from "./effects.js";
import { HTML_OPTIONS, INFO_OPTIONS, JSON_OPTIONS, PICTURE_OPTIONS, type OptionWords } from "./option-words.js";
import type { Call } from "./call.js";

interface Command {
  readonly describe: string;
  readonly positional: string;
  /** Command lines without `plotctl`, and what they do. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  readonly options: () => OptionWords | Promise<OptionWords>;
  readonly load: () => Promise<(call: Call, effects: Effects) => Promise<number>>;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    describe: "check the types of apps, and what a first run shows",
    positional: "<files..>",
    examples: [
      ["check app.ts", "type errors, unknown columns, what fails when it runs"],
      ["check apps --html", "also what a page without a server cannot do"],
    ],
    options: async () => (await import("./project-options.js")).CHECK_OPTIONS,
    load: async () => (await import("./commands/check.js")).check,
  },
  completion: {
    describe: "print what a shell needs to complete plotctl's words",
    positional: "[shell]",
    examples: [["completion bash >> ~/.bashrc", "or zsh, in ~/.zshrc; begin a new shell then"]],
    options: () => ({}),
    load: async () => (await import("./commands/completion.js")).completionOf(COMMANDS),
  },
  config: {
    describe: "show what plotctl serve would go by, and who says so",
    positional: "[names..]",
    examples: [
      ["config", "what is set by a variable or plotctl.config.ts"],
      ["config --explain --port 5007", "every setting of plotctl serve --port 5007"],
      ["config port", "all about one: flag, variables, default"],
    ],
    options: async () => (await import("./serve-options.js")).CONFIG_OPTIONS,
    load: async () => (await import("./commands/config.js")).config,
  },
  html: {
    describe: "write apps as pages that stand alone",
    positional: "<files..>",
    examples: [
      ["html app.ts", "app.html, with BokehJS from the network"],
      ["html app.ts --resources inline --show", "a page that needs no network, opened at once"],
      ["html app.ts --template page.html", "a page of your own around the plots"],
      ["html a.ts b.ts -o site/a.html -o site/b.html", "each where it belongs"],
    ],
    options: () => HTML_OPTIONS,
    load: async () => (await import("./commands/html.js")).html,
  },
  info: {
    describe: "show what runs here, for reports",
    positional: "",
    examples: [["info --static", "only the folder of BokehJS, for other web servers"]],
    options: () => INFO_OPTIONS,
    load: async () => (await import("./commands/info.js")).info,
  },
  init: {
    describe: "make a new project",
    positional: "[dir]",
    examples: [
      ["init plots", "asks for the template"],
      ["init plots --template dashboard", "asks nothing"],
    ],
    options: async () => (await import("./project-options.js")).INIT_OPTIONS,
    load: async () => (await import("./commands/init.js")).init,
  },
  json: {
    describe: "write the documents of apps as JSON",
    positional: "<files..>",
    examples: [["json app.ts -o - --indent 2", "print it, readable"]],
    options: () => JSON_OPTIONS,
    load: async () => (await import("./commands/json.js")).json,
  },
  pdf: pictureCommand("pdf", "write apps as PDF, by Chromium"),
  png: pictureCommand("png", "write apps as PNG, by Chromium"),
  run: {
    describe: "run a script that talks to a server",
    positional: "<files..>",
    examples: [["run animate.ts --args 30", "the script finds 30 in process.argv"]],
    options: () => ({}),
    load: async () => (await import("./commands/run.js")).run,
  },
  secret: {
    describe: "print a new secret for signed sessions",
    positional: "",
    examples: [["secret", "a line for PLOTCTL_SECRET_KEY"]],
    options: () => ({}),
    load: async () => (await import("./commands/secret.js")).secret,
  },
  serve: {
    describe: "serve apps, live",
    positional: "[files..]",
    examples: [
      ["serve app.ts --dev --show", "write an app: it reloads at every save"],
      ["serve apps --address 0.0.0.0 --host plots.example:5006", "all apps of a folder, for others too"],
      ["serve app.ts --args --rows 100", "the app finds --rows 100 in process.argv"],
    ],
    options: async () => (await import("./serve-options.js")).SERVE_OPTIONS,
    load: async () => (await import("./commands/serve.js")).serve,
  },
  static: {
    describe: "serve BokehJS to pages of other servers, and no apps",
    positional: "",
    examples: [["static --port 5007", "http://localhost:5007/static/js/bokeh.min.js and its like"]],
    options: async () => (await import("./serve-options.js")).STATIC_OPTIONS,
    load: async () => (await import("./commands/static.js")).serveStatic,
  },
  svg: pictureCommand("svg", "write the plots of apps as SVG, by Chromium"),
};

function pictureCommand(format: "png" | "svg" | "pdf", describe: string): Command {
  return {
    describe,
    positional: "<files..>",
    examples: [
      [`${format} app.ts`, `app.${format}`],
      [`${format} app.ts -o plot.${format} --width 600 --scale 2`, "600 wide, twice as sharp"],
    ],
    options: () => PICTURE_OPTIONS,
    load: async () => (await import("./commands/pictures.js")).pictures(format),
  };
}
