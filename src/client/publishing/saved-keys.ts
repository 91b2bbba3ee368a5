// The API key with which a program publishes: given, in PLOTCTL_API_KEY, or saved for its server in
// `~/.config/plotctl/keys.json`, a file that only its owner may read.
import { chmodSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { PlotctlError } from "../../base/errors.js";
import { fileCode, fileReason } from "../../base/file-reasons.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { writeFileAtomic } from "../../base/write-file-atomic.js";
import { publicPartOf } from "../../store/api-key-text.js";

type Env = Readonly<Record<string, string | undefined>>;

const OTHERS = 0o077;

/** Where keys are saved. */
export function keysFile(env: Env): string {
  const config = env.XDG_CONFIG_HOME || join(env.HOME || homedir(), ".config");
  return join(config, "plotctl", "keys.json");
}

/** The key for the server of a URL; undefined if there is none. Throws PlotctlError for a file that others can read. */
export function keyFor(url: string, env: Env): string | undefined {
  const ofEnvironment = env.PLOTCTL_API_KEY?.trim() ?? "";
  if (ofEnvironment !== "") return checkKey(ofEnvironment, "PLOTCTL_API_KEY");
  const file = keysFile(env);
  const { origin } = new URL(url);
  const saved = readKeys(file);
  return Object.hasOwn(saved, origin) ? checkKey(saved[origin], `${file}, at ${show(origin)}`) : undefined;
}

/** Returns the key without quoting it in an error. `where` says where it was found. */
export function checkKey(key: unknown, where: string): string {
  if (typeof key === "string" && publicPartOf(key) !== undefined) return key;
  throw new PlotctlError("INVALID_API_KEY", `${where}: this is no API key.`, {
    hint: "It begins with pk_, as plotctl keys add prints it.",
  });
}

/** Saves the key for the server of a URL, in place of the one before. Returns the file. */
export async function saveKey(url: string, key: string, env: Env): Promise<string> {
  const file = keysFile(env);
  const saved = { ...readKeys(file), [new URL(url).origin]: key };
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new PlotctlError("FILE_UNWRITABLE", `Cannot make the folder ${show(dirname(file))}: ${fileReason(error)}.`, {
      cause: error,
    });
  }
  await writeFileAtomic(file, `${JSON.stringify(saved, undefined, 2)}\n`, { mode: 0o600 });
  // A umask takes rights away only; a file system may ignore the mode of a new file.
  chmodSync(file, 0o600);
  return file;
}

function readKeys(file: string): Readonly<Record<string, unknown>> {
  try {
    // Windows has no such bits.
    if (process.platform !== "win32" && (statSync(file).mode & OTHERS) !== 0)
      throw new PlotctlError("KEYS_FILE_UNSAFE", `Other users can read ${show(file)}, the file of your API keys.`, {
        hint: `Run chmod 600 ${shellWord(file)}, and remove keys that others may have seen.`,
      });
    const keys: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isPlainObject(keys)) return keys;
    throw new Error("it is no JSON object of keys by server");
  } catch (error) {
    if (fileCode(error) === "ENOENT" || fileCode(error) === "ENOTDIR") return {};
    if (error instanceof PlotctlError) throw error;
    // The message of a JSON error quotes the text of the file.
    const reason = error instanceof SyntaxError ? "it is not JSON" : fileReason(error);
    throw new PlotctlError("FILE_UNREADABLE", `Cannot read ${show(file)}: ${reason}.`, {
      hint: "Correct it, or remove it and save the keys again.",
    });
  }
}

function shellWord(text: string): string {
  return /^[\w./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
