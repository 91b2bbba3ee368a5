// `.env` of the current folder, read in development only: for settings of the server, and for apps, which find it in
// process.env. What the real environment has already is left alone.
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { PlotctlError } from "../base/errors.js";

/** The environment with what the file adds; without a file, the environment. */
export function withDotEnv(env: NodeJS.ProcessEnv, file = ".env"): NodeJS.ProcessEnv {
  const text = read(file);
  return text === undefined ? env : { ...parseEnv(text), ...env };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new PlotctlError("FILE_UNREADABLE", `Cannot read ${file}: ${(error as Error).message}.`, { cause: error });
  }
}
