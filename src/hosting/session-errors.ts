// Why a session could not be made, and the ids under which failures are told to clients and logged.
import { randomBytes } from "node:crypto";
import type { ErrorCode } from "../base/error-codes.js";

/** The app failed while its document was made. The log has the whole story under the error id. */
export class AppFailed extends Error {
  override readonly name = "AppFailed";
  readonly code = "APP_FAILED" satisfies ErrorCode;
  readonly errorId: string;
  constructor(errorId: string, cause: unknown) {
    super(`The app failed while its document was made (error ${errorId}).`, { cause });
    this.errorId = errorId;
  }
}

/** There is no room for another session of this app. */
export class SessionLimit extends Error {
  override readonly name = "SessionLimit";
  readonly code: ErrorCode;
  /** When it is worth another try, in seconds. */
  readonly retryAfterS: number;
  constructor(code: ErrorCode, message: string, retryAfterS: number) {
    super(message);
    this.code = code;
    this.retryAfterS = retryAfterS;
  }
}

/** A short random name for one failure. */
export function newErrorId(): string {
  return randomBytes(4).toString("hex");
}
