// The errors of the file system in words.
import { messageOf } from "./errors.js";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "its symbolic links go in a circle",
  ENAMETOOLONG: "the name is too long",
  ENXIO: "it is not a regular file",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  EROFS: "the file system is read-only",
};

/** Returns why a file operation failed, in words. */
export function fileReason(error: unknown): string {
  return REASONS[fileCode(error)] ?? messageOf(error);
}

/** Returns the system's code, such as ENOENT; empty for any other error. */
export function fileCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
