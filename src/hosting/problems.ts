// Why a session could not be made, and the ids under which failures are told to clients and logged.
import { randomBytes } from "node:crypto";

/** The app failed while its document was made. The log has the whole story under the error id. */
export class AppFailed extends Error {
  override readonly name = "AppFailed";
  readonly errorId: string;
  constructor(errorId: string, cause: unknown) {
    super(`The app failed while its document was made (error ${errorId}).`, { cause });
    this.errorId = errorId;
  }
}

/** There is no room for another session of this app. */
export class SessionLimit extends Error {
  override readonly name = "SessionLimit";
  /** When it is worth another try, in seconds. */
  readonly retryAfterS: number;
  constructor(message: string, retryAfterS: number) {
    super(message);
    this.retryAfterS = retryAfterS;
  }
}

/** A short random name for one failure. */
export function newErrorId(): string {
  return randomBytes(4).toString("hex");
}
