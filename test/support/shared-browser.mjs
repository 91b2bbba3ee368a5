// Jest's global setup of the room `browser`: starts the one Chromium that all its files share. Workers, which start later,
// inherit its address.
import { startSharedBrowser } from "./compiled-chromium.mjs";

export default async function setup() {
  globalThis.sharedBrowser = await startSharedBrowser();
}
