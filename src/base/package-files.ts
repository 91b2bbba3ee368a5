// The folders of this package. The build bundles modules into chunks, so other modules must not locate files relative to
// themselves.
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of plotctl's `package.json`. */
export const PACKAGE_ROOT: string = manifestFolder(here);

/** The folder of the running code: `dist` of the package, or `src` where the sources themselves run. */
export const CODE_ROOT: string = join(PACKAGE_ROOT, relative(PACKAGE_ROOT, here).split(sep)[0] ?? "");

/** The folder of what only the build makes: BokehJS, compressed assets, scripts of the manual, and entry files of threads. */
export const BUILT_FOLDER: string = join(PACKAGE_ROOT, "dist");

function manifestFolder(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : manifestFolder(dirname(folder));
}
