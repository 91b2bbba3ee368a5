// Hashes of passwords by scrypt, in the notation `$scrypt$ln=15,r=8,p=3$<salt>$<hash>`. Hashing runs in threads of Node, few
// at a time: each needs memory, and files are read by the same threads.
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { PlotctlError } from "../../base/errors.js";
import { HttpError } from "../http-error.js";

interface Cost {
  /** The binary logarithm of the number of rounds. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

export interface PasswordHash extends Cost {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const DEFAULT_COST: Cost = { ln: 15, r: 8, p: 3 };
const HASH_BYTES = 32;
const MAX_MEMORY_BYTES = 128 * 1024 ** 2;
const MAX_BLOCKS = 16;

/** The longest password, in bytes of UTF-8. */
export const MAX_PASSWORD_BYTES = 1024;

/** Why a password cannot be one; undefined if it can. */
export function passwordFault(password: string): string | undefined {
  if (password === "") return "A password must not be empty.";
  if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES) return `A password has at most ${MAX_PASSWORD_BYTES} bytes.`;
  return password.includes("\0") ? "A password has no NUL characters." : undefined;
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, { ...DEFAULT_COST, salt, length: HASH_BYTES });
  const { ln, r, p } = DEFAULT_COST;
  return `$scrypt$ln=${ln},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`;
}

const NOTATION = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,3}),p=(\d{1,3})\$([+/\w]{11,86})\$([+/\w]{22,86})$/;

/** Throws PlotctlError for another notation, and for a cost that is too low or needs too much memory. */
export function parsePasswordHash(text: string): PasswordHash {
  const [, ln, r, p, salt = "", hash = ""] = NOTATION.exec(text) ?? [];
  if (ln === undefined)
    throw new PlotctlError("INVALID_PASSWORD_FILE", "the hash of the password is not one of plotctl password.");
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  if (cost.ln < 1 || cost.r < 1 || cost.p < 1 || cost.p > MAX_BLOCKS || memoryOf(cost) > MAX_MEMORY_BYTES)
    throw new PlotctlError("INVALID_PASSWORD_FILE", "the hash of the password needs more than 128 MiB.");
  return { ...cost, salt: Buffer.from(salt, "base64"), hash: Buffer.from(hash, "base64") };
}

/** A hash that no password has, as costly to compare as another one. */
export function unmatchable({ ln, r, p, salt, hash }: PasswordHash | undefined = DUMMY): PasswordHash {
  return { ln, r, p, salt: randomBytes(salt.length), hash: randomBytes(hash.length) };
}

const DUMMY: PasswordHash = { ...DEFAULT_COST, salt: Buffer.alloc(16), hash: Buffer.alloc(HASH_BYTES) };

export async function isPassword(password: string, { salt, hash, ...cost }: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, { ...cost, salt, length: hash.length }), hash);
}

const MAX_CONCURRENT = 2;
const MAX_WAITING = 500;
let running = 0;
const waiting: (() => void)[] = [];

/** Rejects with an HttpError when too many wait already. */
async function derive(
  password: string,
  { ln, r, p, salt, length }: Cost & { readonly salt: Buffer; readonly length: number },
): Promise<Buffer> {
  if (waiting.length >= MAX_WAITING) {
    throw new HttpError(503, "Too many users sign in at this moment. Try again later.");
  }
  if (running >= MAX_CONCURRENT) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    const options = { N: 2 ** ln, r, p, maxmem: 2 * MAX_MEMORY_BYTES };
    // Composed and decomposed accents are the same password.
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize("NFC"), salt, length, options, (error, key) =>
        error === null ? resolve(key) : reject(error),
      ),
    );
  } finally {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}

function memoryOf({ ln, r }: Cost): number {
  return 128 * 2 ** ln * r;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
