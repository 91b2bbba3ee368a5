// Why an upload was rejected, in words for the user who sends the file.
import type { ErrorCode } from "../../base/error-codes.js";
import { PlotctlError } from "../../base/errors.js";

export type UploadRejectionCode = Extract<
  ErrorCode,
  | "INVALID_UPLOAD"
  | "UPLOAD_TYPE_REJECTED"
  | "UPLOAD_TOO_LARGE"
  | "UPLOAD_LIMIT"
  | "UPLOAD_NO_SPACE"
  | "UNKNOWN_UPLOAD_INPUT"
  | "SESSION_ENDED"
>;

/** An upload that the session does not take. */
export class UploadRejected extends PlotctlError {
  override readonly name = "UploadRejected";
  declare readonly code: UploadRejectionCode;
}

export function uploadRejected(code: UploadRejectionCode, message: string, cause?: unknown): UploadRejected {
  return new UploadRejected(code, message, { cause });
}
