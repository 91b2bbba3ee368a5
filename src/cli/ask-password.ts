// Asks for a password without showing it; on a terminal twice, since a typing error cannot be seen.
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { PlotctlError } from "../base/errors.js";
import type { Terminal } from "./ask-template.js";

/** Rejects with PlotctlError at the end of input, and when the second password is another one. */
export async function askPassword({ input, output }: Terminal): Promise<string> {
  const isTyped = (input as Partial<NodeJS.ReadStream>).isTTY === true;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: isTyped });
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (prompt: string): Promise<string> => {
    output.write(prompt);
    const { value, done } = (await answers.next()) as IteratorResult<string, undefined>;
    output.write("\n");
    if (done === true) throw new PlotctlError("USAGE", "No password was given.");
    return value;
  };
  try {
    const password = await ask("Password: ");
    if (isTyped && (await ask("Again: ")) !== password) throw new PlotctlError("USAGE", "The passwords differ.");
    return password;
  } finally {
    lines.close();
  }
}
