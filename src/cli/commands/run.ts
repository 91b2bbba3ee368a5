// plotctl run: one script, to its end, with a document of its own. TypeScript is taken as `plotctl serve` takes it, so a
// script runs on every Node, and imports plotctl without installing it. The program ends when nothing is left to do.
import { resolve } from "node:path";
import { ModuleHandler } from "../../application/handlers/module.js";
import { explain } from "../../application/loader/where.js";
import { SharedModules } from "../../application/loader/shared-modules.js";
import { PlotctlError } from "../../base/errors.js";
import { withDocument } from "../../document/current.js";
import { Document } from "../../document/document.js";
import type { Effects } from "../effects.js";
import type { Call } from "../call.js";

export async function run({ files, appArgs }: Call, effects: Effects): Promise<number> {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) {
    throw new PlotctlError("USAGE", `plotctl run takes one file, got ${files.length}.`, {
      hint: "What the script itself takes stands behind --args.",
    });
  }
  const script = await ModuleHandler.compile(resolve(file), { shared: new SharedModules(), argv: appArgs });
  const doc = new Document();
  let stopListening = (): void => undefined;
  const uncaught = new Promise<never>((_resolve, reject) => (stopListening = effects.onUncaught(reject)));
  try {
    await Promise.race([uncaught, untilDone(withDocument(doc, async () => script.modifyDocument(doc)))]);
    return 0;
  } catch (error) {
    effects.stderr(`${explain(error).stack}\n`);
    return 1;
  } finally {
    stopListening();
  }
}

/** The script's own end is not that of its timers and sockets. */
async function untilDone(running: Promise<void>): Promise<void> {
  await running;
  await new Promise((done) => process.once("beforeExit", done));
}
