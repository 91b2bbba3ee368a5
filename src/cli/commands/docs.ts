// plotctl docs: serves the manual until a signal ends the process, or writes it as static pages.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { silentLog } from "../../base/log.js";
import { exportManual } from "../../manual/export-manual.js";
import { readManual, type Manual } from "../../manual/manual.js";
import { manualListener } from "../../manual/serve-manual.js";
import { listen } from "../../server/listen.js";
import type { Call } from "../command.js";
import { DOCS_PORT } from "../command-options.js";
import type { Effects } from "../effects.js";
import { switchFlag, textFlag, UsageError, wholeFlag, type Given } from "../flags.js";
import { openPages } from "../open-pages.js";
import { printAddresses } from "../start-server.js";

export async function docs({ given }: Call, effects: Effects): Promise<number> {
  const folder = textFlag(given, "export");
  const manual = readManual();
  if (folder === undefined) return serveManual(manual, given, effects);
  // An unset variable in a script must not spread the manual over the working directory.
  if (folder === "") throw new UsageError("--export: expected a folder, got an empty text.");
  if (given["port"] !== undefined || given["address"] !== undefined) {
    throw new UsageError("--export writes files and serves nothing: leave out --port and --address.");
  }
  const count = await exportManual(manual, folder);
  effects.stderr(`Wrote ${count} files into ${folder}\n`);
  if (switchFlag(given, "show")) await openPages([pathToFileURL(resolve(folder, "index.html")).href], effects);
  return 0;
}

const MAX_PORT = 65_535;

async function serveManual(manual: Manual, given: Given, effects: Effects): Promise<number> {
  const port = wholeFlag(given, "port") ?? DOCS_PORT;
  if (port < 0 || port > MAX_PORT) throw new UsageError(`--port: expected 0 to ${MAX_PORT}, got ${port}.`);
  const signal = effects.untilSignal();
  const listeners = await listen({
    port,
    address: textFlag(given, "address"),
    unixSocket: undefined,
    tls: undefined,
    rejections: silentLog,
    onRequest: manualListener(manual),
    onUpgrade: (_req, socket) => socket.destroy(),
  });
  const url = `http://${hostOf(textFlag(given, "address"))}:${listeners.port}/`;
  await printAddresses([url], effects);
  if (switchFlag(given, "show")) await openPages([url], effects);
  await signal;
  const closed = listeners.close();
  listeners.destroy();
  await closed;
  return 0;
}

/** The name under which this machine reaches the server. */
function hostOf(address: string | undefined): string {
  if (address === undefined || address === "0.0.0.0" || address === "::") return "localhost";
  return address.includes(":") ? `[${address}]` : address;
}
