// Asks for a secret without showing it.
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { PlotctlError } from "../base/errors.js";
import type { Terminal } from "./ask-template.js";

/** On a terminal twice, since a typing error cannot be seen. Rejects with PlotctlError when the second one differs. */
export async function askPassword(terminal: Terminal): Promise<string> {
  return withAnswers(terminal, async (ask, isTyped) => {
    const password = await ask("Password: ");
    if (isTyped && (await ask("Again: ")) !== password) throw new PlotctlError("USAGE", "The passwords differ.");
    return password;
  });
}

/** Asks once: the secret is copied, not typed. */
export async function askSecret(prompt: string, terminal: Terminal): Promise<string> {
  return withAnswers(terminal, (ask) => ask(prompt));
}

/** Rejects with PlotctlError at the end of input. */
async function withAnswers(
  { input, output }: Terminal,
  run: (ask: (prompt: string) => Promise<string>, isTyped: boolean) => Promise<string>,
): Promise<string> {
  const isTyped = (input as Partial<NodeJS.ReadStream>).isTTY === true;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: isTyped });
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (prompt: string): Promise<string> => {
    output.write(prompt);
    const { value, done } = (await answers.next()) as IteratorResult<string, undefined>;
    output.write("\n");
    if (done === true) throw new PlotctlError("USAGE", "The input has ended before an answer.");
    return value;
  };
  try {
    return await run(ask, isTyped);
  } finally {
    lines.close();
  }
}
