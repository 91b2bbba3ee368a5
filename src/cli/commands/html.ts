// plotctl html: writes apps as pages that need no server.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { serverOnlyWarnings } from "../../checking/server-only.js";
import { RESOURCE_MODES, type ResourceOptions } from "../../embed/standalone/resources.js";
import { file_html } from "../../embed/standalone/file-html.js";
import { writeDocuments } from "../app-documents.js";
import type { Effects } from "../effects.js";
import { switchFlag, textFlag, wordFlag } from "../flags.js";
import type { Call } from "../command.js";
import { openPages } from "../open-pages.js";

export async function html(call: Call, effects: Effects): Promise<number> {
  const mode = wordFlag(call.given, "resources", RESOURCE_MODES);
  const title = textFlag(call.given, "title");
  const filename = textFlag(call.given, "template");
  const named = filename === undefined ? undefined : { filename: path.resolve(filename) };
  const warnings: string[] = [];
  const files = await writeDocuments(call, {
    extension: "html",
    verb: "Writing",
    effects,
    write(doc, { route, app, target }) {
      warnings.push(...serverOnlyWarnings(route, doc));
      const resources: ResourceOptions | undefined = mode && { mode, root_dir: path.dirname(target) };
      const ofFolder = app.handler.template && { filename: app.handler.template.file };
      const template = named ?? doc.template ?? ofFolder;
      return file_html(doc, { title, resources, template, template_variables: doc.template_variables });
    },
  });
  effects.stderr(warnings.join(""));
  const urls = files.map((file) => pathToFileURL(path.resolve(file)).href);
  if (switchFlag(call.given, "show")) await openPages(urls, effects);
  return 0;
}
