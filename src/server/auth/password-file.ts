// The users of a file, a line each: `name:hash` or `name:hash:group,group`. The file is read again when it changes, as a whole
// or not at all: until it is valid again, the users of the last valid one count.
import { readFileSync, statSync } from "node:fs";
import type { Clock } from "../../base/clock.js";
import { codeOf, messageOf, PlotctlError } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import { show } from "../../base/show.js";
import type { User } from "../../document/session-context.js";
import { isPassword, parsePasswordHash, unmatchable, type PasswordHash } from "./password-hash.js";
import type { Proof, SignIn } from "./sign-ins.js";

const PROVIDER = "basic";
const CHECK_EVERY_MS = 1000;

interface Entry {
  readonly user: User;
  readonly password: PasswordHash;
  /** Password and groups as they are in the file: a sign-in ends when they change. */
  readonly text: string;
}

type Entries = ReadonlyMap<string, Entry>;

interface FileParts {
  readonly log: Log;
  readonly clock: Clock;
}

export class PasswordFile {
  readonly #file: string | undefined;
  readonly #parts: FileParts;
  #entries: Entries;
  #version: string | undefined;

  /** Takes the path of a file, or one line of such a file. Throws PlotctlError, with the line, if it is not valid. */
  constructor(source: string, parts: FileParts) {
    this.#file = /^[^:]+:\$/.test(source) ? undefined : source;
    this.#parts = parts;
    this.#version = this.#file === undefined ? undefined : versionOf(this.#file);
    this.#entries = this.#file === undefined ? parseEntries(source, "--basic-auth") : readEntries(this.#file);
    if (this.#entries.size === 0) parts.log.warn(`No user can sign in: ${this.#file} has no users`);
  }

  /** Starts to watch the file; returns the function that stops it. */
  watch(): () => void {
    const file = this.#file;
    if (file === undefined) return () => {};
    // Polls, since a file that an editor or a container replaces is not the one that was watched.
    const timer = this.#parts.clock.setInterval(() => this.#reread(file), CHECK_EVERY_MS).unref();
    return () => timer.cancel();
  }

  /** Whether the file has a user with this name. */
  has(name: string): boolean {
    return this.#entries.has(name.normalize("NFC"));
  }

  /** The user with this name and password, and the proof for the sign-in. Takes as long for a name that is not there. */
  async verify(name: string, password: string): Promise<{ user: User; proof: Proof } | undefined> {
    const entry = this.#entries.get(name.normalize("NFC"));
    const [first] = this.#entries.values();
    const isRight = await isPassword(password, entry?.password ?? unmatchable(first?.password));
    if (entry === undefined || !isRight) return undefined;
    return { user: entry.user, proof: { is: "password", entry: entry.text } };
  }

  /** The sign-in; undefined when its user was removed or changed since. */
  async current(signIn: SignIn): Promise<SignIn | undefined> {
    const { user, proof } = signIn;
    return proof.is === "password" && this.#entries.get(user.id)?.text === proof.entry ? signIn : undefined;
  }

  #reread(file: string): void {
    const { log } = this.#parts;
    const version = versionOf(file);
    if (version === this.#version) return;
    this.#version = version;
    try {
      this.#entries = readEntries(file);
      log.info(`Read ${file} again: ${this.#entries.size} users`);
    } catch (error) {
      log.error(`The users before count, since ${file} is not valid: ${messageOf(error)}`, { code: codeOf(error) });
    }
  }
}

function versionOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? undefined : [stats.ino, stats.size, stats.mtimeMs].join();
}

function readEntries(file: string): Entries {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new PlotctlError("INVALID_PASSWORD_FILE", `${show(file)} cannot be read: ${messageOf(cause)}.`, { cause });
  }
  return parseEntries(text, file);
}

function parseEntries(text: string, file: string): Entries {
  const entries = new Map<string, Entry>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const place = { file, line: at + 1 };
    const fail = (reason: string): never => {
      throw new PlotctlError("INVALID_PASSWORD_FILE", reason, {
        place,
        hint: "Print a line with plotctl password NAME.",
      });
    };
    const [given = "", hash = "", groups = "", ...more] = line.trim().split(":");
    const name = given.normalize("NFC");
    if (name === "" || /[\p{Cc}\s]/u.test(name) || more.length > 0)
      fail("expected name:hash or name:hash:group,group.");
    if (entries.has(name)) fail(`the name ${show(name)} is there twice.`);
    let password: PasswordHash;
    try {
      password = parsePasswordHash(hash);
    } catch (error) {
      return fail(messageOf(error));
    }
    const user: User = Object.freeze({
      id: name,
      name,
      groups: Object.freeze(groups.split(",").filter((group) => group !== "")),
      provider: PROVIDER,
      is_guest: false,
    });
    entries.set(name, { user, password, text: `${hash}:${groups}` });
  }
  return entries;
}
