// plotctl run: runs one script with a document of its own. The script is compiled as `plotctl serve` compiles apps, so that it
// may be TypeScript on every version of Node.js, and may import plotctl without installing it. It is no app: `save` and `show`
// work. The process ends when the script has no timers and sockets left.
import { resolve } from "node:path";
import { ModuleHandler } from "../../application/handlers/module.js";
import { explain } from "../../application/loader/explain-error.js";
import { SharedModules } from "../../application/loader/shared-modules.js";
import { allowDefaultDocument } from "../../document/current.js";
import { Document } from "../../document/document.js";
import type { Effects } from "../effects.js";
import type { Call } from "../command.js";
import { textFlag } from "../flags.js";

export async function run({ given, appArgs }: Call, effects: Effects): Promise<number> {
  const file = resolve(textFlag(given, "file") ?? "");
  const script = await ModuleHandler.compile(file, { shared: new SharedModules(), argv: appArgs });
  // `save` and `export_png` name their files after the script of the process.
  process.argv = [process.execPath, file, ...appArgs];
  const doc = new Document();
  allowDefaultDocument(doc);
  let stopListening = (): void => undefined;
  const uncaught = new Promise<never>((_resolve, reject) => (stopListening = effects.onUncaught(reject)));
  try {
    await Promise.race([uncaught, untilDone(script.modifyDocument(doc))]);
    return 0;
  } catch (error) {
    effects.stderr(`${explain(error).stack}\n`);
    return 1;
  } finally {
    stopListening();
  }
}

/** Waits for the script, and then for its timers and sockets. */
async function untilDone(running: Promise<void>): Promise<void> {
  await running;
  await new Promise((done) => process.once("beforeExit", done));
}
