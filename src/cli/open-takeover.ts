// `plotctl serve --takeover`: its code is loaded only then.
import type { Takeover, TakeoverParts } from "./takeover.js";

/** Undefined without `--takeover`. Rejects with PlotctlError if a server runs that does not let this one take over. */
export async function openTakeover(parts: TakeoverParts): Promise<Takeover | undefined> {
  if (parts.configuration.values.takeover !== true) return undefined;
  const { Takeover } = await import("./takeover.js");
  return Takeover.open(parts);
}
