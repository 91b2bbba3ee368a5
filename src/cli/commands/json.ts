// plotctl json: writes the documents of apps as JSON.
import { PlotctlError } from "../../base/errors.js";
import { serverOnlyWarnings } from "../../checking/server-only.js";
import { writeDocuments } from "../app-documents.js";
import type { Effects } from "../effects.js";
import { wholeFlag } from "../flags.js";
import type { Call } from "../command.js";

export async function json(call: Call, effects: Effects): Promise<number> {
  const indent = wholeFlag(call.given, "indent");
  if (indent !== undefined && indent < 0)
    throw new PlotctlError("USAGE", `--indent: expected 0 or more, got ${indent}.`);
  const warnings: string[] = [];
  await writeDocuments(call, {
    extension: "json",
    verb: "Running",
    effects,
    write(doc, { route }) {
      warnings.push(...serverOnlyWarnings(route, doc));
      return stringify(doc.to_json(), indent);
    },
  });
  effects.stderr(warnings.join(""));
  return 0;
}

/** In the format of Bokeh: no space after a colon. */
function stringify(value: unknown, indent: number | undefined, line = "\n"): string {
  if (indent === undefined || typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = line + " ".repeat(indent);
  const parts = Array.isArray(value)
    ? value.map((item) => stringify(item, indent, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${stringify(item, indent, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return parts.length === 0 ? `${open}${close}` : `${open}${inner}${parts.join(`,${inner}`)}${line}${close}`;
}
