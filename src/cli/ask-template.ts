// Selects the template of `plotctl init`, by its name or by a question on a terminal.
import { createInterface } from "node:readline";
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import { TEMPLATES, type Template } from "../scaffold/templates.js";

/** Throws PlotctlError for an unknown name. */
export function templateNamed(name: string): Template {
  const template = TEMPLATES.find((each) => each.name === name);
  if (template !== undefined) return template;
  const names = TEMPLATES.map((each) => each.name);
  throw new PlotctlError("UNKNOWN_TEMPLATE", `There is no template ${show(name)}; there are ${names.join(", ")}.`, {
    hint: didYouMean(name, names),
  });
}

export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks until the answer is a number or a name; an empty line selects the first. Rejects with PlotctlError at the end of input. */
export async function askTemplate({ input, output }: Terminal): Promise<Template> {
  const width = Math.max(...TEMPLATES.map(({ name }) => name.length));
  const list = TEMPLATES.map(({ name, about }, index) => `  ${index + 1}  ${name.padEnd(width)}  ${about}\n`);
  output.write(`Which template?\n${list.join("")}`);
  const asking = createInterface({ input, output, prompt: "Number or name [1]: " });
  try {
    asking.prompt();
    for await (const line of asking) {
      const answer = line.trim();
      const chosen = answer === "" ? TEMPLATES[0] : TEMPLATES[Number(answer) - 1];
      if (chosen !== undefined) return chosen;
      try {
        return templateNamed(answer);
      } catch (error) {
        if (!(error instanceof PlotctlError)) throw error;
        output.write(`${error.message}\n`);
      }
      asking.prompt();
    }
  } finally {
    asking.close();
  }
  throw new PlotctlError("USAGE", "No template was selected; nothing is written.");
}
