// Why a session could not be opened, and the ids under which clients and the log refer to a failure.
import { randomBytes } from "node:crypto";
import type { ErrorCode } from "../base/error-codes.js";

/** The app failed while it filled a document, or in a callback that a client waits for. The log has the details under the error id. */
export class AppFailed extends Error {
  override readonly name = "AppFailed";
  readonly code = "APP_FAILED" satisfies ErrorCode;
  readonly errorId: string;
  constructor(errorId: string, cause: unknown, during = "while its document was made") {
    super(`The app failed ${during} (error ${errorId}).`, { cause });
    this.errorId = errorId;
  }
}

/** Why there is no capacity for another session. */
export type ShortageCode = Extract<ErrorCode, "TOO_MANY_SESSIONS" | "TOO_MANY_STARTS" | "MEMORY_FULL">;

/** There is no capacity for another session of this app. */
export class SessionLimit extends Error {
  override readonly name = "SessionLimit";
  readonly code: ShortageCode;
  /** After how many seconds a retry is worthwhile. */
  readonly retryAfterS: number;
  constructor(code: ShortageCode, message: string, retryAfterS: number) {
    super(message);
    this.code = code;
    this.retryAfterS = retryAfterS;
  }
}

/** The session belongs to another user than the one who asks for it. */
export class OtherOwner extends Error {
  override readonly name = "OtherOwner";
  readonly code = "SESSION_OF_OTHER_USER" satisfies ErrorCode;
  constructor() {
    super("The session belongs to another user.");
  }
}

/** Returns a short random id for one failure. */
export function newErrorId(): string {
  return randomBytes(4).toString("hex");
}
