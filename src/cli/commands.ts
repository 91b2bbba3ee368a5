// The commands, with the texts of their help. Their code is loaded when they are called, and so are options whose texts need
// the settings of the server.
import type { Command, CommandTable } from "./command.js";
import {
  CHECK_OPTIONS,
  DATA_OPTIONS,
  DOCS_OPTIONS,
  DOCTOR_OPTIONS,
  DOCUMENTS_OPTIONS,
  HTML_OPTIONS,
  INFO_OPTIONS,
  INIT_OPTIONS,
  JSON_OPTIONS,
  PASSWORD_OPTIONS,
  KEYS_OPTIONS,
  PICTURE_OPTIONS,
  PUBLISH_OPTIONS,
  STORE_OPTIONS,
  USERS_OPTIONS,
} from "./command-options.js";

const FILES = "files or folders of apps";

export const COMMANDS: CommandTable = {
  check: {
    description: "check the types of apps, run them once, and report problems",
    positional: "<files..>",
    positionalDescription: FILES,
    examples: [
      ["check app.ts", "type errors, unknown columns, and errors at run time"],
      ["check apps --html", "also what a page without a server cannot do"],
      ["check app.ts --restore", "also whether a session survives a restart of the server"],
    ],
    manualPages: ["checking", "testing"],
    options: () => CHECK_OPTIONS,
    load: async () => (await import("./commands/check.js")).check,
  },
  completion: {
    description: "print a completion script for bash or zsh",
    positional: "[shell]",
    positionalDescription: "bash or zsh [default: the shell of the environment]",
    examples: [["completion bash >> ~/.bashrc", "or completion zsh >> ~/.zshrc; then start a new shell"]],
    options: () => ({}),
    load: async () => (await import("./commands/completion.js")).completion,
  },
  config: {
    description: "show the settings of plotctl serve, and where each is set",
    positional: "[names..]",
    positionalDescription: "keys or flags of settings, to show in detail",
    examples: [
      ["config", "the settings that variables or plotctl.config.ts set"],
      ["config --explain --port 5007", "all settings of plotctl serve --port 5007"],
      ["config port", "one setting in detail: flag, variables, default"],
    ],
    manualPages: ["configuration"],
    options: async () => (await import("./setting-options.js")).CONFIG_OPTIONS,
    load: async () => (await import("./commands/config.js")).config,
  },
  data: {
    description: "index, sort and describe large data: Parquet, CSV",
    positional: "<action> <files..>",
    positionalDescription: `index: build the indexes that views need
          prepare: write sorted Parquet parts into the folder --output
          info: show columns, kinds and extents
          types: print the columns as a TypeScript type, for open<…>()`,
    words: ["index", "prepare", "info", "types"],
    examples: [
      ["data index 'readings/*.parquet'", "build the indexes before an app needs them"],
      ["data prepare trips.csv -o trips", "write trips/part-000.parquet and so on, sorted"],
      ["data types 'readings/*.parquet' > readings.d.ts", 'for open<Readings>("readings/*.parquet")'],
    ],
    manualPages: ["large-data-sources"],
    options: () => DATA_OPTIONS,
    load: async () => (await import("./commands/data.js")).data,
  },
  docs: {
    description: "serve the manual, or write it as static pages",
    positional: "",
    examples: [
      ["docs --show", "open the manual in a browser"],
      ["docs --export site", "write the manual into the folder site, for any web server"],
    ],
    options: () => DOCS_OPTIONS,
    load: async () => (await import("./commands/docs.js")).docs,
  },
  doctor: {
    description: "find what a proxy in front of a server breaks, and the lines that cure it",
    positional: "<url>",
    positionalDescription: "address of an app, as browsers open it",
    examples: [
      ["doctor https://plots.example.com/plots/sliders", "exit code 0: all is well; 1: warnings; 2: faults"],
      ["doctor https://plots.example.com/ --proxy caddy", "show lines for Caddy"],
    ],
    manualPages: ["operations"],
    options: () => DOCTOR_OPTIONS,
    load: async () => (await import("./commands/doctor.js")).doctor,
  },
  documents: {
    description: "list, share and change the published documents of a server",
    positional: "<action> [names..]",
    positionalDescription: `list: the documents that you may read
          show DOCUMENT, open DOCUMENT, revisions DOCUMENT
          rename DOCUMENT NAME, delete DOCUMENT, undelete DOCUMENT
          share DOCUMENT: print a new link for everybody who has it
          grant DOCUMENT: show who may use it; --user or --group adds
          ticket DOCUMENT: print a session id for bokeh.client
          DOCUMENT is owner/name, or the name of one of yours`,
    words: ["list", "show", "open", "revisions", "rename", "delete", "undelete", "share", "grant", "ticket"],
    examples: [
      ["documents list --search prices", "documents with prices in their name or title"],
      ["documents share ada/prices --days 7", "print a link that ends in a week"],
      ["documents grant prices --group ops --right write", "let the group ops write"],
    ],
    manualPages: ["publishing-from-programs", "publishing"],
    options: () => DOCUMENTS_OPTIONS,
    load: async () => (await import("./commands/documents.js")).documents,
  },
  html: {
    description: "write apps as HTML pages that need no server",
    positional: "<files..>",
    positionalDescription: FILES,
    examples: [
      ["html app.ts", "write app.html, which loads BokehJS from the network"],
      ["html app.ts --resources inline --show", "write a page that needs no network, and open it"],
      ["html app.ts --template page.html", "put the plots in a page of your own"],
      ["html a.ts b.ts -o site/a.html -o site/b.html", "name the file of each app"],
    ],
    manualPages: ["exporting"],
    options: () => HTML_OPTIONS,
    load: async () => (await import("./commands/html.js")).html,
  },
  info: {
    description: "show versions and changed settings, for bug reports",
    positional: "",
    examples: [["info --static", "print only the folder of BokehJS, for other web servers"]],
    options: () => INFO_OPTIONS,
    load: async () => (await import("./commands/info.js")).info,
  },
  init: {
    description: "create a new project",
    positional: "[dir]",
    positionalDescription: "folder of the project [default: this folder]",
    examples: [
      ["init plots", "ask for the template"],
      ["init plots --template dashboard", "use this template"],
    ],
    manualPages: ["getting-started"],
    options: () => INIT_OPTIONS,
    load: async () => (await import("./commands/init.js")).init,
  },
  json: {
    description: "write the documents of apps as JSON",
    positional: "<files..>",
    positionalDescription: FILES,
    examples: [["json app.ts -o - --indent 2", "print the document, indented"]],
    manualPages: ["exporting"],
    options: () => JSON_OPTIONS,
    load: async () => (await import("./commands/json.js")).json,
  },
  keys: {
    description: "add, list and remove API keys of users, and save your own",
    positional: "<action> [names..]",
    positionalDescription: `add USER: print a new key, once
          list [USER]: show keys without their secrets
          remove KEY: a key ends at once
          save: read a key from the input, and keep it to publish with`,
    words: ["add", "list", "remove", "save"],
    examples: [
      ["keys add ada --right publish --name nightly", "print a key with which programs publish as ada"],
      ["keys list --json", "all keys, with their last use"],
      ["keys save --server https://plots.example.com", "ask for a key; plotctl publish finds it"],
    ],
    manualPages: ["users", "publishing-from-programs"],
    options: () => KEYS_OPTIONS,
    load: async () => (await import("./commands/keys.js")).keys,
  },
  password: {
    description: "print a line for the file of users of --basic-auth",
    positional: "<name>",
    positionalDescription: "name of the user",
    examples: [
      ["password ada >> users", "ask for the password, and add the user to a file"],
      ["password ada --groups ops,dev >> users", "a user with groups"],
    ],
    manualPages: ["sign-in"],
    options: () => PASSWORD_OPTIONS,
    load: async () => (await import("./commands/password.js")).password,
  },
  pdf: pictureCommand("pdf", "write apps as PDF files, with Chromium"),
  png: pictureCommand("png", "write apps as PNG files, with Chromium"),
  publish: {
    description: "publish the document of an app, or a JSON file of one, on a server",
    positional: "<file>",
    positionalDescription: "an app, or the JSON of a document",
    examples: [
      ["publish report.ts --public", "print the address of the page, which stays"],
      ["publish report.ts --as ada/weekly --title 'Last week'", "another revision of the document ada/weekly"],
      [
        "publish report.ts --every '0 7 * * 1' --time-zone Europe/Berlin",
        "anew on Mondays at 7:00, until it is stopped",
      ],
      ["publish stream.ts --live --link", "a document that readers see change"],
    ],
    manualPages: ["publishing-from-programs", "publishing"],
    options: () => PUBLISH_OPTIONS,
    load: async () => (await import("./commands/publish.js")).publish,
  },
  run: {
    description: "run a script, such as a client of a server",
    positional: "<file>",
    positionalDescription: "a script",
    examples: [["run animate.ts --args 30", "pass 30 to the script in process.argv"]],
    manualPages: ["clients"],
    options: () => ({}),
    load: async () => (await import("./commands/run.js")).run,
  },
  secret: {
    description: "print a new secret for signed sessions",
    positional: "",
    examples: [["secret", "a value for PLOTCTL_SECRET_KEY"]],
    manualPages: ["security"],
    options: () => ({}),
    load: async () => (await import("./commands/secret.js")).secret,
  },
  serve: {
    description: "serve apps",
    positional: "[files..]",
    positionalDescription: `${FILES} [default: the setting apps]`,
    examples: [
      ["serve app.ts --dev --show", "develop an app: it reloads at every save"],
      ["serve apps --address 0.0.0.0 --host plots.example:5006", "serve all apps of a folder to other machines"],
      ["serve app.ts --args --rows 100", "pass --rows 100 to the app in process.argv"],
    ],
    manualPages: ["apps", "dev-mode", "deployment", "configuration"],
    options: async () => (await import("./setting-options.js")).SERVE_OPTIONS,
    load: async () => (await import("./commands/serve.js")).serve,
  },
  static: {
    description: "serve only BokehJS, for pages of other servers",
    positional: "",
    examples: [["static --port 5007", "http://localhost:5007/static/js/bokeh.min.js and the other bundles"]],
    manualPages: ["exporting"],
    options: async () => (await import("./setting-options.js")).STATIC_OPTIONS,
    load: async () => (await import("./commands/static.js")).serveStatic,
  },
  store: {
    description: "check, copy and update the store of users and documents",
    positional: "<action> [names..]",
    positionalDescription: `check: look for damage; exit code 1 if there is any
          backup TARGET: copy it into a new file or an empty database
          migrate: bring it into the form of this version`,
    words: ["check", "backup", "migrate"],
    examples: [
      ["store backup plots-monday.db --store file:plots.db", "also while the server runs"],
      ["store check --store file:plots-monday.db", "look for damage in the copy"],
    ],
    manualPages: ["users"],
    options: () => STORE_OPTIONS,
    load: async () => (await import("./commands/store.js")).store,
  },
  svg: pictureCommand("svg", "write the plots of apps as SVG files, with Chromium"),
  users: {
    description: "add, change, list and remove users of the store",
    positional: "<action> [names..]",
    positionalDescription: `add NAME: ask for the password, and add a user
          remove NAME, password NAME, disable NAME, enable NAME
          groups NAME: show the groups of a user; --add and --remove change them
          list`,
    words: ["add", "remove", "list", "groups", "password", "disable", "enable"],
    examples: [
      ["users add ada --admin --store file:plots.db", "the first administrator"],
      ["users groups ada --add ops", "put ada into the group ops"],
      ["users remove bob --give-to ada", "remove bob, whose documents ada gets"],
    ],
    manualPages: ["users"],
    options: () => USERS_OPTIONS,
    load: async () => (await import("./commands/users.js")).users,
  },
};

function pictureCommand(format: "png" | "svg" | "pdf", description: string): Command {
  return {
    description,
    positional: "<files..>",
    positionalDescription: FILES,
    examples: [
      [`${format} app.ts`, `write app.${format}`],
      [`${format} app.ts -o plot.${format} --width 600 --scale 2`, "600 pixels wide, at twice the resolution"],
    ],
    manualPages: ["exporting"],
    options: () => PICTURE_OPTIONS,
    load: async () => (await import("./commands/pictures.js")).pictures(format),
  };
}
