// output_file(): the file that save() and show() write for plain scripts. There is one such setting in a process.
import { extname, resolve } from "node:path";
import { PlotctlError } from "../base/errors.js";
import { show as shown } from "../base/show.js";
import { checkOptionNames } from "../base/option-names.js";
import type { Resources } from "../embed/standalone/resources.js";
import { isIgnored } from "./within-app.js";

/** Options of `output_file`, for all pages that are saved after it. */
export interface OutputFileOptions {
  /** The title of the page. Default `Bokeh Plot`. */
  readonly title?: string | undefined;
  /** Where the page loads BokehJS from. Default: the value of PLOTCTL_RESOURCES, otherwise `"cdn"`. */
  readonly mode?: Resources | undefined;
}

interface OutputFile extends OutputFileOptions {
  readonly filename: string;
}

let output: OutputFile | undefined;

/** Sets the file that `save` and `show` write, unless a call names another one. In an app it does nothing. */
export function output_file(filename: string, options: OutputFileOptions = {}): void {
  if (isIgnored("output_file")) return;
  if (typeof filename !== "string" || filename === "") {
    throw new PlotctlError("INVALID_ARGUMENT", `output_file: expected the name of a file, got ${shown(filename)}.`);
  }
  checkOptionNames("output_file", options, ["title", "mode"]);
  output = { ...options, filename };
}

/** Discards the setting of `output_file`. */
export function reset_output(): void {
  if (isIgnored("reset_output")) return;
  output = undefined;
}

/** Returns the file of `output_file`, otherwise one named after the running script. Throws PlotctlError if there is neither. */
export function outputInForce(): OutputFile {
  if (output !== undefined) return output;
  const [, script] = process.argv;
  if (script === undefined) {
    throw new PlotctlError("NO_SCRIPT", "There is no running script to name the file after.", {
      hint: 'Call output_file("plot.html") first.',
    });
  }
  return { filename: `${resolve(script).slice(0, -extname(script).length || undefined)}.html` };
}
