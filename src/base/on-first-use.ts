// Loads packages on first use: most programs do not need them, and loading takes long.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Returns a function that loads a package on its first call. `require` must be able to load the package. */
export function onFirstUse<Package>(name: string): () => Package {
  let loaded: Package | undefined;
  return () => (loaded ??= require(name) as Package);
}
