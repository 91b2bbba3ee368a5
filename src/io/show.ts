// show(): opens models of a plain script in a browser, as a saved page or on the server of output_server().
import { pathToFileURL } from "node:url";
import { PlotctlError } from "../base/errors.js";
import { show as shown } from "../base/show.js";
import { isOutputServer, showOnServer } from "../client/output-server.js";
import { Document } from "../document/document.js";
import { checkOptionNames } from "../base/option-names.js";
import type { Subject } from "../embed/standalone/subject.js";
import { save } from "./save.js";
import { isIgnored } from "./within-app.js";

/** Options of `show`. */
export interface ShowOptions {
  /** The program that opens the page, or `"none"`. Default: that of PLOTCTL_BROWSER, otherwise the system's browser. */
  readonly browser?: string | undefined;
}

/**
 * Saves a page as `save` does and opens it in a browser; after `output_server`, pushes the models to that server and opens
 * their page there. Returns the address. In an app it does nothing and returns an empty text. Rejects with PlotctlError.
 */
export async function show(obj: Subject, options: ShowOptions = {}): Promise<string> {
  if (isIgnored("show")) return "";
  checkOptionNames("show", options, ["browser"]);
  const open = opener(options.browser);
  if (isOutputServer()) {
    if (obj instanceof Document) {
      throw new PlotctlError(
        "INVALID_ARGUMENT",
        `show: after output_server, expected a model or a list of models, got ${shown(obj)}.`,
      );
    }
    return showOnServer(obj, { open });
  }
  const url = pathToFileURL(await save(obj)).href;
  await open(url);
  return url;
}

const VARIABLES = ["PLOTCTL_BROWSER", "BOKEH_BROWSER"] as const;

function opener(given: string | undefined): (url: string) => Promise<void> {
  const name = given ?? VARIABLES.map((variable) => process.env[variable]).find((value) => value !== undefined);
  return async (url) => {
    if (name === "none") return;
    const { default: open } = await import("open");
    await open(url, name === undefined || name === "" ? {} : { app: { name } });
  };
}
