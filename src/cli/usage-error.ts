// A command line that cannot be parsed: an unknown word, a missing or malformed value. Exit code 2.
import type { ErrorCode } from "../base/error-codes.js";

export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code = "USAGE" satisfies ErrorCode;
}
