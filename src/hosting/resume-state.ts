// What the clients of a session need to go on where they were when the session continues in another process: a plain value
// that survives JSON. The session there must have the same document as this one at that moment.

/** A client that may come back. */
export interface ResumableClient {
  /** What it names when it comes back. */
  readonly connection: string;
  /** It has all changes up to this number. */
  readonly seen: number;
  /** The ids of its last requests that were handled, oldest first: it may repeat them. */
  readonly handled: readonly string[];
}

export interface ResumeState {
  /** The number of the last change of the document. */
  readonly seq: number;
  readonly clients: readonly ResumableClient[];
}
