// plotctl png, svg and pdf: writes pictures of apps, with one browser for all.
import { messageOf, PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { drawnOnceWarnings } from "../../checking/server-only.js";
import { Camera, type PictureFormat } from "../../pictures/camera.js";
import { findChromium } from "../../pictures/chromium.js";
import { pictureSize, type PictureOptions } from "../../pictures/picture-options.js";
import { writeDocuments } from "../app-documents.js";
import type { Effects } from "../effects.js";
import { textFlag, UsageError, wholeFlag, type Given } from "../flags.js";
import type { Call } from "../command.js";

/** The command for one format. */
export function pictures(format: PictureFormat): (call: Call, effects: Effects) => Promise<number> {
  return async (call, effects) => {
    const options = pictureOptions(call.given);
    const camera = await Camera.open(await findChromium(effects.env));
    const warnings: string[] = [];
    try {
      await writeDocuments(call, {
        extension: format,
        verb: "Drawing",
        effects,
        write: async (doc, { route }) => {
          warnings.push(...drawnOnceWarnings(route, doc));
          try {
            return await camera.take(format, doc, options);
          } catch (error) {
            throw new PlotctlError("DRAWING_FAILED", `Cannot draw the app ${show(route)}: ${messageOf(error)}`, {
              cause: error,
            });
          }
        },
      });
    } finally {
      await camera.close();
    }
    effects.stderr(warnings.join(""));
    return 0;
  };
}

function pictureOptions(given: Given): PictureOptions {
  const scale = textFlag(given, "scale");
  if (scale !== undefined && !/^[0-9]*\.?[0-9]+$/.test(scale)) {
    throw new UsageError(`--scale: expected a number, got ${show(scale)}.`);
  }
  const options = {
    width: wholeFlag(given, "width"),
    height: wholeFlag(given, "height"),
    scale: scale === undefined ? undefined : Number(scale),
  };
  pictureSize(options, (name) => `--${name}`);
  return options;
}
