// plotctl html: apps as pages that stand alone.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { neededBundles } from "../../embed/bundles.js";
import { fileHtml } from "../../embed/file-html.js";
import { writeDocuments } from "../app-documents.js";
import type { Effects } from "../effects.js";
import { fromEnvironment } from "../environment.js";
import { switchFlag, textFlag } from "../flags.js";
import type { Call } from "../run.js";

export async function html(call: Call, effects: Effects): Promise<number> {
  const title = textFlag(call.given, "title");
  const files = await writeDocuments(call, {
    extension: "html",
    effects,
    write: (doc) =>
      fileHtml({
        title: title ?? doc.title,
        rootIds: doc.roots.map(({ id }) => id),
        docJson: doc.to_json(),
        bundles: neededBundles(doc.models),
      }),
  });
  const browser = fromEnvironment(effects.env, "PLOTCTL_BROWSER", "BOKEH_BROWSER");
  if (switchFlag(call.given, "show") && browser !== "none") {
    for (const file of files) await effects.openBrowser(pathToFileURL(path.resolve(file)).href, browser);
  }
  return 0;
}
