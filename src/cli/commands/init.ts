// plotctl init: creates a new project.
import { makeProject } from "../../scaffold/make-project.js";
import { TEMPLATES } from "../../scaffold/templates.js";
import { askTemplate, templateNamed } from "../ask-template.js";
import type { Effects } from "../effects.js";
import { textFlag } from "../flags.js";
import type { Call } from "../command.js";

export async function init({ given }: Call, effects: Effects): Promise<number> {
  const folder = textFlag(given, "dir") ?? ".";
  const name = textFlag(given, "template");
  const mayAsk = effects.isTerminal && process.stdin.isTTY;
  const template =
    name !== undefined
      ? templateNamed(name)
      : mayAsk
        ? await askTemplate({ input: process.stdin, output: process.stderr })
        : TEMPLATES[0];
  const files = await makeProject(folder, template);
  const enter = folder === "." ? [] : [`cd ${quoted(folder)}`];
  const steps = [...enter, "npm install", "npm run dev"].map((step) => `  ${step}\n`);
  effects.stdout(
    `Created a project from the template ${template.name}: ${files.join(", ")}\n\nNow:\n${steps.join("")}\nREADME.md describes the files; npx plotctl docs --show opens the manual.\n`,
  );
  return 0;
}

/** Quotes a text for a shell if it is needed. */
function quoted(text: string): string {
  return /^[\w./~+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
