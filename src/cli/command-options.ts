// The options of the commands that do not start a server, and the form in which all options are described to yargs.
import type { Options } from "yargs";
import { TEMPLATES } from "../scaffold/templates.js";

export type CommandOptions = Readonly<Record<string, Options>>;

/** An option with a value. The value is read as text (`flags`); a type would only be shown in the help. */
function value(description: string, fallback?: string | number): Options {
  const isShown = fallback !== undefined && fallback !== "";
  return { requiresArg: true, describe: isShown ? `${description} [default: ${fallback}]` : description };
}

/** An option without a value. */
export function toggle(description: string): Options {
  return { type: "boolean", describe: description };
}

export const ARGS = {
  args: { describe: "pass all arguments after it to the apps, as process.argv" },
} as const;

const PARAMS = {
  params: value("path behind the app with its parameters, such as 2026/5"),
} as const;

const OUTPUT = { output: { ...value("file to write, once for each app; - for stdout"), alias: "o" } } as const;

export const JSON_OPTIONS: CommandOptions = {
  indent: value("spaces of indentation"),
  ...OUTPUT,
  ...PARAMS,
  ...ARGS,
};

export const HTML_OPTIONS: CommandOptions = {
  ...OUTPUT,
  resources: value("where BokehJS is loaded from: cdn, inline, server, relative or absolute", "cdn"),
  title: value("title of the pages", "the title of the document"),
  template: value("file with the template of the pages"),
  show: toggle("open the pages in a browser"),
  ...PARAMS,
  ...ARGS,
};

export const DATA_OPTIONS: CommandOptions = {
  output: { ...value("prepare: folder for the parts, new or empty"), alias: "o" },
  sorted: value("prepare: column to sort by", "the first that is sorted already"),
};

const STORE = {
  store: value("file:PATH or postgres://user@host/database", "PLOTCTL_STORE, or the configuration file"),
} as const;

export const STORE_OPTIONS: CommandOptions = { ...STORE };

export const USERS_OPTIONS: CommandOptions = {
  ...STORE,
  admin: toggle("add: put the user into the group admin"),
  groups: value("add: groups of the user, separated by commas"),
  display: value("add: name to show"),
  email: value("add: address of the user"),
  "no-password": toggle("add: a user who signs in by API keys only"),
  add: value("groups: groups to add, separated by commas"),
  remove: value("groups: groups to remove"),
  "with-documents": toggle("remove: delete the documents of the user too"),
  "give-to": value("remove: user who gets the documents"),
  json: toggle("list: print JSON"),
};

export const KEYS_OPTIONS: CommandOptions = {
  ...STORE,
  name: value("add: what the key is for"),
  right: value("add: read, publish or admin; each includes those before it", "read"),
  days: value("add: days until it expires, or never", "365"),
  server: value("save: address of the server that the key is for", "PLOTCTL_SERVER, or http://localhost:5006"),
  json: toggle("list: print JSON"),
};

const SERVER = {
  server: value("address of the server, with its prefix", "PLOTCTL_SERVER, or http://localhost:5006"),
} as const;

export const PUBLISH_OPTIONS: CommandOptions = {
  as: value("owner/name, or a name of yours", "the name of the file"),
  ...SERVER,
  public: toggle("everybody may read it, and it is in lists"),
  link: toggle("who has the address may read it"),
  private: toggle("only you may read it, and those to whom you grant it; the default of a new document"),
  title: value("title of its page", "that of the document"),
  description: value("what it is about"),
  still: toggle("publish an app with callbacks as it is now; they do not run"),
  live: toggle("keep the document in step with the app, which runs here until Ctrl-C"),
  every: value('publish at the times of a cron pattern, such as "0 7 * * 1"'),
  "time-zone": value("of --every, such as Europe/Berlin", "that of this machine"),
  "exit-on-error": toggle("with --every: end with exit code 1 when a run fails"),
  json: toggle("print what is known of the document as JSON"),
  ...PARAMS,
  ...ARGS,
};

export const DOCUMENTS_OPTIONS: CommandOptions = {
  ...SERVER,
  owner: value("list: documents of this user"),
  search: value("list: part of a name or title"),
  deleted: toggle("list: your deleted documents, which can come back"),
  days: value("share: days until the link expires, or never", 30),
  list: toggle("share: show the links"),
  revoke: value("share: end the link with this id"),
  user: value("grant: who may use the document"),
  group: value("grant: a group of users who may use it"),
  right: value("grant, ticket: read or write [default: read for a grant, write for a ticket]"),
  withdraw: toggle("grant: take the right away"),
  json: toggle("print JSON"),
};

export const DOCS_PORT = 5005;

export const DOCS_OPTIONS: CommandOptions = {
  port: value("port to listen on; 0 for any free port", DOCS_PORT),
  address: value("address to listen on; 0.0.0.0 or :: for all", "127.0.0.1 and ::1"),
  show: toggle("open the manual in a browser"),
  export: value("folder into which the manual is written as static pages, instead of serving it"),
};

export const DEFAULT_IDLE_S = 40;
export const DEFAULT_UPSTREAM = "http://127.0.0.1:5006";

export const DOCTOR_OPTIONS: CommandOptions = {
  proxy: value("whose configuration is shown: nginx, caddy, traefik or apache", "nginx"),
  upstream: value("address of the server behind the proxy, for the lines that are shown", DEFAULT_UPSTREAM),
  idle: value("seconds for which a websocket stays quiet", DEFAULT_IDLE_S),
  json: toggle("print the findings as JSON"),
};

export const INFO_OPTIONS: CommandOptions = { static: toggle("print only the folder of BokehJS") };

export const PASSWORD_OPTIONS: CommandOptions = { groups: value("groups of the user, separated by commas") };

export const PICTURE_OPTIONS: CommandOptions = {
  ...OUTPUT,
  width: value("width of the browser window in pixels, and of the plot if it is the only root", 1280),
  height: value("height of the browser window in pixels, and of the plot if it is the only root", 800),
  scale: value("pixels of the picture for each pixel of the page", 1),
  ...PARAMS,
  ...ARGS,
};

export const CHECK_OPTIONS: CommandOptions = {
  html: toggle("also warn about callbacks, which pages of plotctl html cannot run"),
  restore: toggle("also use the widgets, and restore the session as after a restart of the server"),
  ...PARAMS,
  ...ARGS,
};

export const INIT_OPTIONS: CommandOptions = {
  template: value(`template of the project: ${TEMPLATES.map(({ name }) => name).join(", ")}`),
};
