// A command line that cannot be read: an unknown word, a missing or malformed value. Exit code 2.

export class UsageError extends Error {
  override readonly name = "UsageError";
}
