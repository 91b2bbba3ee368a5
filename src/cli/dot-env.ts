// Reads `.env` of the current folder, in development only: for settings, and for apps, in process.env. Variables of the real
// environment take precedence.
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { PlotctlError } from "../base/errors.js";

/** The environment with the variables of the file, if there is one. */
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
