// Packages that most programs do without, and that take long to load.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Gives a package when it is first asked for. It must be one that `require` can load. */
export function onFirstUse<Package>(name: string): () => Package {
  let loaded: Package | undefined;
  return () => (loaded ??= require(name) as Package);
}
