// Packages that plotctl needs only for some features, and that users install themselves.
import { createRequire } from "node:module";
import { PlotctlError } from "./errors.js";

interface OptionalPackage {
  /** What needs it, to start a sentence: `Parquet`. */
  readonly feature: string;
  /** The version to install, such as `@2.3.0`. Default: the latest. */
  readonly version?: string;
}

/** Throws PlotctlError, with the command that installs it, if a package is not installed. */
export function checkPackage(name: string, { feature, version = "" }: OptionalPackage): void {
  try {
    createRequire(import.meta.url).resolve(name);
  } catch (error) {
    // A package that only imports can load is there all the same.
    if ((error as NodeJS.ErrnoException).code === "ERR_PACKAGE_PATH_NOT_EXPORTED") return;
    throw new PlotctlError("MISSING_PACKAGE", `${feature} needs the package ${name}, which is not installed.`, {
      hint: `Run npm install ${name}${version}.`,
      cause: error,
    });
  }
}
